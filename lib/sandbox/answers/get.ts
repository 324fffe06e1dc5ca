import { fieldError } from '../refusal.ts'
import { representation } from '../representation.ts'
import type { Answer, ServiceRequest } from '../request.ts'
import type { ResourcePath } from '../resource-path.ts'
import type { Service } from '../service.ts'
import { checkPlace, notFound } from '../write-resource.ts'
import { pollLocation } from './poll.ts'

const policyType = 'application/vnd.ms-azure-apim.policy'

/** Shows a resource, or how far a write of it is. */
export function get(service: Service, request: ServiceRequest, path: ResourcePath): Answer {
  const id = request.query.get('asyncId')
  if (id !== null) return pollLocation(service, request, path, id)
  checkPlace(service, path)
  const pending = service.operations.pending(path.text)
  const entry = service.store.get(path.text)
  if (!entry) throw notFound(path)
  const format = formatOf(request, path)
  const { apiVersion, headers } = request
  const shown = representation(
    service,
    path,
    entry.properties,
    { shownFor: 'get', apiVersion, ...(format && { format }) },
    pending && 'InProgress',
  )
  const etag = { etag: entry.etag }
  if (!wantsXml(headers['accept'] ?? '', path)) return { status: 200, headers: etag, body: shown }
  const { properties } = shown as { readonly properties: { readonly value: string } }
  const type = `${policyType}${format === 'rawxml' ? '.raw' : ''}+xml`
  return { status: 200, headers: { ...etag, 'content-type': type }, body: properties.value }
}

function formatOf(
  { query }: ServiceRequest,
  { collection }: ResourcePath,
): 'xml' | 'rawxml' | undefined {
  if (collection !== 'policies' && collection !== 'policyFragments') return undefined
  const format = query.get('format') ?? undefined
  if (format === undefined || format === 'xml' || format === 'rawxml') return format
  throw fieldError('format', `The format '${format}' is not supported.`)
}

/** Whoever does not say that JSON is welcome may get a policy's text itself. */
const wantsXml = (accept: string, { collection }: ResourcePath): boolean =>
  collection === 'policies' && accept.includes(policyType) && !accept.includes('application/json')
