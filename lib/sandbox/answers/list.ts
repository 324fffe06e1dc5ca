import type { Collection } from '../collections.ts'
import { refusal } from '../refusal.ts'
import { representation } from '../representation.ts'
import type { Answer, ServiceRequest } from '../request.ts'
import { pathOf, type ResourcePath } from '../resource-path.ts'
import { type Service, serviceId } from '../service.ts'
import { checkPlace, notFound } from '../write-resource.ts'

/** Lists the resources of a collection, page by page; policies are shown as `xml`. */
export function list(
  service: Service,
  request: ServiceRequest,
  collection: Collection,
  parent: ResourcePath | undefined,
): Answer {
  if (parent) {
    checkPlace(service, parent)
    if (!service.store.get(parent.text)) throw notFound(parent)
  }
  const view = { shownFor: 'list', apiVersion: request.apiVersion } as const
  const items = service.store.all().flatMap(({ path: text, properties }) => {
    const path = pathOf(text)
    const isIn = path?.collection === collection && path.parent?.text === parent?.text
    return isIn ? [() => representation(service, path, properties, view)] : []
  })
  return page(service, request, items)
}

/** Every policy of the service, by reference. */
export function listAllPolicies(service: Service, request: ServiceRequest): Answer {
  const base = serviceId(service.settings)
  const items = service.store.all().flatMap(({ path: text }) => {
    if (pathOf(text)?.collection !== 'policies') return []
    const name = text.slice(1).replaceAll('/', '_')
    return [
      () => ({
        id: `${base}/allPolicies/${name}`,
        type: 'Microsoft.ApiManagement/service/allPolicies',
        name,
        properties: { referencePolicyId: `${base}${text}`, complianceState: 'Compliant' },
      }),
    ]
  })
  return page(service, request, items)
}

/** A page of a list that is known in full, with the address of the next. */
export function page(
  { settings }: Service,
  { query, endpoint, path }: ServiceRequest,
  items: readonly (() => object)[],
): Answer {
  if (query.has('$filter')) {
    throw refusal(400, 'ValidationError', '$filter is not supported by this stand-in.')
  }
  const skip = numberOf(query, '$skip') ?? 0
  const top = numberOf(query, '$top')
  const end = Math.min(items.length, top === undefined ? items.length : skip + top)
  const next = Math.min(end, skip + settings.pageSize)
  const value = items.slice(skip, next).map((item) => item())
  if (next >= end) return { status: 200, body: { value, count: items.length } }
  const rest = new URLSearchParams(query)
  rest.set('$skip', String(next))
  if (top !== undefined) rest.set('$top', String(end - next))
  const nextLink = `${endpoint}${path}?${rest}`
  return { status: 200, body: { value, count: items.length, nextLink } }
}

function numberOf(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name)
  if (text === null) return undefined
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw refusal(400, 'ValidationError', `${name} must be a number.`)
}
