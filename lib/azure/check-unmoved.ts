import type { PlanFile } from '../plan/plan-file.ts'
import type { DeploymentTarget } from '../workspace/deployment-target.ts'
import { UserError } from '../workspace/user-error.ts'
import { deploymentConflict } from './deployment-conflict.ts'
import { type FoundRecord, readRecord, recordPath } from './deployment-record.ts'
import { readLive } from './live-state.ts'
import type { ManagementClient } from './management-client.ts'
import { readService } from './service-info.ts'

/** Makes sure that the service is as a saved plan found it; a conflict where anything moved. */
export async function checkUnmoved(
  client: ManagementClient,
  plan: PlanFile,
  { project, workspace }: DeploymentTarget,
): Promise<FoundRecord> {
  const service = await readService(client)
  if (service.id.toLowerCase() !== plan.service.toLowerCase()) {
    throw new UserError(`The plan is for ${plan.service}, not for ${service.id}.`)
  }
  const record = await readRecord(client, recordPath(project, workspace))
  if ((record.etag ?? null) !== plan.record) {
    throw deploymentConflict(
      'Somebody deployed this project after the plan was made.',
      'Make a new plan with `diff --out`.',
    )
  }
  const live = await readLive(client, plan.changes, undefined)
  const moved = plan.changes.filter(({ address, etag }) => live.get(address)?.etag !== etag)
  if (moved.length === 0) return record
  throw deploymentConflict(
    `The service changed after the plan was made: ${moved.map(({ address }) => `\`${address}\``).join(', ')}.`,
    'Make a new plan with `diff --out`.',
  )
}
