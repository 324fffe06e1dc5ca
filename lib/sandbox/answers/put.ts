import { behaviourOf, type Write } from '../behaviour.ts'
import { collections } from '../collections.ts'
import { checkPreconditions } from '../preconditions.ts'
import { refusal } from '../refusal.ts'
import { representation } from '../representation.ts'
import type { Answer, ServiceRequest } from '../request.ts'
import type { ResourcePath } from '../resource-path.ts'
import type { Service } from '../service.ts'
import type { Entry } from '../store.ts'
import { acceptedProperties, checkPlace, prepared, storePrepared } from '../write-resource.ts'
import { bodyProperties } from './body-properties.ts'
import { lateError } from './late-error.ts'
import { startWrite } from './start-write.ts'

/** Creates or replaces a resource. */
export function put(service: Service, request: ServiceRequest, path: ResourcePath): Answer {
  checkPlace(service, path)
  refuseWhilePending(service, path)
  const existing = service.store.get(path.text)
  checkPreconditions(request.headers, existing, service.settings)
  const given = bodyProperties(request.body)
  const properties = acceptedProperties(path, given, request.apiVersion)
  return answerWrite(request, { service, path, properties }, existing)
}

/** One write at a time: the others are told to come again. */
export function refuseWhilePending({ operations }: Service, path: ResourcePath): void {
  if (!operations.pending(path.text)) return
  const { label } = collections[path.collection]
  const message = `Operation on the ${label} is in progress`
  throw refusal(409, 'PessimisticConcurrencyConflict', message)
}

/** Carries a write out, or accepts it where that takes its time. */
export function answerWrite(
  request: ServiceRequest,
  write: Write,
  existing: Entry | undefined,
): Answer {
  const { check, isAsynchronous } = behaviourOf(write.path.collection)
  check?.(write)
  if (isAsynchronous) return startWrite(request, write, existing)
  const { service, path } = write
  if (request.mishap === 'late') throw lateError()
  const properties = prepared(write)
  const entry: Entry =
    request.mishap === 'lost'
      ? { path: path.text, properties, etag: service.store.nextEtag() }
      : storePrepared(service, path, properties)
  const { apiVersion } = request
  return {
    status: existing ? 200 : 201,
    headers: { etag: entry.etag },
    body: representation(service, path, entry.properties, { shownFor: 'put', apiVersion }),
  }
}
