import type { Properties } from '../plan/content.ts'
import { deploymentConflict } from './deployment-conflict.ts'
import { fetchResource } from './live-resource.ts'
import type { ManagementClient } from './management-client.ts'
import { isServiceError } from './service-error.ts'
import { writeResource } from './write-resource.ts'

/** What the service says of a project's last deployment; one at a time holds it. */
export interface DeploymentRecord {
  readonly state: 'idle' | 'deploying'
  readonly deployment: string
  readonly by: string
  /** ISO 8601. */
  readonly at: string
  /** The version of this package. */
  readonly tool: string
  readonly resources: number
  /** The commit that was deployed, where the environment tells. */
  readonly commit?: string
}

/** The record as it was read. */
export interface FoundRecord {
  readonly path: string
  readonly etag?: string
  readonly record?: DeploymentRecord
  /** The body, to be put back as it was. */
  readonly properties?: Properties
}

/** The named value that holds the record of a project. */
export const recordPath = (project: string, workspace?: string): string =>
  `${workspace === undefined ? '' : `/workspaces/${workspace}`}/namedValues/${recordName(project)}`

const recordName = (project: string): string => `apim-policy-${project}`

/** Reads the record of a project. */
export async function readRecord(client: ManagementClient, path: string): Promise<FoundRecord> {
  const found = await fetchResource(client, { type: 'named-value', path })
  if (!found) return { path }
  const { properties, etag } = found
  const record = recordIn(properties['value'])
  return { path, etag, properties, ...(record && { record }) }
}

function recordIn(value: unknown): DeploymentRecord | undefined {
  try {
    const record = JSON.parse(String(value))
    return typeof record?.deployment === 'string' ? record : undefined
  } catch {
    return undefined
  }
}

/** Refuses to begin while a deployment goes on, or one that was cut off is not undone. */
export function checkIdle({ record }: FoundRecord): void {
  if (record?.state !== 'deploying') return
  throw deploymentConflict(
    `${record.by} is deploying this project since ${record.at}.`,
    'Wait for it. If it was cut off, run `rollback` on the machine it ran on, or `deploy --take-over`.',
  )
}

/** Makes a deployment the only one; whoever comes second gets a conflict. */
export async function takeRecord(
  client: ManagementClient,
  found: FoundRecord,
  record: DeploymentRecord,
  wait: () => Promise<void>,
): Promise<FoundRecord> {
  const isFirst = found.etag === undefined
  if (isFirst) await checkStillAbsent(client, found)
  try {
    await writeRecord(client, found, record)
  } catch (error) {
    if (!isServiceError(error) || error.status !== 412) throw error
    const now = await readRecord(client, found.path)
    // A try whose answer was lost had done its work.
    if (now.record?.deployment !== record.deployment) throw somebodyElse(now)
  }
  // Nothing says that the service refuses to create what somebody else just created: of two that
  // do, the later one stays.
  if (isFirst) await wait()
  const now = await readRecord(client, found.path)
  if (now.record?.deployment !== record.deployment) throw somebodyElse(now)
  return now
}

async function checkStillAbsent(client: ManagementClient, { path }: FoundRecord): Promise<void> {
  const now = await readRecord(client, path)
  if (now.etag !== undefined) throw somebodyElse(now)
}

const somebodyElse = ({ record }: FoundRecord) =>
  deploymentConflict(
    record
      ? `${record.by} deployed or is deploying this project since the plan was made, at ${record.at}.`
      : 'Somebody else deployed this project since the plan was made.',
    'Run `diff` to see what is left to do.',
  )

/** Writes the record over the one that was found. */
export async function writeRecord(
  client: ManagementClient,
  { path, etag }: FoundRecord,
  record: DeploymentRecord,
): Promise<void> {
  const properties = {
    displayName: path.slice(path.lastIndexOf('/') + 1),
    secret: false,
    tags: ['apim-policy:record'],
    value: JSON.stringify(record),
  }
  await writeResource(client, {
    type: 'named-value',
    path,
    content: { kind: 'json', properties },
    ...(etag !== undefined && { etag }),
  })
}

/** Puts the record back that was found before a deployment took it. */
export async function restoreRecord(
  client: ManagementClient,
  before: FoundRecord,
  taken: FoundRecord,
): Promise<void> {
  const { path, etag } = taken
  if (etag === undefined) return
  if (before.properties === undefined) {
    await client.sendAndWait({ method: 'DELETE', path, ifMatch: etag, allow404: true })
    return
  }
  const content = { kind: 'json', properties: before.properties } as const
  await writeResource(client, { type: 'named-value', path, content, etag })
}
