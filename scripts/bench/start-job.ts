import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Figures, JobName, JobPlace } from './bench-jobs.ts'

/** What a process says after a part of its job. */
export interface DonePart {
  /** Nothing is left to do. */
  readonly done: boolean
  readonly figures?: Figures
  /** The most megabytes that the process had. */
  readonly memory: number
}

/** A job in a process of its own. */
export interface RunningJob {
  /** Does the next part. */
  readonly next: () => Promise<DonePart>
  readonly stop: () => Promise<void>
}

/** Starts the process of a job, which waits until it is told to go on. */
export function startJob(
  worker: string,
  job: JobName,
  { location, events }: JobPlace,
  signal: AbortSignal,
): RunningJob {
  const child = fork(worker, [job, location, `${events}`], { execArgv: [], signal })
  const ended = new Promise<never>((_, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`The job ${job} ended with ${code}.`)))
  })
  // It may end while nobody waits for it.
  ended.catch(() => undefined)
  return {
    next: async () => {
      signal.throwIfAborted()
      child.send('next')
      const [part] = await Promise.race([once(child, 'message'), ended])
      return part as DonePart
    },
    stop: async () => {
      child.kill()
      await ended.catch(() => undefined)
    },
  }
}
