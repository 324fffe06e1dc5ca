import { checkApiVersion, segmentsBelow } from './address.ts'
import { action } from './answers/action.ts'
import { get } from './answers/get.ts'
import { list, listAllPolicies } from './answers/list.ts'
import { patch } from './answers/patch.ts'
import { pollResult } from './answers/poll.ts'
import { put } from './answers/put.ts'
import { remove } from './answers/remove.ts'
import { showService } from './answers/show-service.ts'
import { knowsType } from './api-versions.ts'
import { authenticate, authorize, challenge } from './authorize.ts'
import { errorBody, Refusal, refusal } from './refusal.ts'
import type { Answer, ServiceRequest } from './request.ts'
import { asStored, type Place, placeAt } from './resource-path.ts'
import type { Service } from './service.ts'

/** Answers a request; what is refused is answered too. */
export function handleRequest(service: Service, request: ServiceRequest): Answer {
  service.operations.finishOverdue()
  try {
    return answer(service, request)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { content } = error
    const headers = content.status === 401 && { 'www-authenticate': challenge(service.settings) }
    return { status: content.status, body: errorBody(content), ...(headers && { headers }) }
  }
}

function answer(service: Service, request: ServiceRequest): Answer {
  const { settings } = service
  authenticate(request)
  checkApiVersion(request, settings)
  const segments = segmentsBelow(request, settings)
  authorize(request, settings)
  const [first = '', second = '', id] = segments.map((each, at) =>
    at < 2 ? each.toLowerCase() : each,
  )
  if (segments.length === 0) return onlyRead(request, () => showService(service))
  if (first === 'tenant' && second === 'operationresults' && id !== undefined) {
    return onlyRead(request, () => pollResult(service, id))
  }
  if (first === 'allpolicies' && segments.length === 1) {
    checkType(service, request, 'allPolicies')
    return onlyRead(request, () => listAllPolicies(service, request))
  }
  const place = placeAt(asStored(segments, service.store.get))
  if (!place) throw unknownType(request, segments)
  const own = place.kind === 'list' ? place.collection : place.path.chain
  const above = place.kind === 'list' && place.parent ? `${place.parent.chain}/` : ''
  checkType(service, request, `${above}${own}`)
  return answerAt(service, request, place)
}

function answerAt(service: Service, request: ServiceRequest, place: Place): Answer {
  const { method } = request
  if (place.kind === 'list') {
    return onlyRead(request, () => list(service, request, place.collection, place.parent))
  }
  const { path } = place
  if (place.kind === 'action') {
    const answered = method === 'POST' ? action(service, request, path, place.action) : undefined
    if (answered) return answered
    throw unknownType(request, [path.text, place.action])
  }
  switch (method) {
    case 'GET':
    case 'HEAD':
      return get(service, request, path)
    case 'PUT':
      return put(service, request, path)
    case 'PATCH':
      return patch(service, request, path)
    case 'DELETE':
      return remove(service, request, path)
    default:
      throw notAllowed(method)
  }
}

function onlyRead({ method }: ServiceRequest, read: () => Answer): Answer {
  if (method === 'GET' || method === 'HEAD') return read()
  throw notAllowed(method)
}

const notAllowed = (method: string) =>
  refusal(405, 'MethodNotAllowed', `The resource does not support the method ${method}.`)

const unknownType = ({ apiVersion }: ServiceRequest, segments: readonly string[]) =>
  refusal(
    404,
    'InvalidResourceType',
    `The resource type of '${segments.join('/')}' could not be found in the namespace 'Microsoft.ApiManagement' for api version '${apiVersion}'.`,
  )

function checkType({ settings }: Service, { apiVersion }: ServiceRequest, chain: string): void {
  if (knowsType(apiVersion, chain)) return
  const supported = settings.apiVersions.filter((each) => knowsType(each, chain)).join(', ')
  const message = `No registered resource provider found for location 'westeurope' and API version '${apiVersion}' for type 'service/${chain}'. The supported api-versions are '${supported}'.`
  throw refusal(400, 'NoRegisteredProviderFound', message)
}
