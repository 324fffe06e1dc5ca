import type { EventLog, Partition } from '../event-hubs/event-log.ts'
import type { HubEvent } from '../event-hubs/hub-event.ts'
import { invokeWithRetries, type Retrying } from '../functions/invoke-with-retries.ts'
import type { EventHubFunction } from '../functions/triggers.ts'
import type { HostSettings } from '../host-settings.ts'
import type { RisingNumber } from '../rising-number.ts'
import { eventBatch } from './event-batch.ts'

/** What moves the events of a partition to a function. */
export interface Pump extends Retrying {
  readonly trigger: EventHubFunction
  readonly partition: Partition
  readonly log: EventLog
  readonly settings: HostSettings
  /** How far the function has come; raised by the pump. */
  readonly done: RisingNumber
  readonly onCheckpoint: () => Promise<void>
  /** Told of what went wrong besides the function. */
  readonly onProblem: (error: unknown) => void
}

/** How long to wait where the log itself failed. */
const afterProblem = 1000

/**
 * Hands the events of a partition to a function, one batch after the other, until the signal says
 * to stop. A batch is behind it once the function succeeded or its retries ended; one that was
 * still to be retried comes again with the next host.
 */
export async function pumpPartition(pump: Pump): Promise<void> {
  const { signal, trigger, sleep, onProblem } = pump
  while (!signal.aborted) {
    try {
      const events = await nextBatch(pump)
      for (const group of trigger.isBatched ? [events] : events.map((each) => [each])) {
        signal.throwIfAborted()
        await deliver(pump, group)
      }
    } catch (error) {
      if (signal.aborted) return
      onProblem(error)
      await sleep(afterProblem, signal).catch(() => undefined)
    }
  }
}

/** Waits for an event, then some time for enough of them. */
async function nextBatch(pump: Pump): Promise<readonly HubEvent[]> {
  const { signal, partition, log, settings, sleep, done } = pump
  const after = done.value
  const last = log.last(partition)
  await last.reached(after + 1, signal)
  if (last.value < after + settings.minEventBatchSize) {
    const waiting = new AbortController()
    const both = AbortSignal.any([signal, waiting.signal])
    await Promise.race([
      last.reached(after + settings.minEventBatchSize, both),
      sleep(settings.maxWaitTime, both),
    ]).finally(() => waiting.abort())
  }
  signal.throwIfAborted()
  return log.read(partition, after, settings.maxEventBatchSize)
}

async function deliver(pump: Pump, events: readonly HubEvent[]): Promise<void> {
  const { trigger, partition, log, signal, done } = pump
  const batch = eventBatch(trigger, partition.number, events)
  await invokeWithRetries({ ...batch, function: trigger.function }, pump).catch((error) => {
    // It was reported; without another retry the events behind it go on, as in Azure.
    if (signal.aborted) throw error
  })
  const end = events.at(-1)!.sequence
  await log.setCheckpoint(partition, trigger.consumerGroup, end)
  done.raise(end)
  await pump.onCheckpoint()
}
