import { type Plan, plan } from '../plan/plan.ts'
import type { Actual, Desired } from '../plan/state.ts'
import type { Gateway } from '../policies/definition.ts'
import type { BuildResult } from '../workspace/build.ts'
import type { DeploymentTarget } from '../workspace/deployment-target.ts'
import { agreedState } from './agreed-state.ts'
import { deletionBlockers } from './deletion-blockers.ts'
import { type FoundRecord, readRecord, recordPath } from './deployment-record.ts'
import { desiredState } from './desired-state.ts'
import { compareSecrets, readLive } from './live-state.ts'
import type { ManagementClient } from './management-client.ts'
import { ownedResources } from './owned-resources.ts'
import { type Missing, missingFor } from './preflight.ts'
import { withResolverPaths } from './resolver-paths.ts'
import { gatewayOf, readService, type ServiceInfo } from './service-info.ts'

/** A plan, and everything that it was made from. */
export interface PlannedDeployment {
  readonly plan: Plan
  readonly service: ServiceInfo
  /** The kind of gateway that the service has, where its SKU tells. */
  readonly gateway?: Gateway
  readonly record: FoundRecord
  readonly desired: readonly Desired[]
  readonly actual: ReadonlyMap<string, Actual>
  /** What keeps the plan from being carried out. */
  readonly missing: readonly Missing[]
}

/** Compares a built project with the service, and looks for what would make the deployment fail. */
export async function planDeployment(
  client: ManagementClient,
  build: Pick<BuildResult, 'compiled' | 'resources'>,
  {
    target,
    folder,
    env,
    prune = false,
  }: {
    readonly target: DeploymentTarget
    readonly folder: string
    readonly env: Readonly<Record<string, string | undefined>>
    /** Whether what the project no longer wants is deleted. */
    readonly prune?: boolean
  },
): Promise<PlannedDeployment> {
  const { project, workspace } = target
  const known = desiredState(build, workspace)
  const service = await readService(client)
  const record = await readRecord(client, recordPath(project, workspace))
  const state = agreedState(folder, record)
  const placed = await withResolverPaths(client, known)
  const live = await readLive(client, placed, state)
  const { desired, actual } = await compareSecrets(placed, live, env)
  const wanted = new Set(desired.map(({ path }) => path.toLowerCase()))
  const unwanted = prune ? await ownedResources(client, { project, workspace, wanted, state }) : []
  const made = plan(desired, actual, { project, unwanted })
  const missing = [
    ...(await missingFor(client, made.changes, desired, workspace)),
    ...(await deletionBlockers(client, made.changes)),
  ]
  const gateway = gatewayOf(service.sku)
  return { plan: made, service, ...(gateway && { gateway }), record, desired, actual, missing }
}
