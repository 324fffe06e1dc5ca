import { randomBytes } from 'node:crypto'
import type { Change } from '../plan/change.ts'
import { agreedState } from './agreed-state.ts'
import { type ApplyEvent, type ApplyResult, applyChanges } from './apply-plan.ts'
import {
  type DeploymentRecord,
  type FoundRecord,
  restoreRecord,
  takeRecord,
  writeRecord,
} from './deployment-record.ts'
import { digest } from './digest.ts'
import { type JournalledChange, openJournal } from './journal.ts'
import type { ManagementClient } from './management-client.ts'
import { credentialsBefore } from './spawned-credentials.ts'
import { type DeployedResource, type DeploymentState, writeState } from './state-file.ts'

/** What a deployment needs to know. */
export interface Deployment {
  readonly client: ManagementClient
  readonly changes: readonly Change[]
  /** The record as the plan found it. */
  readonly record: FoundRecord
  /** The management address of the service. */
  readonly service: string
  /** Where journals and the state are kept. */
  readonly folder: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly by: string
  readonly tool: string
  readonly commit?: string | undefined
  /** All resources of the project, changed or not. */
  readonly resources: number
  /** What was found as it should be, by address. */
  readonly unchanged?: Readonly<Record<string, DeployedResource>>
  readonly now: () => Date
  readonly signal?: AbortSignal | undefined
  readonly onEvent?: (event: ApplyEvent) => void
  readonly wait: () => Promise<void>
}

/** What became of a deployment, and where its journal is. */
export type DeploymentResult = ApplyResult & {
  readonly journal: string
  readonly deployment: string
  /** What went wrong after everything had been deployed. */
  readonly warning?: string
}

/**
 * Carries out a plan as the only deployment of its project: takes the record, journals and makes
 * the changes, undoes them where one fails, and gives the record back.
 */
export async function deploy(options: Deployment): Promise<DeploymentResult> {
  const { client, record, service, folder, by, now, wait } = options
  const at = now().toISOString()
  const deployment = `${at.replace(/[-:.]/g, '')}-${randomBytes(3).toString('hex')}`
  const credentials = await credentialsBefore(client, options.changes)
  const journal = openJournal(folder, deployment)
  try {
    journal.append({
      kind: 'begin',
      deployment,
      service,
      at,
      by,
      ...(record.properties && { record: record.properties }),
      ...(credentials && { credentials }),
    })
    const mine = recordOf(options, deployment, at)
    const taken = await takeRecord(client, record, mine, wait).catch((error: unknown) => {
      journal.append({ kind: 'end', outcome: 'undone' })
      throw error
    })
    const result = await applyChanges(options.changes, { ...options, journal, credentials })
    const warning =
      result.outcome === 'deployed'
        ? await finish(options, taken, { ...mine, state: 'idle' }, result.made)
        : await giveBack(client, record, taken)
    journal.append({ kind: 'end', outcome: result.outcome })
    return { ...result, journal: journal.path, deployment, ...(warning && { warning }) }
  } finally {
    journal.close()
  }
}

const recordOf = (
  { by, tool, resources, commit }: Deployment,
  deployment: string,
  at: string,
): DeploymentRecord => ({
  state: 'deploying',
  deployment,
  by,
  at,
  tool,
  resources,
  ...(commit !== undefined && { commit }),
})

/** Everything is deployed: what goes wrong from here on is told, and nothing is undone. */
async function finish(
  { client, folder, record: found, unchanged }: Deployment,
  taken: FoundRecord,
  record: DeploymentRecord,
  made: readonly JournalledChange[],
): Promise<string | undefined> {
  const { deployment, at, by } = record
  try {
    // What another machine deployed since, an older state knows nothing of.
    const before = agreedState(folder, found)
    const all = Object.entries({
      ...before?.resources,
      ...asFound(unchanged, before),
      ...deployed(made),
    })
    const kept = all.flatMap(([address, each]) => (each ? [[address, each] as const] : []))
    writeState(folder, { deployment, at, by, resources: Object.fromEntries(kept) })
    await writeRecord(client, taken, record)
    return undefined
  } catch (error) {
    return `Everything is deployed, but its record could not be written: ${(error as Error).message} Use \`deploy --take-over\` the next time.`
  }
}

/** What no deployment made is known to have been found. */
const asFound = (
  unchanged: Deployment['unchanged'] = {},
  before: DeploymentState | undefined,
): Readonly<Record<string, DeployedResource>> =>
  Object.fromEntries(
    Object.entries(unchanged).map(([address, each]) => {
      const earlier = before?.resources[address]
      const isMade = earlier !== undefined && !earlier.isFound
      return [address, isMade ? each : { ...each, isFound: true }]
    }),
  )

const deployed = (
  made: readonly JournalledChange[],
): Readonly<Record<string, DeployedResource | undefined>> =>
  Object.fromEntries(made.map((each) => [each.intent.address, deployedResource(each)]))

function deployedResource({ intent, written }: JournalledChange): DeployedResource | undefined {
  const { type, path, after, sent = '' } = intent
  if (!after || !written?.content) return undefined
  return {
    type,
    path,
    etag: written.etag,
    sent,
    digest: digest(type, written.content),
    content: written.content,
  }
}

async function giveBack(
  client: ManagementClient,
  before: FoundRecord,
  taken: FoundRecord,
): Promise<string | undefined> {
  return restoreRecord(client, before, taken).then(
    () => undefined,
    (error: Error) =>
      `The record of the deployment could not be put back: ${error.message} Use \`deploy --take-over\` the next time.`,
  )
}
