import type { EventLog, Partition } from '../event-hubs/event-log.ts'
import type { Retrying } from '../functions/invoke-with-retries.ts'
import type { EventHubFunction } from '../functions/triggers.ts'
import type { HostSettings } from '../host-settings.ts'
import { type RisingNumber, risingNumber } from '../rising-number.ts'
import { pumpPartition } from './pump-partition.ts'

/** What the functions of hubs need. */
export interface EventHubsOptions extends Retrying {
  readonly triggers: readonly EventHubFunction[]
  readonly log: EventLog
  readonly settings: HostSettings
  readonly onProblem: (error: unknown) => void
}

/** Functions that are given events. */
export interface EventHubsRun {
  /** Resolves when every event of now is behind every function that gets it. */
  readonly whenIdle: () => Promise<void>
  /** Resolves when the signal has stopped the last of them. */
  readonly stopped: Promise<void>
}

/** Events that every function is done with are dropped by so many, or when none is left. */
const forgetAtOnce = 1000

/** Gives the events of each partition to the functions of its hub, from where each has come to. */
export async function startEventHubs(options: EventHubsOptions): Promise<EventHubsRun> {
  const { triggers, log, signal } = options
  const lanes: { readonly partition: Partition; readonly done: readonly RisingNumber[] }[] = []
  const pumps: Promise<void>[] = []
  for (const hub of new Set(triggers.map((each) => each.hub))) {
    const own = triggers.filter((each) => each.hub === hub)
    for (let number = 0; number < log.partitions; number++) {
      const partition = { hub, number }
      const done = await Promise.all(
        own.map(async ({ consumerGroup }) =>
          risingNumber(await log.checkpoint(partition, consumerGroup)),
        ),
      )
      lanes.push({ partition, done })
      const onCheckpoint = forgetter(log, partition, done)
      for (const [at, trigger] of own.entries()) {
        const place = { trigger, partition, done: done[at]!, onCheckpoint }
        pumps.push(pumpPartition({ ...options, ...place }))
      }
    }
  }
  return {
    async whenIdle() {
      await log.settled()
      const goals = lanes.map((lane) => ({ ...lane, goal: log.last(lane.partition).value }))
      await Promise.all(
        goals.flatMap(({ done, goal }) => done.map((each) => each.reached(goal, signal))),
      )
    },
    stopped: Promise.all(pumps).then(() => undefined),
  }
}

function forgetter(
  log: EventLog,
  partition: Partition,
  done: readonly RisingNumber[],
): () => Promise<void> {
  let forgotten = -1
  return async () => {
    const slowest = Math.min(...done.map(({ value }) => value))
    const isLast = slowest === log.last(partition).value
    if (slowest === forgotten || (!isLast && slowest < forgotten + forgetAtOnce)) return
    await log.forget(partition, slowest)
    forgotten = slowest
  }
}
