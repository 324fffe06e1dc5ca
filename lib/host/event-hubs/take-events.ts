import type { Delivery, Message } from 'rhea'
import type { EventLog } from './event-log.ts'
import type { SentEvent } from './hub-event.ts'
import type { LinkAddress } from './link-address.ts'
import { partitionFor } from './partition-for.ts'
import { readMessage } from './read-message.ts'

/** What the Standard tier takes, in bytes. */
export const maxMessageSize = 1024 * 1024

type Hub = Extract<LinkAddress, { readonly kind: 'hub' }>

/** Takes messages to a log; each is accepted once it is on the disk, and no sooner. */
export function eventTaker(
  log: EventLog,
  onProblem: (error: unknown) => void,
): (delivery: Delivery, message: Message, hub: Hub) => void {
  let turn = 0
  /** The partition that the client chose, or that of the key; else they take turns. */
  const place = (events: readonly SentEvent[], { partition }: Hub): number => {
    if (partition !== undefined) return partition
    const key = events[0]?.partitionKey
    return key === undefined ? turn++ % log.partitions : partitionFor(key, log.partitions)
  }
  return (delivery, message, hub) => {
    const events = eventsOf(delivery, message)
    if (!events) return
    log.append({ hub: hub.hub, number: place(events, hub) }, events).then(
      () => isOpen(delivery) && delivery.accept(),
      (error: unknown) => {
        onProblem(error)
        if (isOpen(delivery)) refuse(delivery, 'amqp:internal-error', 'It could not be written.')
      },
    )
  }
}

/** Refuses a message for good, or until it is sent again, which the condition says. */
export function refuse(delivery: Delivery, condition: string, description: string): void {
  delivery.reject({ condition, description })
}

function eventsOf(delivery: Delivery, message: Message | Buffer): readonly SentEvent[] | undefined {
  if (Buffer.isBuffer(message) && isTooLong(delivery, message.length)) return undefined
  try {
    const events = readMessage(message, delivery.format)
    const size = events.reduce((sum, { body }) => sum + body.length, 0)
    return isTooLong(delivery, size) ? undefined : events
  } catch {
    refuse(delivery, 'amqp:decode-error', 'The message cannot be read.')
    return undefined
  }
}

function isTooLong(delivery: Delivery, size: number): boolean {
  if (size <= maxMessageSize) return false
  const description = `The message has ${size} bytes; at most ${maxMessageSize} are taken.`
  refuse(delivery, 'amqp:link:message-size-exceeded', description)
  return true
}

const isOpen = (delivery: Delivery): boolean => delivery.link.connection.is_open()
