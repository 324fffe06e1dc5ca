import { excerpt } from '../collector/events/excerpt.ts'
import { parseEvents } from '../collector/events/parse-events.ts'
import type { UsagePart } from '../collector/usage/usage-part.ts'
import { count } from '../stores/count.ts'
import { ingestInside } from '../stores/ingest.ts'
import { note, takeNote } from '../stores/notes.ts'
import { type Poison, quarantine } from '../stores/quarantine.ts'
import type { Collector } from './collector.ts'

/** Something that came in: one event, or many. */
export interface Message {
  /** Where from; the same for what is delivered again. */
  readonly source: string
  readonly body: unknown
}

/** What came of messages. */
export interface Received {
  /** Calls that were not known. */
  readonly added: number
  /** Calls that are now known better. */
  readonly changed: number
  /** Calls of which nothing new was said. */
  readonly known: number
  /** Events that tell nothing about usage. */
  readonly ignored: number
  /** Events that could not be read, and were put aside with a reason. */
  readonly quarantined: number
}

/**
 * Takes in messages, all or none: what can be read is merged, what cannot is put aside. It only
 * throws where the store fails, so that they can be delivered again.
 */
export async function receive(
  { database, now }: Pick<Collector, 'database' | 'now'>,
  messages: readonly Message[],
): Promise<Received> {
  const received = now()
  const parts: UsagePart[] = []
  const poison: Poison[] = []
  let ignored = 0
  for (const { source, body } of messages) {
    const parsed = parseEvents(body, received)
    // One by one: as arguments of a call, many thousands would not fit on the stack.
    for (const part of parsed.parts) parts.push(part)
    ignored += parsed.ignored
    for (const [at, rejected] of parsed.rejected.entries()) {
      poison.push({ source: at === 0 ? source : `${source}, ${at + 1}`, received, ...rejected })
    }
  }
  return database.transaction(async (inside) => {
    const { added, changed, known, late } = await ingestInside(inside, parts)
    const tooLate = late.map((part) => ({
      source: `${part.id} ${part.source} ${part.sequence ?? 0}`,
      received,
      reason: 'The calls of its day were deleted already; only their sums are kept.',
      excerpt: excerpt(part),
    }))
    await quarantine(inside, [...poison, ...tooLate])
    const quarantined = poison.length + tooLate.length
    await count(inside, {
      'events-read': parts.length,
      'events-ignored': ignored,
      'events-quarantined': quarantined,
      'calls-added': added,
      'calls-changed': changed,
      'calls-known': known,
      batches: 1,
    })
    await takeNote(inside, 'last-received', received)
    const before = (await note(inside, 'last-event')) ?? ''
    // What older systems collected may come in at any time.
    const last = parts.reduce((latest, { time }) => (time > latest ? time : latest), before)
    if (last !== before) await takeNote(inside, 'last-event', last)
    return { added, changed, known, ignored, quarantined }
  })
}
