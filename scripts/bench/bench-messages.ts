import type { Message } from '../../lib/metering/receive.ts'
import { benchCalls, mostDelay } from './bench-calls.ts'

/** The events of as many calls as it takes, as JSON and in the order in which they arrive. */
export function* benchMessages(events: number): Generator<Message> {
  // Nothing waits longer than for this many calls: one list for each of them is enough.
  const waiting = Array.from({ length: mostDelay }, (): string[] => [])
  let calls = 0
  let sequence = 0
  const arrived = function* (): Generator<Message> {
    for (const body of waiting[calls % mostDelay]!.splice(0)) {
      yield { source: `partition 0, ${sequence++}`, body }
    }
    calls++
  }
  for (const call of benchCalls(events)) {
    for (const { event, delay } of call.events) {
      waiting[(calls + delay) % mostDelay]!.push(JSON.stringify(event))
    }
    yield* arrived()
  }
  for (let left = 0; left < mostDelay; left++) yield* arrived()
}

/** Items in lists of a size. */
export function* inBatches<T>(items: Iterable<T>, size: number): Generator<readonly T[]> {
  let batch: T[] = []
  for (const item of items) {
    batch.push(item)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
