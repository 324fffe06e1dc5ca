import * as fragments from '../../fragments/index.ts'
import * as library from '../../lib/index.ts'
import { isResource } from '../../lib/resources/resource.ts'

/** The bodies of the resources that an example makes, as JSON; `undefined` where it makes none. */
export function exampleResources(example: string): string | undefined {
  const known = { ...library, ...fragments }
  const made: unknown = new Function(...Object.keys(known), `return ${example}`)(
    ...Object.values(known),
  )
  const bodies = resourcesIn(made).map(
    (each) => [`${each.resource} ${each.id}`, library.resourceBody(each)] as const,
  )
  return bodies.length === 0 ? undefined : JSON.stringify(Object.fromEntries(bodies), null, 2)
}

function resourcesIn(value: unknown): readonly library.Resource[] {
  if (typeof value !== 'object' || value === null) return []
  return isResource(value) ? [value] : Object.values(value).flatMap(resourcesIn)
}
