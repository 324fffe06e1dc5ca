import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { agreedState } from '../../lib/azure/agreed-state.ts'
import { deploy } from '../../lib/azure/deploy.ts'
import { readRecord, recordPath } from '../../lib/azure/deployment-record.ts'
import { desiredState } from '../../lib/azure/desired-state.ts'
import { type DriftReport, findDrift } from '../../lib/azure/find-drift.ts'
import { type ManagementClient, managementClient } from '../../lib/azure/management-client.ts'
import { type PlannedDeployment, planDeployment } from '../../lib/azure/plan-deployment.ts'
import { withResolverPaths } from '../../lib/azure/resolver-paths.ts'
import type { DeploymentState } from '../../lib/azure/state-file.ts'
import type { Desired } from '../../lib/plan/state.ts'
import { defaultApiVersion } from '../../lib/resources/api-version.ts'
import type { Sandbox } from '../../lib/sandbox/sandbox.ts'
import type { BuildResult } from '../../lib/workspace/build.ts'
import type { DeploymentTarget } from '../../lib/workspace/deployment-target.ts'
import { project } from './project.ts'

/** What can be deployed: documents and resources. */
export type Deployable = Pick<BuildResult, 'compiled' | 'resources'>

const known = new WeakMap<Deployable, readonly Desired[]>()

/** What a build wants of the service; worked out once. */
export function desiredOf(build: Deployable): readonly Desired[] {
  const found = known.get(build) ?? desiredState(build)
  known.set(build, found)
  return found
}

/** A machine that something built is deployed from, without waiting. */
export interface Machine {
  readonly client: ManagementClient
  readonly folder: string
  readonly plan: () => Promise<PlannedDeployment>
  /** Plans and deploys all of it. */
  readonly deploy: () => Promise<void>
  readonly drift: () => Promise<DriftReport>
  /** What this machine knows of the last deployment. */
  readonly state: () => Promise<DeploymentState | undefined>
}

export interface MachineSettings {
  readonly env?: Readonly<Record<string, string>>
  readonly workspace?: string
  readonly apiVersion?: string
  /** Stands between the machine and the service. */
  readonly between?: (client: ManagementClient) => ManagementClient
}

/** A machine that knows of no deployment yet. */
export async function machine(
  { endpoint, subscriptionId, resourceGroup, service }: Sandbox,
  build: Deployable,
  { env = {}, workspace, apiVersion = defaultApiVersion, between }: MachineSettings = {},
): Promise<Machine> {
  const target: DeploymentTarget = {
    environment: 'test',
    project: 'laws',
    cloud: 'public',
    endpoint,
    subscriptionId,
    resourceGroup,
    service,
    ...(workspace !== undefined && { workspace }),
    apiVersion,
    protect: { approval: false, maxDeletes: 10 },
  }
  const options = { sleep: async () => {}, random: () => 0 }
  const plain = await managementClient(target, options)
  const client = between ? between(plain) : plain
  const folder = join(project().root, 'test')
  const plan = () => planDeployment(client, build, { target, folder, env })
  const state = async () =>
    agreedState(folder, await readRecord(client, recordPath(target.project, workspace)))
  return {
    client,
    folder,
    plan,
    state,
    async deploy() {
      const planned = await plan()
      assert.equal(planned.missing, [])
      const result = await deploy({
        client,
        changes: planned.plan.changes,
        record: planned.record,
        service: planned.service.id,
        folder,
        env,
        by: 'tester',
        tool: '0.0.0',
        resources: planned.desired.length,
        now: () => new Date(),
        wait: async () => {},
      })
      const failure = 'failure' in result ? result.failure : undefined
      assert.is(result.outcome, 'deployed', `${failure?.change.address}: ${failure?.error}`)
    },
    async drift() {
      const desired = await withResolverPaths(
        client,
        workspace === undefined ? desiredOf(build) : desiredState(build, workspace),
      )
      return findDrift(client, desired, { project: target.project, state: await state() })
    },
  }
}
