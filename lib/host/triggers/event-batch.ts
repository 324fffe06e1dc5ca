import type { HubEvent } from '../event-hubs/hub-event.ts'
import type { TypedData } from '../functions/core-contract.ts'
import type { Invocation } from '../functions/invoke.ts'
import type { EventHubFunction } from '../functions/triggers.ts'

/**
 * Events as the Event Hubs extension hands them to a function: all at once, or one.
 * @see https://learn.microsoft.com/azure/azure-functions/functions-bindings-event-hubs-trigger#event-metadata
 */
export function eventBatch(
  trigger: EventHubFunction,
  partition: number,
  events: readonly HubEvent[],
): Pick<Invocation, 'data' | 'triggerMetadata'> {
  const context = json({
    FullyQualifiedNamespace: '127.0.0.1',
    EventHubName: trigger.hub,
    ConsumerGroup: trigger.consumerGroup,
    PartitionId: String(partition),
  })
  const each = events.map(metadataOf)
  const [first] = events
  if (!trigger.isBatched && first) {
    const { bytes, string } = { bytes: first.body, string: textOf(first) }
    return {
      data: trigger.isBinary ? { bytes } : { string },
      triggerMetadata: { PartitionContext: context, ...mapValues(each[0]!, json) },
    }
  }
  const arrays = Object.keys(metadataNames).map((name) => [
    `${name}Array`,
    json(each.map((metadata) => metadata[name as keyof typeof metadataNames])),
  ])
  return {
    data: trigger.isBinary
      ? { collectionBytes: { bytes: events.map(({ body }) => body) } }
      : { collectionString: { string: events.map(textOf) } },
    triggerMetadata: { PartitionContext: context, ...Object.fromEntries(arrays) },
  }
}

const metadataNames = {
  PartitionKey: true,
  SequenceNumber: true,
  Offset: true,
  EnqueuedTimeUtc: true,
  Properties: true,
  SystemProperties: true,
}

type Metadata = Record<keyof typeof metadataNames, unknown>

function metadataOf(event: HubEvent): Metadata {
  const { sequence, enqueued, partitionKey = null } = event
  const offset = String(sequence)
  return {
    PartitionKey: partitionKey,
    SequenceNumber: sequence,
    Offset: offset,
    EnqueuedTimeUtc: enqueued,
    Properties: event.properties,
    SystemProperties: {
      ...event.systemProperties,
      'x-opt-sequence-number': sequence,
      'x-opt-offset': offset,
      'x-opt-enqueued-time': enqueued,
      'x-opt-partition-key': partitionKey,
    },
  }
}

const textOf = ({ body }: HubEvent): string => Buffer.from(body).toString('utf8')

const json = (value: unknown): TypedData => ({ json: JSON.stringify(value) })

const mapValues = <T, U>(of: Record<string, T>, by: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(of).map(([name, value]) => [name, by(value)]))
