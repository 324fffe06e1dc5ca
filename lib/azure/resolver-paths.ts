import type { Desired } from '../plan/state.ts'
import { placeDigest } from './digest.ts'
import type { ManagementClient } from './management-client.ts'

/**
 * Gives resolver policies their paths: documents know the type and the field, the service an id.
 * A resolver that the service does not have keeps a path without an id.
 */
export async function withResolverPaths(
  client: ManagementClient,
  desired: readonly Desired[],
): Promise<readonly Desired[]> {
  const apis = new Set(desired.flatMap((each) => apiOf(each) ?? []))
  const ids = new Map<string, string>()
  for (const api of apis) {
    for (const { name, properties } of await client.list(`${api}/resolvers`, { allow404: true })) {
      ids.set(`${api} ${String(properties['path'])}`, name)
    }
  }
  return desired.map((each) => {
    const api = apiOf(each)
    const id = api && ids.get(`${api} ${fieldOf(each)}`)
    if (!id) return each
    const path = `${api}/resolvers/${id}/policies/policy`
    return { ...each, path, place: placeDigest(path) }
  })
}

const apiOf = ({ path }: Desired): string | undefined =>
  /^(.*\/apis\/[^/]+)\/resolvers\/\/policies\/policy$/.exec(path)?.[1]

/** `Query/users`, as the service has it in the resolver's `path`. */
const fieldOf = ({ address }: Desired): string => address.replace(/^.*\/resolvers\//, '')
