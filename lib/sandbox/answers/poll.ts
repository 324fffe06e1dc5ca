import { errorBody, refusal } from '../refusal.ts'
import { representation } from '../representation.ts'
import type { Answer, ServiceRequest } from '../request.ts'
import type { ResourcePath } from '../resource-path.ts'
import { type Service, serviceId } from '../service.ts'
import { operationLinks } from './start-write.ts'
import { waitFor } from './wait-for.ts'

/** The state of a write at its Location: errors come with everything that is known of them. */
export function pollLocation(
  service: Service,
  request: ServiceRequest,
  path: ResourcePath,
  id: string,
): Answer {
  const { operation, isDone } = polled(service, id)
  if (!isDone) {
    const { location = '' } = operationLinks(service, request, path, operation)
    return { status: 202, headers: { ...waitFor(operation), ...(location && { location }) } }
  }
  const { error, etag, creates, properties } = operation
  if (error) return { status: error.status, body: errorBody(error) }
  const shown = properties ?? {}
  const view = { shownFor: 'put', apiVersion: request.apiVersion } as const
  return {
    status: creates ? 201 : 200,
    headers: { etag },
    body: representation(service, path, shown, view),
  }
}

/** The state of a write at its Azure-AsyncOperation: of an error it says little. */
export function pollResult(service: Service, id: string): Answer {
  const { operation, isDone } = polled(service, id)
  const { error } = operation
  const status = !isDone ? 'InProgress' : error ? 'Failed' : 'Succeeded'
  return {
    status: 200,
    ...(!isDone && { headers: waitFor(operation) }),
    body: {
      id: `${serviceId(service.settings)}/tenant/operationResults/${id}`,
      name: id,
      status,
      ...(isDone && error && { error: { code: error.code, message: error.message } }),
    },
  }
}

function polled(service: Service, id: string) {
  const found = service.operations.poll(id)
  if (!found) {
    throw refusal(404, 'ResourceNotFound', 'Entity with specified identifier not found')
  }
  return found
}
