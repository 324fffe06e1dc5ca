import rhea, { type Message } from 'rhea'
import type { SentEvent } from './hub-event.ts'

/** The format of a message whose data sections are messages themselves. */
export const batchFormat = 0x80013700

/**
 * The events of an AMQP message: one, or those of a batch, which share its partition key.
 * @see https://learn.microsoft.com/azure/event-hubs/event-hubs-amqp-protocol-guide
 */
export function readMessage(message: Message | Buffer, format: number): readonly SentEvent[] {
  if (!Buffer.isBuffer(message)) return [eventOf(message)]
  const outer = decode(message)
  if (format !== batchFormat) return [eventOf(outer)]
  const key = partitionKeyOf(outer)
  return dataSections(outer.body).map((section) => {
    const event = eventOf(decode(section))
    return key === undefined ? event : { ...event, partitionKey: key }
  })
}

const decode = (bytes: Buffer): Message => rhea.message.decode(bytes) as unknown as Message

function eventOf(message: Message): SentEvent {
  const key = partitionKeyOf(message)
  return {
    body: bodyOf(message.body),
    ...(key !== undefined && { partitionKey: key }),
    properties: plain(message.application_properties ?? {}) as SentEvent['properties'],
    systemProperties: Object.fromEntries(
      (
        [
          ['content-type', message.content_type],
          ['message-id', message.message_id],
          ['correlation-id', message.correlation_id],
        ] as const
      )
        .filter(([, value]) => value !== undefined && value !== null)
        .map(([name, value]) => [name, plain(value)]),
    ),
  }
}

function partitionKeyOf({ message_annotations: annotations }: Message): string | undefined {
  const key: unknown = annotations?.['x-opt-partition-key']
  return key === undefined || key === null ? undefined : String(key)
}

/** Data sections are joined; of a value, text and bytes are taken as they are, the rest as JSON. */
function bodyOf(body: unknown): Uint8Array {
  const sections = dataSections(body)
  if (sections.length === 1) return sections[0]!
  if (sections.length > 1) return Buffer.concat(sections)
  if (Buffer.isBuffer(body)) return body
  if (body === undefined || body === null) return Buffer.alloc(0)
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(plain(body)))
}

const dataSectionCode = 0x75

/** What rhea makes of data sections: one, or `multiple` of them. */
function dataSections(body: unknown): readonly Buffer[] {
  const { typecode, content, multiple } = (body ?? {}) as {
    readonly typecode?: unknown
    readonly content?: unknown
    readonly multiple?: unknown
  }
  if (typecode !== dataSectionCode) return []
  return (multiple ? content : [content]) as readonly Buffer[]
}

/** What JSON can hold: bytes as base64, times as ISO text. */
function plain(value: unknown): unknown {
  if (Buffer.isBuffer(value)) return value.toString('base64')
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'bigint') return value.toString()
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]))
}
