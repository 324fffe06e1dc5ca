import type { EventLog } from './event-log.ts'

/** A question to `$management`, or its answer. */
export interface ManagementAnswer {
  readonly status: number
  readonly description: string
  readonly body?: Readonly<Record<string, unknown>>
}

const eventHub = 'com.microsoft:eventhub'
const partitionOfHub = 'com.microsoft:partition'

/**
 * Answers what a client asks of a hub or a partition before it sends.
 * @see https://learn.microsoft.com/azure/event-hubs/event-hubs-amqp-protocol-guide
 */
export async function readProperties(
  question: Readonly<Record<string, unknown>>,
  log: EventLog,
  hubs: readonly string[],
): Promise<ManagementAnswer> {
  const { operation, type, name, partition } = question
  if (operation !== 'READ' || (type !== eventHub && type !== partitionOfHub)) {
    return { status: 501, description: `${operation} of ${type} is not known here.` }
  }
  const hub = hubs.find((each) => each.toLowerCase() === String(name).toLowerCase())
  // So worded, clients know that it is of no use to try again.
  if (hub === undefined) {
    return { status: 404, description: `The messaging entity '${name}' could not be found.` }
  }
  const ids = Array.from({ length: log.partitions }, (_, at) => String(at))
  if (type === eventHub) {
    const body = { name: hub, type, created_at: new Date(0), partition_count: ids.length }
    return { status: 200, description: 'OK', body: { ...body, partition_ids: ids } }
  }
  const number = ids.indexOf(String(partition))
  if (number < 0) return { status: 404, description: `There is no partition ${partition}.` }
  const { first, last, enqueued } = await log.state({ hub, number })
  return {
    status: 200,
    description: 'OK',
    body: {
      name: hub,
      type,
      partition: ids[number],
      begin_sequence_number: first,
      last_enqueued_sequence_number: last,
      last_enqueued_offset: String(last),
      last_enqueued_time_utc: new Date(enqueued ?? 0),
      is_partition_empty: first > last,
    },
  }
}
