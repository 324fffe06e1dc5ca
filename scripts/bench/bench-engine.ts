import type { JobName } from './bench-jobs.ts'
import { type DonePart, type RunningJob, startJob } from './start-job.ts'

/** Where an engine is measured, and with how much. */
export interface EnginePlace {
  /** The file of the process of a job. */
  readonly worker: string
  readonly events: number
  /** An empty store for each job. */
  readonly location: (job: JobName) => string
  readonly signal: AbortSignal
}

/** How fast a job was, and the most megabytes that it had. */
export interface Speed {
  readonly items: number
  readonly perSecond: number
  readonly memory: number
}

/** What was measured of an engine. */
export interface Measured {
  readonly receive: Speed
  readonly ingest: Speed
  readonly insert: Speed
  readonly report: Readonly<Record<string, number>>
}

/** The jobs that have a store of their own. */
export const writingJobs = ['receive', 'ingest', 'insert'] as const

/** Measures the jobs that write part by part in turn, so that all meet the same noise; then reports. */
export async function benchEngine(place: EnginePlace): Promise<Measured> {
  const jobs = writingJobs.map((name) => start(name, place))
  try {
    const [receive, ingest, insert] = await inTurn(jobs)
    const report = start('report', { ...place, location: () => place.location('receive') })
    jobs.push(report)
    const { figures = {}, memory } = await report.next()
    await report.next()
    return { receive: receive!, ingest: ingest!, insert: insert!, report: { ...figures, memory } }
  } finally {
    await Promise.all(jobs.map(({ stop }) => stop()))
  }
}

const start = (name: JobName, { worker, events, location, signal }: EnginePlace): RunningJob =>
  startJob(worker, name, { location: location(name), events }, signal)

async function inTurn(jobs: readonly RunningJob[]): Promise<readonly Speed[]> {
  const all: DonePart[][] = jobs.map(() => [])
  let running = jobs.map((job, at) => ({ job, parts: all[at]! }))
  while (running.length > 0) {
    for (const { job, parts } of running) parts.push(await job.next())
    running = running.filter(({ parts }) => !parts.at(-1)?.done)
  }
  return all.map(speedOf)
}

function speedOf(parts: readonly DonePart[]): Speed {
  const sum = (name: string): number =>
    parts.reduce((all, { figures }) => all + (figures?.[name] ?? 0), 0)
  const items = sum('items')
  return {
    items,
    perSecond: items / sum('seconds'),
    memory: Math.max(...parts.map(({ memory }) => memory)),
  }
}
