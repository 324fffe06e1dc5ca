import { callSite } from '../diagnostics/call-site.ts'
import type { NamedValueText } from '../expressions/expression.ts'
import { namedValueAt } from '../expressions/named-value.ts'
import type { ResourceReference, ResourceType } from '../xml/resource-reference.ts'

/** Stands for a resource that the service has and the project does not deploy. */
export interface External<T extends ResourceType = ResourceType> extends ResourceReference<T> {
  readonly external: true
}

const stand = <T extends ResourceType>(resource: T, id: string): External<T> => ({
  apimPolicy: 1,
  resource,
  id,
  external: true,
})

const namedValue = (name: string): External<'named-value'> & NamedValueText => {
  const text = namedValueAt(name, callSite(namedValue))
  return Object.freeze({ ...text, ...stand('named-value', name) })
}

/** Resources that the service has and the project does not deploy. */
export const external = Object.freeze({
  /** A backend or pool, by its id. */
  backend: (id: string): External<'backend'> => Object.freeze(stand('backend', id)),
  /** A logger, by its id. */
  logger: (id: string): External<'logger'> => Object.freeze(stand('logger', id)),
  /** A named value, by the name in `{{…}}`. */
  namedValue,
})
