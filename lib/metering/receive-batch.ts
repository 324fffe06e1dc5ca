import { excerpt } from '../collector/events/excerpt.ts'
import { count } from '../stores/count.ts'
import { takeNote } from '../stores/notes.ts'
import { quarantine } from '../stores/quarantine.ts'
import type { Collector } from './collector.ts'
import { type Message, type Received, receive } from './receive.ts'

const tries = 3

/**
 * Takes in a batch; where the store works and refuses it all the same, message by message, so that
 * the one at fault is put aside and holds up nothing. Throws where the store does not work: then
 * nothing of what is not committed is lost, for it is delivered again.
 */
export async function receiveBatch(
  collector: Pick<Collector, 'database' | 'now'>,
  messages: readonly Message[],
): Promise<Received> {
  try {
    return await receive(collector, messages)
  } catch {
    let all: Received = { added: 0, changed: 0, known: 0, ignored: 0, quarantined: 0 }
    for (const message of messages) all = sum(all, await receiveOne(collector, message))
    return all
  }
}

async function receiveOne(
  collector: Pick<Collector, 'database' | 'now'>,
  message: Message,
): Promise<Received> {
  const { database, now } = collector
  for (let attempt = 1; ; attempt++) {
    try {
      return await receive(collector, [message])
    } catch (error) {
      // An outage fails here, too, also one of writes alone, and is not the message's fault.
      await takeNote(database, 'last-refused', now())
      if (attempt < tries) continue
      const reason = `The store refuses it: ${error instanceof Error ? error.message : error}`
      const { source, body } = message
      await database.transaction(async (inside) => {
        await quarantine(inside, [{ source, received: now(), reason, excerpt: excerpt(body) }])
        await count(inside, { 'events-quarantined': 1 })
      })
      return { added: 0, changed: 0, known: 0, ignored: 0, quarantined: 1 }
    }
  }
}

const sum = (a: Received, b: Received): Received => ({
  added: a.added + b.added,
  changed: a.changed + b.changed,
  known: a.known + b.known,
  ignored: a.ignored + b.ignored,
  quarantined: a.quarantined + b.quarantined,
})
