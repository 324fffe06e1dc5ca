import { behaviourOf } from '../behaviour.ts'
import type { Collection } from '../collections.ts'
import { checkPreconditions, requireIfMatch } from '../preconditions.ts'
import { merged } from '../properties.ts'
import { refusal } from '../refusal.ts'
import type { Answer, ServiceRequest } from '../request.ts'
import type { ResourcePath } from '../resource-path.ts'
import type { Service } from '../service.ts'
import { acceptedProperties, checkPlace, notFound } from '../write-resource.ts'
import { bodyProperties } from './body-properties.ts'
import { answerWrite, refuseWhilePending } from './put.ts'

const whole: readonly Collection[] = ['policies', 'policyFragments']

/** Changes some of a resource's properties; policies and fragments are written as a whole. */
export function patch(service: Service, request: ServiceRequest, path: ResourcePath): Answer {
  if (whole.includes(path.collection)) {
    throw refusal(405, 'MethodNotAllowed', 'The resource does not support the method PATCH.')
  }
  checkPlace(service, path)
  requireIfMatch(request.headers)
  refuseWhilePending(service, path)
  const existing = service.store.get(path.text)
  if (!existing) throw notFound(path)
  checkPreconditions(request.headers, existing, service.settings)
  const given = acceptedProperties(path, bodyProperties(request.body), request.apiVersion)
  const merge = behaviourOf(path.collection).patch ?? merged
  const properties = merge(existing.properties, given)
  return answerWrite(request, { service, path, properties }, existing)
}
