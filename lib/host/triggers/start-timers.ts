import { Cron } from 'croner'
import { oneAtATime } from '../../stores/one-at-a-time.ts'
import { UserError } from '../../workspace/user-error.ts'
import { invokeWithRetries, type Retrying } from '../functions/invoke-with-retries.ts'
import type { TimerFunction } from '../functions/triggers.ts'

/** Timers that run. */
export interface TimersRun {
  readonly names: readonly string[]
  /** Runs a timer at once, after the run that is going on; rejects when its function fails. */
  readonly run: (name: string) => Promise<void>
  /** Starts no other run, and resolves when those that go on have ended. */
  readonly stop: () => Promise<void>
}

/**
 * Starts timers, in UTC. A run that is due while the one before goes on is left out.
 * @see https://learn.microsoft.com/azure/azure-functions/functions-bindings-timer#ncrontab-expressions
 */
export function startTimers(timers: readonly TimerFunction[], retrying: Retrying): TimersRun {
  const running = new Set<Promise<void>>()
  // All of them are read before one is started: a schedule may be wrong.
  const crons = timers.map((timer) => ({ timer, cron: cronOf(timer) }))
  const started = crons.map(({ timer, cron }) => {
    const queue = oneAtATime()
    let last: Date | undefined
    let isRunning = false
    const run = (): Promise<void> => {
      const done = queue(async () => {
        retrying.signal.throwIfAborted()
        isRunning = true
        const data = { json: JSON.stringify(statusOf(cron, last)) }
        last = new Date()
        await invokeWithRetries({ function: timer.function, data }, retrying).finally(() => {
          isRunning = false
        })
      }).finally(() => running.delete(done))
      running.add(done)
      return done
    }
    // What failed was reported.
    const runByClock = (): void => void (isRunning || run().catch(() => undefined))
    cron.schedule(runByClock)
    if (timer.runOnStartup) runByClock()
    return { name: timer.function.metadata.name, cron, run }
  })
  return {
    names: started.map(({ name }) => name),
    async run(name) {
      const found = started.find((each) => each.name === name)
      if (!found) throw new UserError(`There is no timer \`${name}\`.`)
      await found.run()
    },
    async stop() {
      for (const { cron } of started) cron.stop()
      await Promise.allSettled(running)
    },
  }
}

function cronOf({ schedule, function: { metadata } }: TimerFunction): Cron {
  try {
    return new Cron(schedule, {
      timezone: 'UTC',
      mode: '5-or-6-parts',
      domAndDow: true,
    })
  } catch (cause) {
    throw new UserError(
      `The schedule \`${schedule}\` of the timer \`${metadata.name}\` cannot be read.`,
      {
        hint: 'Write it as `{second} {minute} {hour} {day} {month} {day of week}`.',
        cause,
      },
    )
  }
}

/** What a function is told of its timer. */
const statusOf = (cron: Cron, last: Date | undefined) => ({
  Schedule: { AdjustForDST: false },
  ScheduleStatus: {
    Last: (last ?? new Date(0)).toISOString(),
    Next: (cron.nextRun() ?? new Date(0)).toISOString(),
    LastUpdated: (last ?? new Date(0)).toISOString(),
  },
  IsPastDue: false,
})
