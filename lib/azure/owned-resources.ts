import type { Actual } from '../plan/state.ts'
import { inventory } from './inventory.ts'
import { limiter } from './limiter.ts'
import { readResource } from './live-resource.ts'
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
  const places = await inventory(client, workspace)
  const { run } = limiter({ concurrency: 8 })
  const found = await Promise.all(
    places
      .filter(({ path }) => !isWanted(path, wanted))
      .map((place) => run(() => readResource(client, place, state?.resources[place.address]))),
  )
  return found.filter((each) => each !== undefined).filter((each) => isOwned(each, project, state))
}

/** The service does not tell upper from lower case in ids. */
const isWanted = (path: string, wanted: ReadonlySet<string>): boolean =>
  wanted.has(path.toLowerCase())

const isOwned = (
  { owner, type, address }: Actual,
  project: string,
  state: DeploymentState | undefined,
): boolean =>
  owner === project ||
  (owner === undefined && type === 'apim-diagnostic' && state?.resources[address] !== undefined)
