import type { Write } from '../behaviour.ts'
import type { Properties } from '../properties.ts'
import { type ErrorContent, Refusal } from '../refusal.ts'
import { representation } from '../representation.ts'
import type { Answer, ServiceRequest } from '../request.ts'
import type { ResourcePath } from '../resource-path.ts'
import { type Service, serviceId } from '../service.ts'
import type { Entry } from '../store.ts'
import { prepared } from '../write-resource.ts'
import { lateError } from './late-error.ts'
import { waitFor } from './wait-for.ts'

/**
 * Accepts a write that is carried out later. Whatever is wrong with it shows when that is done.
 * @see https://github.com/Azure/apiops/issues/204
 */
export function startWrite(
  request: ServiceRequest,
  write: Write,
  existing: Entry | undefined,
): Answer {
  const { service, path } = write
  const outcome = outcomeOf(request, write)
  const operation = service.operations.start({
    id: service.store.nextId(),
    path: path.text,
    creates: !existing,
    etag: service.store.nextEtag(),
    due: Date.now() + service.settings.asyncDelay,
    ...outcome,
    ...(request.mishap === 'lost' && { isLost: true }),
  })
  const { etag } = operation
  const links = { ...operationLinks(service, request, path, operation), ...waitFor(operation) }
  // Seen in logs: accepted without a word, to be looked up at Location.
  if (service.settings.asyncHeaders === 'location') return { status: 202, headers: links }
  const view = { shownFor: 'put', apiVersion: request.apiVersion } as const
  const shown = outcome.properties ?? write.properties
  return {
    status: existing ? 200 : 201,
    headers: { ...links, etag },
    body: representation(service, path, shown, view, 'InProgress'),
  }
}

function outcomeOf(
  { mishap }: ServiceRequest,
  write: Write,
): { readonly properties?: Properties; readonly error?: ErrorContent } {
  try {
    if (mishap === 'late') throw lateError()
    return { properties: prepared(write) }
  } catch (error) {
    if (error instanceof Refusal) return { error: error.content }
    throw error
  }
}

/** Where a write can be followed. */
export function operationLinks(
  { settings }: Service,
  { endpoint, apiVersion }: ServiceRequest,
  path: ResourcePath,
  operation: { readonly id: string; readonly creates: boolean },
): Readonly<Record<string, string>> {
  const base = `${endpoint}${serviceId(settings)}`
  const version = `api-version=${apiVersion}`
  const code = operation.creates ? 201 : 200
  const location = `${base}${path.text}?${version}&asyncId=${operation.id}&asyncCode=${code}`
  const async = `${base}/tenant/operationResults/${operation.id}?${version}`
  return {
    ...(settings.asyncHeaders !== 'azure-async-operation' && { location }),
    ...(settings.asyncHeaders !== 'location' && { 'azure-asyncoperation': async }),
  }
}
