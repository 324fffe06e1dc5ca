import type { Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import rhea, {
  type Connection,
  type EventContext,
  type Message,
  type Receiver,
  type Sender,
} from 'rhea'
import { listening } from '../listening.ts'
import type { EventLog } from './event-log.ts'
import { type LinkAddress, linkAddress } from './link-address.ts'
import { readProperties } from './read-properties.ts'
import { eventTaker, maxMessageSize, refuse } from './take-events.ts'

/** What the endpoint serves. */
export interface EndpointOptions {
  /** `0` takes any that is free. */
  readonly port: number
  readonly hubs: readonly string[]
  readonly log: EventLog
  /** Told of what went wrong here; the client is told that it may send again. */
  readonly onProblem: (error: unknown) => void
}

/** An endpoint that listens. */
export interface Endpoint {
  readonly port: number
  readonly close: () => Promise<void>
}

/**
 * Listens on 127.0.0.1 as Event Hubs does, without TLS, for the official clients (with
 * `UseDevelopmentEmulator=true`). A message is accepted once it is on the disk. Nothing can be
 * received from it: what is sent goes to the functions.
 * @see https://learn.microsoft.com/azure/event-hubs/event-hubs-amqp-protocol-guide
 */
export async function startEndpoint(options: EndpointOptions): Promise<Endpoint> {
  const container = rhea.create_container({ id: 'apim-policy' })
  const sockets = new Set<Socket>()
  const connections = new Set<Connection>()
  container.on('connection_open', ({ connection }: EventContext) => connections.add(connection))
  container.on('disconnected', ({ connection }: EventContext) => connections.delete(connection))
  container.on('connection_close', ({ connection }: EventContext) => connections.delete(connection))
  // A client that errs, or is gone, ends its own connection only; unheard, rhea would throw.
  for (const event of ['error', 'protocol_error', 'connection_error', 'session_error']) {
    container.on(event, () => {})
  }
  for (const event of ['receiver_error', 'sender_error']) container.on(event, () => {})
  container.sasl_server_mechanisms.enable_anonymous()
  container.sasl_server_mechanisms.enable_plain(() => true)
  answerLinks(container, options)
  const server = container.listen({
    host: '127.0.0.1',
    port: options.port,
    receiver_options: { autoaccept: false, credit_window: 200, max_message_size: maxMessageSize },
  })
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  const port = await listening(server, 'the Event Hubs endpoint')
  return {
    port,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      await options.log.settled()
      for (const connection of connections) connection.close()
      await Promise.race([closed, setTimeout(500, undefined, { ref: false })])
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

function answerLinks(
  container: ReturnType<typeof rhea.create_container>,
  options: EndpointOptions,
): void {
  const { hubs, log } = options
  const addressOf = (address: string | undefined): LinkAddress =>
    linkAddress(address, hubs, log.partitions)
  container.on('receiver_open', ({ receiver }: EventContext) => {
    const target = addressOf(receiver?.target?.address)
    if (target.kind !== 'unknown') return
    // So worded, clients know that it is of no use to try again.
    const description = `The messaging entity '${target.address}' could not be found.`
    receiver?.close({ condition: 'amqp:not-found', description })
  })
  container.on('sender_open', ({ sender }: EventContext) => {
    const { kind } = addressOf(sender?.source?.address)
    if (kind === 'authorization' || kind === 'management') return
    const description = 'This endpoint takes events; only functions are given them.'
    sender?.close({ condition: 'amqp:not-implemented', description })
  })
  const take = eventTaker(log, options.onProblem)
  container.on('message', ({ receiver, delivery, message }: EventContext) => {
    if (!delivery || !message) return
    const target = addressOf(receiver?.target?.address)
    switch (target.kind) {
      case 'unknown':
        refuse(delivery, 'amqp:not-found', 'There is no such event hub.')
        break
      case 'authorization':
        delivery.accept()
        reply(receiver, message, { status: 200, description: 'OK' })
        break
      case 'management':
        delivery.accept()
        readProperties(message['application_properties'] ?? {}, log, hubs).then(
          (answer) => reply(receiver, message, answer),
          (error: unknown) => {
            options.onProblem(error)
            reply(receiver, message, { status: 500, description: 'It failed.' })
          },
        )
        break
      case 'hub':
        take(delivery, message, target)
        break
    }
  })
}

interface Answer {
  readonly status: number
  readonly description: string
  readonly body?: unknown
}

/** Answers over the link on which the client waits: the one of its name, its address or its node. */
function reply(
  receiver: Receiver | undefined,
  question: Message,
  { status, description, body }: Answer,
): void {
  const to: unknown = question['reply_to']
  const senders: Sender[] = []
  const session = receiver?.session
  session?.each_sender(
    (sender: Sender) => senders.push(sender),
    () => true,
  )
  const sender =
    senders.find(({ name, target }) => name === to || target?.address === to) ??
    senders.find(({ source }) => source?.address === receiver?.target?.address)
  sender?.send({
    to,
    correlation_id: question['message_id'],
    application_properties: { 'status-code': status, 'status-description': description },
    body,
  } as unknown as Message)
}
