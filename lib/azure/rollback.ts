import { type ApplyEvent, type LeftOver, undoAll } from './apply-plan.ts'
import { deploymentConflict } from './deployment-conflict.ts'
import {
  type DeploymentRecord,
  type FoundRecord,
  readRecord,
  restoreRecord,
  writeRecord,
} from './deployment-record.ts'
import { type JournalledDeployment, openJournal } from './journal.ts'
import type { ManagementClient } from './management-client.ts'
import { isServiceError } from './service-error.ts'
import { restoreState } from './state-file.ts'

/** What a rollback needs to know. */
export interface Rollback {
  readonly client: ManagementClient
  readonly journalled: JournalledDeployment
  readonly recordPath: string
  readonly folder: string
  readonly by: string
  readonly tool: string
  readonly now: () => Date
  readonly wait: () => Promise<void>
  readonly onEvent?: (event: ApplyEvent) => void
}

/** Undoes a journalled deployment; returns what could not be undone. */
export async function rollBack(options: Rollback): Promise<readonly LeftOver[]> {
  const { client, journalled, recordPath, folder } = options
  const taken = await hold(options)
  const journal = openJournal(folder, journalled.deployment)
  try {
    const left = await undoAll(journalled.changes, new Map(), {
      ...options,
      journal,
      credentials: journalled.credentials,
    })
    const { record: properties } = journalled
    await restoreRecord(client, { path: recordPath, ...(properties && { properties }) }, taken)
    if (left.length === 0) restoreState(folder, journalled.deployment)
    journal.append({ kind: 'end', outcome: left.length === 0 ? 'rolled-back' : 'incomplete' })
    return left
  } finally {
    journal.close()
  }
}

/** Only the last deployment can be undone: a later one may build on it. */
function checkMine({ record }: FoundRecord, { deployment, at: begun }: JournalledDeployment): void {
  if (!record || record.deployment === deployment) return
  const { state, by, at } = record
  if (state === 'idle' && at < begun) return
  throw deploymentConflict(
    `${by} ${state === 'idle' ? 'deployed' : 'is deploying'} this project after the deployment that would be undone, at ${at}.`,
    'Deploy an earlier commit instead.',
  )
}

/** How often the record is taken again because it changed in between. */
const tries = 3

/** Keeps deployments away while the rollback goes on. */
async function hold({
  client,
  recordPath,
  journalled,
  by,
  tool,
  now,
}: Rollback): Promise<FoundRecord> {
  const record: DeploymentRecord = {
    state: 'deploying',
    deployment: journalled.deployment,
    by,
    at: now().toISOString(),
    tool,
    resources: journalled.changes.length,
  }
  for (let left = tries; ; left--) {
    const found = await readRecord(client, recordPath)
    checkMine(found, journalled)
    try {
      await writeRecord(client, found, record)
      return await readRecord(client, recordPath)
    } catch (error) {
      // A deployment that was cut off may have written it a moment ago: that is no conflict.
      if (!isServiceError(error) || error.status !== 412) throw error
      if (left > 1) continue
      throw deploymentConflict(
        'Somebody began to deploy this project just now.',
        'Run `status` to see who.',
      )
    }
  }
}
