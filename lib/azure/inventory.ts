import type { DeployedType } from '../plan/content.ts'
import type { ResourcePlace } from './live-resource.ts'
import type { ListedItem, ManagementClient } from './management-client.ts'

/** Everything in a service, or in one of its workspaces, that a project could have deployed. */
export async function inventory(
  client: ManagementClient,
  workspace?: string,
): Promise<readonly ResourcePlace[]> {
  const place = workspace === undefined ? '' : `/workspaces/${workspace}`
  const policies =
    workspace === undefined ? await allPolicies(client) : await policiesIn(client, place)
  const apis = await client.list(`${place}/apis`)
  return [
    ...policies,
    ...(await listed(client, `${place}/policyFragments`, () => 'fragment')),
    ...(await listed(client, `${place}/namedValues`, () => 'named-value')),
    ...(await listed(client, `${place}/backends`, ({ properties }) =>
      properties['type'] === 'Pool' ? 'backend-pool' : 'backend',
    )),
    ...(await listed(client, `${place}/loggers`, () => 'logger')),
    ...(await listed(client, `${place}/diagnostics`, () => 'apim-diagnostic')),
    ...(
      await Promise.all(
        apis.map(({ name }) =>
          listed(client, `${place}/apis/${name}/diagnostics`, () => 'apim-diagnostic'),
        ),
      )
    ).flat(),
  ]
}

async function listed(
  client: ManagementClient,
  collection: string,
  typeOf: (item: ListedItem) => DeployedType,
): Promise<readonly ResourcePlace[]> {
  const items = await client.list(collection)
  return items.map((item) => {
    const path = `${collection}/${item.name}`
    return { path, address: addressAt(path), type: typeOf(item) }
  })
}

/** One list names every policy of the service. */
async function allPolicies(client: ManagementClient): Promise<readonly ResourcePlace[]> {
  const all = await client.list('/allPolicies')
  return all.flatMap(({ properties }) => {
    const path = /\/Microsoft\.ApiManagement\/service\/[^/]+(\/.*)$/i.exec(
      String(properties['referencePolicyId']),
    )?.[1]
    return path ? [policyAt(path)] : []
  })
}

async function policiesIn(
  client: ManagementClient,
  place: string,
): Promise<readonly ResourcePlace[]> {
  const owners = [place]
  for (const { name } of await client.list(`${place}/products`)) {
    owners.push(`${place}/products/${name}`)
  }
  for (const { name } of await client.list(`${place}/apis`)) {
    const api = `${place}/apis/${name}`
    owners.push(api)
    for (const operation of await client.list(`${api}/operations`)) {
      owners.push(`${api}/operations/${operation.name}`)
    }
  }
  const found = await Promise.all(
    owners.map(async (owner) =>
      (await client.list(`${owner}/policies`)).map(() => policyAt(`${owner}/policies/policy`)),
    ),
  )
  return found.flat()
}

const policyAt = (path: string): ResourcePlace => ({
  path,
  address: addressAt(path),
  type: 'policy',
})

/** The address of what stands at a path: as documents and resources of a project have it. */
export function addressAt(path: string): string {
  const plain = path.replace(/^\//, '').replace(/\/?policies\/policy$/, '')
  if (plain === '') return 'global'
  const named = plain.replace(/^((?:workspaces\/[^/]+\/)?)policyFragments\//, '$1fragments/')
  // Resources are addressed without the workspace, which the environment says.
  return named
    .replace(/^workspaces\/[^/]+\/(namedValues|backends|loggers|diagnostics)\//, '$1/')
    .replace(/^workspaces\/[^/]+\/(apis\/[^/]+\/diagnostics\/)/, '$1')
    .replace(/^namedValues\//, 'named-values/')
}
