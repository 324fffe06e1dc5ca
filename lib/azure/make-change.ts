import type { Change } from '../plan/change.ts'
import type { Content } from '../plan/content.ts'
import { differences } from '../plan/differences.ts'
import { sameContent } from '../plan/same-content.ts'
import type { Actual } from '../plan/state.ts'
import { deploymentConflict } from './deployment-conflict.ts'
import type { Written } from './journal.ts'
import { readResource } from './live-resource.ts'
import type { ManagementClient } from './management-client.ts'
import { isServiceError } from './service-error.ts'
import { writeResource } from './write-resource.ts'

/** How often a write is tried again because the service changed an ETag and nothing else. */
const tries = 3

/**
 * Makes one change and reads back what came of it. What somebody else changed meanwhile is a
 * conflict; what the service does not keep as it was sent is an error.
 */
export async function makeChange(
  client: ManagementClient,
  change: Change,
  secret: string | undefined,
): Promise<Written> {
  if (change.action === 'delete') return remove(client, change)
  if (change.action === 'create') await checkAbsent(client, change)
  return verified(client, change, await write(client, change, secret))
}

/** Returns the ETag of what was written, where the service told it. */
async function write(
  client: ManagementClient,
  change: Change,
  secret: string | undefined,
): Promise<string | undefined> {
  let { etag } = change
  for (let left = tries; ; left--) {
    try {
      return await writeResource(client, {
        type: change.type,
        path: change.path,
        content: change.after!,
        ...(secret !== undefined && { secret }),
        ...(etag !== undefined && { etag }),
      })
    } catch (error) {
      if (!isServiceError(error) || error.status !== 412) throw error
      const found = await readResource(client, change)
      // A try whose answer was lost had done its work.
      if (found && isSent(change, found)) return found.etag
      const isMine = found !== undefined && isPlanned(change, found)
      if (!isMine || left <= 1) throw changedMeanwhile(change)
      etag = found.etag
    }
  }
}

/** Whether the service holds just what was sent, mark and all. */
const isSent = (change: Change, found: Actual): boolean =>
  change.after !== undefined &&
  sameContent(change.type, found.content, change.after) &&
  (change.before === undefined || !sameContent(change.type, found.content, change.before))

/** Whether the service still holds what the plan was made from. */
const isPlanned = ({ type, before }: Change, found: Actual): boolean =>
  before !== undefined && sameContent(type, found.content, before)

async function checkAbsent(client: ManagementClient, change: Change): Promise<void> {
  if (await readResource(client, change)) throw changedMeanwhile(change)
}

async function remove(client: ManagementClient, change: Change): Promise<Written> {
  let { etag } = change
  for (let left = tries; ; left--) {
    try {
      await client.sendAndWait({
        method: 'DELETE',
        path: change.path,
        ...(etag !== undefined && { ifMatch: etag }),
        allow404: true,
      })
      break
    } catch (error) {
      if (!isServiceError(error) || error.status !== 412) throw error
      const found = await readResource(client, change)
      if (!found) break
      if (!isPlanned(change, found) || left <= 1) throw changedMeanwhile(change)
      etag = found.etag
    }
  }
  if (await readResource(client, change)) {
    throw new NotKept(change, 'is still there after it was deleted')
  }
  return { etag: '' }
}

/** Reads back what was written. */
async function verified(
  client: ManagementClient,
  change: Change,
  writtenEtag: string | undefined,
): Promise<Written> {
  const found = await readResource(client, change)
  if (!found) throw new NotKept(change, 'is not there after it was written')
  const { etag, content } = found
  const [first] = lost(change, content)
  if (!first) return { etag, content }
  const written = etag === writtenEtag ? { etag, content } : undefined
  throw new NotKept(change, `differs from what was sent, in \`${first}\``, written)
}

/** What was sent and not kept. What the service adds to a body is its own business. */
const lost = ({ type, after }: Change, found: Content): readonly string[] =>
  differences(type, after, found)
    .filter(({ kind }) => after?.kind === 'xml' || kind !== 'added')
    .map(({ path }) => path)

/** The service accepted a write and holds something else. */
export class NotKept extends Error {
  override readonly name = 'NotKept'
  /** What the service holds instead, where nobody else can have written it. */
  readonly written: Written | undefined

  constructor({ address }: Change, what: string, written?: Written) {
    super(`\`${address}\` ${what}.`)
    this.written = written
  }
}

const changedMeanwhile = ({ address }: Change) =>
  deploymentConflict(
    `\`${address}\` was changed by somebody else since the plan was made.`,
    'Run `diff` to see the change.',
  )
