import type { Actual } from '../plan/state.ts'
import { readRecord, recordPath } from './deployment-record.ts'
import { inventory } from './inventory.ts'
import { limiter } from './limiter.ts'
import { type ResourcePlace, readResource } from './live-resource.ts'
import type { ManagementClient } from './management-client.ts'
import type { DeploymentState } from './state-file.ts'

/**
 * What a project deployed earlier and no longer wants: resources that carry its mark, and those
 * without a place for one that this machine deployed. Nothing else is ever a candidate.
 */
export async function ownedResources(
  client: ManagementClient,
  {
    project,
    workspace,
    wanted,
    state,
  }: {
    readonly project: string
    readonly workspace?: string | undefined
    /** The paths of what the project wants. */
    readonly wanted: ReadonlySet<string>
    readonly state: DeploymentState | undefined
  },
): Promise<readonly Actual[]> {
  const places = withAddresses(await inventory(client, workspace), state)
  const { run } = limiter({ concurrency: 8 })
  const found = await Promise.all(
    places
      .filter(({ path }) => !isWanted(path, wanted))
      .map((place) => run(() => readResource(client, place, state?.resources[place.address]))),
  )
  const owned = found
    .filter((each) => each !== undefined)
    .filter((each) => isOwned(each, project, state))
  const elsewhere = workspace === undefined ? await otherEnvironments(client, owned, project) : []
  return owned.filter(({ path }) => !elsewhere.includes(workspaceOf(path)))
}

/** Workspaces that an environment of their own deploys to: its record is there. */
async function otherEnvironments(
  client: ManagementClient,
  owned: readonly Actual[],
  project: string,
): Promise<readonly (string | undefined)[]> {
  const workspaces = new Set(owned.flatMap(({ path }) => workspaceOf(path) ?? []))
  const found = await Promise.all(
    [...workspaces].map(async (each) => {
      const { etag } = await readRecord(client, recordPath(project, each))
      return etag === undefined ? [] : [each]
    }),
  )
  return found.flat()
}

const workspaceOf = (path: string): string | undefined => /^\/workspaces\/([^/]+)\//.exec(path)?.[1]

/** Places under the addresses that they were deployed by, which paths do not always tell. */
function withAddresses(
  places: readonly ResourcePlace[],
  state: DeploymentState | undefined,
): readonly ResourcePlace[] {
  const addresses = new Map(
    Object.entries(state?.resources ?? {}).map(([address, { path }]) => [
      path.toLowerCase(),
      address,
    ]),
  )
  return places.map((place) => ({
    ...place,
    address: addresses.get(place.path.toLowerCase()) ?? place.address,
  }))
}

/** The service does not tell upper from lower case in ids. */
const isWanted = (path: string, wanted: ReadonlySet<string>): boolean =>
  wanted.has(path.toLowerCase())

const isOwned = (
  { owner, type, address }: Actual,
  project: string,
  state: DeploymentState | undefined,
): boolean => {
  if (owner !== undefined) return owner === project
  const deployed = state?.resources[address]
  return type === 'apim-diagnostic' && deployed !== undefined && !deployed.isFound
}
