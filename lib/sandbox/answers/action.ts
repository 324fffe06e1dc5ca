import { objectAt, textAt } from '../properties.ts'
import { usersOf } from '../references.ts'
import type { Answer, ServiceRequest } from '../request.ts'
import type { ResourcePath } from '../resource-path.ts'
import { type Service, serviceId } from '../service.ts'
import { checkPlace, notFound } from '../write-resource.ts'
import { page } from './list.ts'

/** Answers a POST to an action of a resource; undefined where it has no such action. */
export function action(
  service: Service,
  request: ServiceRequest,
  path: ResourcePath,
  name: string,
): Answer | undefined {
  switch (`${path.collection}/${name.toLowerCase()}`) {
    case 'namedValues/listvalue':
      return listValue(service, path)
    case 'policyFragments/listreferences':
      return listReferences(service, request, path)
    default:
      return undefined
  }
}

/** The value of a named value, secret or not. */
function listValue(service: Service, path: ResourcePath): Answer {
  const { properties, etag } = existing(service, path)
  const keyVault = objectAt(properties, 'keyVault')
  const value = keyVault
    ? `the value of ${textAt(keyVault, 'secretIdentifier')}`
    : properties['value']
  return { status: 200, headers: { etag }, body: { value } }
}

/** What includes a fragment. */
function listReferences(service: Service, request: ServiceRequest, path: ResourcePath): Answer {
  existing(service, path)
  const base = serviceId(service.settings)
  const users = usersOf(service, path)
  return page(
    service,
    request,
    users.map((user) => () => ({ id: `${base}${user}` })),
  )
}

function existing(service: Service, path: ResourcePath) {
  checkPlace(service, path)
  const entry = service.store.get(path.text)
  if (!entry) throw notFound(path)
  return entry
}
