import type { Change } from '../plan/change.ts'
import { stages } from '../plan/stage.ts'
import { isConflict } from './deployment-conflict.ts'
import type { Journal, JournalledChange, Written } from './journal.ts'
import { limiter } from './limiter.ts'
import { makeChange, NotKept } from './make-change.ts'
import type { ManagementClient } from './management-client.ts'
import { deleteSpawned, type SpawnedCredentials } from './spawned-credentials.ts'
import { type Recalled, recall, secretsIn, undoChange } from './undo-change.ts'
import { withoutSecrets } from './without-secrets.ts'

/** What happens while a plan is carried out. */
export type ApplyEvent =
  | { readonly kind: 'started' | 'done'; readonly change: Change }
  | { readonly kind: 'failed'; readonly change: Change; readonly error: unknown }
  | { readonly kind: 'undoing'; readonly changes: number }
  | { readonly kind: 'undone'; readonly address: string }
  | { readonly kind: 'not-undone'; readonly left: LeftOver }

/** Something that a failed deployment left behind, and why. */
export interface LeftOver {
  readonly address: string
  readonly reason: string
}

/** What became of a plan. */
export type ApplyResult =
  | { readonly outcome: 'deployed'; readonly made: readonly JournalledChange[] }
  | {
      readonly outcome: 'undone' | 'incomplete'
      /** What failed first; absent where the deployment was interrupted. */
      readonly failure?: { readonly change: Change; readonly error: unknown }
      readonly left: readonly LeftOver[]
    }

export interface ApplyOptions {
  readonly client: ManagementClient
  readonly journal: Journal
  /** The secrets by environment variable. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Ends the deployment: what was made is undone. */
  readonly signal?: AbortSignal | undefined
  readonly onEvent?: (event: ApplyEvent) => void
  /** What the service had made of loggers' credentials before. */
  readonly credentials?: SpawnedCredentials | undefined
  /** Waits for asynchronous work of the service. */
  readonly wait?: () => Promise<void>
}

const writesAtOnce = 4

/** Makes the changes of a plan, stage by stage; where one fails, undoes all that were made. */
export async function applyChanges(
  changes: readonly Change[],
  options: ApplyOptions,
): Promise<ApplyResult> {
  const memory = new Map<string, Recalled>()
  const begun: JournalledChange[] = []
  let failure: { readonly change: Change; readonly error: unknown } | undefined
  const isOver = (): boolean => failure !== undefined || options.signal?.aborted === true
  for (const stage of stages(changes)) {
    if (isOver()) break
    const { run } = limiter({ concurrency: stage[0]?.type === 'named-value' ? 1 : writesAtOnce })
    const make = async (change: Change): Promise<void> => {
      if (isOver()) return
      try {
        await begin(change, begun, memory, options)
      } catch (error) {
        failure ??= { change, error }
        options.onEvent?.({ kind: 'failed', change, error })
      }
    }
    // Two writes to one API at the same time are refused.
    await Promise.all(
      byApi(stage).map(async (queue) => {
        for (const change of queue) await run(() => make(change))
      }),
    )
  }
  if (!isOver()) return { outcome: 'deployed', made: begun }
  const left = await undoAll(begun, memory, options)
  return {
    outcome: left.length === 0 ? 'undone' : 'incomplete',
    ...(failure && { failure }),
    left,
  }
}

async function begin(
  change: Change,
  begun: JournalledChange[],
  memory: Map<string, Recalled>,
  { client, journal, env, onEvent }: ApplyOptions,
): Promise<void> {
  onEvent?.({ kind: 'started', change })
  memory.set(change.address, await recall(client, intentOf(change)))
  const intent = intentOf(change)
  journal.append({ kind: 'intent', intent })
  const entry: JournalledChange = { intent }
  begun.push(entry)
  const note = (written: Written): void => {
    journal.append({ kind: 'written', address: change.address, written })
    begun[begun.indexOf(entry)] = { intent, written }
  }
  const written = await makeChange(client, change, change.secret && env[change.secret]).catch(
    (error: unknown) => {
      // What is somebody else's now is not ours to undo.
      if (isConflict(error)) {
        journal.append({ kind: 'undone', address: change.address })
        begun.splice(begun.indexOf(entry), 1)
      }
      if (error instanceof NotKept && error.written) note(error.written)
      throw error
    },
  )
  note(written)
  onEvent?.({ kind: 'done', change })
}

const intentOf = ({ action, address, type, path, etag, before, after, sent, secret }: Change) => ({
  action,
  address,
  type,
  path,
  ...(etag !== undefined && { etag }),
  ...(before && { before }),
  ...(after && { after }),
  ...(sent !== undefined && { sent }),
  ...(secret !== undefined && { secret }),
})

/** The changes of each API, which are made one after the other. */
function byApi(changes: readonly Change[]): readonly (readonly Change[])[] {
  const queues = new Map<string, Change[]>()
  for (const change of changes) {
    const key = /^(?:\/workspaces\/[^/]+)?\/apis\/[^/]+/.exec(change.path)?.[0] ?? change.path
    queues.set(key, [...(queues.get(key) ?? []), change])
  }
  return [...queues.values()]
}

/** Undoes changes, the last one first; returns those that could not be undone. */
export async function undoAll(
  changes: readonly JournalledChange[],
  memory: ReadonlyMap<string, Recalled>,
  {
    client,
    journal,
    credentials,
    onEvent,
    wait = async () => {},
  }: Omit<ApplyOptions, 'env' | 'signal'>,
): Promise<readonly LeftOver[]> {
  const left: LeftOver[] = []
  const secrets = changes.flatMap(({ intent }) =>
    secretsIn(intent, memory.get(intent.address) ?? {}),
  )
  const told = (error: Error): string => withoutSecrets(error.message, secrets)
  if (changes.length > 0) onEvent?.({ kind: 'undoing', changes: changes.length })
  for (const change of changes.toReversed()) {
    const { address } = change.intent
    const reason = await undoChange(client, change, memory.get(address), wait).catch(told)
    if (reason === undefined) {
      journal.append({ kind: 'undone', address })
      onEvent?.({ kind: 'undone', address })
    } else {
      left.push({ address, reason })
      onEvent?.({ kind: 'not-undone', left: { address, reason } })
    }
  }
  if (credentials) {
    await deleteSpawned(client, credentials).catch((error: Error) => {
      left.push({ address: 'named-values/Logger-Credentials--…', reason: told(error) })
    })
  }
  return left
}
