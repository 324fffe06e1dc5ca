import { type DeploymentResult, deploy } from '../../lib/azure/deploy.ts'
import { recordPath } from '../../lib/azure/deployment-record.ts'
import { lastDeployment } from '../../lib/azure/journal.ts'
import { type ManagementClient, managementClient } from '../../lib/azure/management-client.ts'
import { type PlannedDeployment, planDeployment } from '../../lib/azure/plan-deployment.ts'
import { rollBack } from '../../lib/azure/rollback.ts'
import { deploymentFolder } from '../../lib/azure/state-file.ts'
import { withSources } from '../../lib/azure/with-sources.ts'
import type { Change } from '../../lib/plan/change.ts'
import { buildProject } from '../../lib/workspace/build.ts'
import { deploymentTarget } from '../../lib/workspace/deployment-target.ts'
import { environment } from '../../lib/workspace/environment.ts'
import { loadConfig } from '../../lib/workspace/load-config.ts'

/** A deployment of the environment `test`, whose client does not wait between tries. */
export interface TestDeployment {
  readonly client: ManagementClient
  readonly folder: string
  readonly plan: () => Promise<PlannedDeployment>
  readonly deploy: (
    planned: PlannedDeployment,
    options?: { readonly changes?: readonly Change[]; readonly signal?: AbortSignal },
  ) => Promise<DeploymentResult>
  /** Undoes the last deployment; returns what could not be undone. */
  readonly rollBack: () => Promise<readonly { readonly address: string; readonly reason: string }[]>
}

/** Loads a project and gets it ready to be planned and deployed. */
export async function deployment(
  root: string,
  env: Readonly<Record<string, string>>,
  {
    prune = true,
    by = 'tester',
    wait: ms = 0,
  }: { readonly prune?: boolean; readonly by?: string; readonly wait?: number } = {},
): Promise<TestDeployment> {
  const project = await loadConfig(root, [])
  const target = deploymentTarget(project, { name: 'test', env })
  const build = await buildProject(project, {
    env: environment(project.config, 'test'),
    format: 'rawxml',
  })
  if (build.hasErrors) throw new Error(build.findings.map(({ message }) => message).join('\n'))
  const client = await managementClient(target, { sleep: async () => {}, random: () => 0 })
  const folder = deploymentFolder(root, by === 'tester' ? 'test' : by)
  const now = () => new Date()
  const wait = () => new Promise<void>((resolve) => setTimeout(resolve, ms))
  return {
    client,
    folder,
    async plan() {
      const planned = await planDeployment(client, build, { target, folder, env, prune })
      return { ...planned, plan: withSources(planned.plan, build) }
    },
    deploy: (planned, options = {}) =>
      deploy({
        client,
        changes: options.changes ?? planned.plan.changes,
        record: planned.record,
        service: planned.service.id,
        folder,
        env,
        by,
        tool: '0.0.0',
        resources: planned.desired.length,
        now,
        wait,
        signal: options.signal,
      }),
    rollBack: () =>
      rollBack({
        client,
        journalled: lastDeployment(folder)!,
        recordPath: recordPath(target.project, target.workspace),
        folder,
        by,
        tool: '0.0.0',
        now,
        wait,
      }),
  }
}
