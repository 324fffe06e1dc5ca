/** An event as a client sent it. */
export interface SentEvent {
  readonly body: Uint8Array
  readonly partitionKey?: string
  /** The application's own properties. */
  readonly properties: Readonly<Record<string, unknown>>
  /** `content-type`, `message-id` and `correlation-id`, where they were given. */
  readonly systemProperties: Readonly<Record<string, unknown>>
}

/** An event as it lies in the log. */
export interface HubEvent extends SentEvent {
  /** Counts up from 0 in its partition. */
  readonly sequence: number
  /** When it was taken, in UTC. */
  readonly enqueued: string
}
