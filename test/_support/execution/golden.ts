import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { missingTool } from '../../csharp/differential/mcs.ts'
import { type Job, runJobs } from './run.ts'

/** What a job gave, with the hash of the job. */
interface Stored {
  readonly hash: string
  readonly result: unknown
}

type Golden = Readonly<Record<string, Stored>>

const missing = missingTool()
const folder = fileURLToPath(new URL('../../__snapshots__/execution', import.meta.url))

/**
 * The results of jobs, by title: those of executing them, which must be the stored ones, or the
 * stored ones where nothing can be executed. `UPDATE_SNAPSHOTS=1` stores them instead.
 */
export function golden(name: string, jobs: ReadonlyMap<string, Job>): ReadonlyMap<string, unknown> {
  const path = join(folder, `${name}.json`)
  if (process.env['UPDATE_SNAPSHOTS'] === '1') return store(path, execute(jobs))
  const stored = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Golden) : {}
  if (!missing) compare(name, execute(jobs), stored)
  for (const [title, job] of jobs) refuseStale(name, title, job, stored[title])
  return new Map([...jobs.keys()].map((title) => [title, stored[title]!.result]))
}

function execute(jobs: ReadonlyMap<string, Job>): ReadonlyMap<string, Stored> {
  if (missing) throw new Error(`Expressions cannot be executed here: ${missing}.`)
  const results = runJobs([...jobs.values()])
  return new Map(
    [...jobs].map(([title, job], index) => [title, { hash: hashOf(job), result: results[index] }]),
  )
}

function store(path: string, results: ReadonlyMap<string, Stored>): ReadonlyMap<string, unknown> {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(results), null, 2)}\n`)
  return new Map([...results].map(([title, { result }]) => [title, result]))
}

function compare(name: string, results: ReadonlyMap<string, Stored>, stored: Golden): void {
  for (const [title, { result }] of results) {
    const before = stored[title]?.result
    if (before === undefined || isDeepStrictEqual(result, before)) continue
    throw new Error(
      `"${title}" has another result than in execution/${name}.json; is it right, run with UPDATE_SNAPSHOTS=1.\n  stored ${JSON.stringify(before)}\n  now    ${JSON.stringify(result)}`,
    )
  }
}

function refuseStale(name: string, title: string, job: Job, stored: Stored | undefined): void {
  if (stored?.hash === hashOf(job)) return
  const what = stored ? 'has changed since its result was stored' : 'has no stored result'
  const how = missing ? ` where mcs and mono are installed (${missing})` : ''
  throw new Error(
    `"${title}" ${what} in execution/${name}.json; run with UPDATE_SNAPSHOTS=1${how}.`,
  )
}

const hashOf = (job: Job): string =>
  createHash('sha256').update(JSON.stringify(job)).digest('hex').slice(0, 16)
