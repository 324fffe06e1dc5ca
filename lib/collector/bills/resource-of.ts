import { groupBy } from '../allocation/group-by.ts'
import { resourceKey } from '../allocation/resource-key.ts'
import { namePattern } from '../prices/name-pattern.ts'
import type { Dimensions } from '../usage/usage-part.ts'

/** What is known of the resources behind a gateway. */
export interface KnownResources {
  /** The resource of a backend by its id or host, with `*` for any characters. */
  readonly resources?: Readonly<Record<string, string>>
  /** The ids of the resources that are on the bill. */
  readonly known?: Iterable<string>
}

/** The resource of a call whose backend nobody knows. */
export const unknownResource = 'unknown'

/**
 * Finds the Azure resource of a call: as the settings say, names before patterns, or else the one on
 * the bill that has the name of the host. Where there is none, or more than one of that name, it is
 * the host or the id of the backend.
 */
export function resourceOf({
  resources = {},
  known = [],
}: KnownResources): (call: Pick<Dimensions, 'backend' | 'backendHost'>) => string {
  const told = Object.entries(resources)
    .toSorted(([a], [b]) => precedence(a, b))
    .map(([pattern, resource]) => ({ fits: namePattern(pattern), resource }))
  const byName = resourcesByName(known)
  return ({ backend, backendHost }) => {
    const names = [backend, backendHost].filter((each) => each !== undefined)
    const named = told.find(({ fits }) => names.some(fits))
    if (named) return named.resource
    const [label = ''] = backendHost?.toLowerCase().split('.') ?? []
    return byName.get(label) ?? backendHost ?? backend ?? unknownResource
  }
}

function resourcesByName(known: Iterable<string>): ReadonlyMap<string, string> {
  const ids = new Map([...known].map((id) => [resourceKey(id), id])).values()
  const named = groupBy(ids, (id) => resourceKey(id).split('/').at(-1) ?? '')
  return new Map(
    [...named].flatMap(([name, [id, other]]) =>
      name !== '' && id !== undefined && other === undefined ? [[name, id]] : [],
    ),
  )
}

/** Names before patterns, longer before shorter, then by letters. */
const precedence = (a: string, b: string): number =>
  Number(a.includes('*')) - Number(b.includes('*')) ||
  b.length - a.length ||
  Number(a > b) - Number(a < b)
