import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Change } from '../plan/change.ts'
import type { Content, Properties } from '../plan/content.ts'
import type { SpawnedCredentials } from './spawned-credentials.ts'

/** A change that was begun: everything that undoes it, and no secret. */
export type Intent = Pick<
  Change,
  'action' | 'address' | 'type' | 'path' | 'etag' | 'before' | 'after' | 'sent' | 'secret'
>

/** What the service held when a change had been made. */
export interface Written {
  /** Empty where it was deleted. */
  readonly etag: string
  readonly content?: Content
}

/** How a deployment began. */
export interface DeploymentStart {
  readonly deployment: string
  /** The management address of the service. */
  readonly service: string
  readonly at: string
  readonly by: string
  /** The deployment record as it was, where there was one. */
  readonly record?: Properties
  readonly credentials?: SpawnedCredentials
}

/** A line of a journal. */
export type JournalEntry =
  | ({ readonly kind: 'begin' } & DeploymentStart)
  | { readonly kind: 'intent'; readonly intent: Intent }
  | { readonly kind: 'written'; readonly address: string; readonly written: Written }
  | { readonly kind: 'undone'; readonly address: string }
  | { readonly kind: 'end'; readonly outcome: JournalledOutcome }

/** `undone` by the deployment itself where it failed, `rolled-back` by a person later. */
export type JournalledOutcome = 'deployed' | 'undone' | 'rolled-back' | 'incomplete'

/** The journal of one deployment: what is appended is on the disk when the call returns. */
export interface Journal {
  readonly path: string
  readonly append: (entry: JournalEntry) => void
  readonly close: () => void
}

const journalFolder = (folder: string): string => join(folder, 'journals')

/** Opens the journal of a deployment, or goes on with it. */
export function openJournal(folder: string, deployment: string): Journal {
  mkdirSync(journalFolder(folder), { recursive: true })
  const path = join(journalFolder(folder), `${deployment}.jsonl`)
  const isCutOff = existsSync(path) && !/^\n?$/.test(readFileSync(path, 'utf8').slice(-1))
  const file = openSync(path, 'a')
  if (isCutOff) writeSync(file, '\n')
  return {
    path,
    append: (entry) => {
      writeSync(file, `${JSON.stringify(entry)}\n`)
      fsyncSync(file)
    },
    close: () => closeSync(file),
  }
}

/** A change and what came of it. */
export interface JournalledChange {
  readonly intent: Intent
  /** Absent where the deployment was ended in the middle of the change. */
  readonly written?: Written
}

/** What a journal says of a deployment. */
export interface JournalledDeployment extends DeploymentStart {
  readonly path: string
  /** Absent where the deployment was ended from outside. */
  readonly outcome?: JournalledOutcome
  /** In the order in which they were begun, without those that were undone. */
  readonly changes: readonly JournalledChange[]
}

/** Reads a journal; a last line that was cut off is left out. */
export function readJournal(path: string): JournalledDeployment | undefined {
  const changes = new Map<string, JournalledChange>()
  let begin: (JournalEntry & { kind: 'begin' }) | undefined
  let outcome: JournalledDeployment['outcome']
  for (const entry of entriesOf(path)) {
    switch (entry.kind) {
      case 'begin':
        begin = entry
        break
      case 'intent':
        changes.set(entry.intent.address, { intent: entry.intent })
        break
      case 'written': {
        const change = changes.get(entry.address)
        if (change) changes.set(entry.address, { ...change, written: entry.written })
        break
      }
      case 'undone':
        changes.delete(entry.address)
        break
      case 'end':
        outcome = entry.outcome
        break
    }
  }
  if (!begin) return undefined
  const { kind: _, ...about } = begin
  return {
    path,
    ...about,
    ...(outcome && { outcome }),
    changes: [...changes.values()],
  }
}

function entriesOf(path: string): readonly JournalEntry[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return line === '' ? [] : [JSON.parse(line) as JournalEntry]
      } catch {
        return []
      }
    })
}

/** The journal of the last deployment that was not rolled back, or of the one that is named. */
export function lastDeployment(
  folder: string,
  deployment?: string,
): JournalledDeployment | undefined {
  const journals = journalFolder(folder)
  if (!existsSync(journals)) return undefined
  for (const name of readdirSync(journals).sort().reverse()) {
    if (deployment !== undefined && name !== `${deployment}.jsonl`) continue
    const found = name.endsWith('.jsonl') ? readJournal(join(journals, name)) : undefined
    if (found && found.outcome !== 'rolled-back') return found
  }
  return undefined
}
