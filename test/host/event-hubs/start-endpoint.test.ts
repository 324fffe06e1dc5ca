import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import rhea, { type Connection, type EventContext } from 'rhea'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type EventLog, openEventLog } from '../../../lib/host/event-hubs/event-log.ts'
import { startEndpoint } from '../../../lib/host/event-hubs/start-endpoint.ts'
import { project } from '../../_support/project.ts'
import { withProducer } from '../_support/host.ts'

interface Used {
  readonly log: EventLog
  readonly connection: string
  /** A bare AMQP client. */
  readonly client: Connection
  readonly problems: readonly unknown[]
}

/** Serves the hub `usage` of four partitions; its log may be changed first. */
async function serve(
  use: (used: Used) => Promise<void>,
  change: (log: EventLog) => EventLog = (log) => log,
): Promise<void> {
  const log = await openEventLog(join(project().root, 'events.db'), 4)
  const problems: unknown[] = []
  const onProblem = (error: unknown): void => void problems.push(error)
  const endpoint = await startEndpoint({ port: 0, hubs: ['usage'], log: change(log), onProblem })
  const { port } = endpoint
  const container = rhea.create_container()
  container.on('error', () => {})
  container.on('disconnected', () => {})
  const client = container.connect({ port, host: '127.0.0.1', reconnect: false, username: 'a' })
  const connection = `Endpoint=sb://127.0.0.1:${port};SharedAccessKeyName=a;SharedAccessKey=b;UseDevelopmentEmulator=true`
  await use({ log, connection, client, problems }).finally(async () => {
    await endpoint.close()
    await log.close()
  })
}

/** Sends a message, and returns the outcome: `accepted`, or why it was rejected. */
const outcomeOf = (
  client: Connection,
  address: string,
  message: unknown,
  format?: number,
): Promise<string> =>
  new Promise((resolve) => {
    const sender = client.open_sender(address)
    sender.once('sendable', () => sender.send(message as Buffer, undefined, format))
    sender.once('accepted', () => resolve('accepted'))
    sender.once('rejected', ({ delivery }: EventContext) =>
      resolve(delivery?.remote_state?.['error']?.condition),
    )
    sender.once('sender_error', () => {
      const { condition } = sender.error as { readonly condition?: string }
      resolve(`closed: ${condition}`)
    })
  })

const bodiesIn = async (log: EventLog): Promise<readonly string[]> => {
  const found: string[] = []
  for (let number = 0; number < log.partitions; number++) {
    const events = await log.read({ hub: 'usage', number }, -1, 1000)
    found.push(...events.map(({ body }) => Buffer.from(body).toString()))
  }
  return found.toSorted()
}

test('the official client asks for properties and sends by key, by partition and in turn', () =>
  serve(({ log, connection }) =>
    withProducer(connection, 'USAGE', async (producer) => {
      const { name, partitionIds } = await producer.getEventHubProperties()
      assert.equal([name, partitionIds], ['usage', ['0', '1', '2', '3']])
      await producer.sendBatch([{ body: { id: 1 } }], { partitionKey: 'team-a' })
      await producer.sendBatch([{ body: { id: 2 } }, { body: 3 }], { partitionKey: 'team-a' })
      const filled = [0, 1, 2, 3].filter((number) => log.last({ hub: 'usage', number }).value >= 0)
      assert.is(filled.length, 1, 'a key stays in its partition')
      const before = await producer.getPartitionProperties('3')
      await producer.sendBatch([{ body: 'four' }], { partitionId: '3' })
      const after = await producer.getPartitionProperties('3')
      assert.is(after.lastEnqueuedSequenceNumber, before.lastEnqueuedSequenceNumber + 1)
      assert.is(after.isEmpty, false)
      assert.ok(Math.abs(after.lastEnqueuedOnUtc.getTime() - Date.now()) < 60_000)
      for (let at = 0; at < 4; at++) await producer.sendBatch([{ body: 'turn' }])
      for (let number = 0; number < 4; number++) {
        assert.ok(log.last({ hub: 'usage', number }).value >= 0, `partition ${number} has its turn`)
      }
      assert.equal(await bodiesIn(log), [
        ...['"four"', '"turn"', '"turn"', '"turn"', '"turn"'],
        ...['3', '{"id":1}', '{"id":2}'],
      ])
    }),
  ))

test('messages of any shape are events: text, values, bytes in one or more sections', () =>
  serve(async ({ log, client }) => {
    const { data_section: data, data_sections: several } = rhea.message
    const messages = [
      { body: 'a text' },
      { body: { some: 'value' } },
      { body: data(Buffer.from('bytes')) },
      { body: several([Buffer.from('one '), Buffer.from('and two')]) },
      { body: data(Buffer.alloc(0)) },
    ]
    for (const message of messages) {
      assert.is(await outcomeOf(client, 'usage', message), 'accepted')
    }
    assert.equal(await bodiesIn(log), ['', 'a text', 'bytes', 'one and two', '{"some":"value"}'])
  }))

test('a message above 1 MB is refused, one of just less is not', () =>
  serve(async ({ client }) => {
    const batchOf = (length: number): Buffer =>
      rhea.message.encode({ body: rhea.message.data_sections([Buffer.alloc(length, 0)]) })
    const condition = await outcomeOf(client, 'usage', batchOf(1024 * 1024), 0x80013700)
    assert.is(condition, 'amqp:link:message-size-exceeded')
    const single = { body: rhea.message.data_section(Buffer.alloc(1024 * 1024 + 1)) }
    assert.is(await outcomeOf(client, 'usage', single), 'amqp:link:message-size-exceeded')
    const fits = { body: rhea.message.data_section(Buffer.alloc(1024 * 1024 - 100)) }
    assert.is(await outcomeOf(client, 'usage', fits), 'accepted')
  }))

test('a batch that cannot be read is refused, and the endpoint goes on', () =>
  serve(async ({ log, client }) => {
    const broken = Buffer.from([0x00, 0x53, 0x75, 0xb0, 0xff, 0xff])
    assert.is(await outcomeOf(client, 'usage', broken, 0x80013700), 'amqp:decode-error')
    assert.is(await outcomeOf(client, 'usage', { body: 'x' }), 'accepted')
    assert.equal(await bodiesIn(log), ['x'])
  }))

test('an unknown hub or partition is not found', () =>
  serve(async ({ client, connection }) => {
    assert.is(await outcomeOf(client, 'other', { body: 1 }), 'closed: amqp:not-found')
    assert.is(await outcomeOf(client, 'usage/Partitions/4', { body: 1 }), 'closed: amqp:not-found')
    const properties = withProducer(connection, 'other', (other) =>
      other.getEventHubProperties({ abortSignal: AbortSignal.timeout(3000) }),
    )
    const error = await properties.catch((thrown: Error & { readonly code?: string }) => thrown)
    assert.is((error as { readonly code?: string }).code, 'MessagingEntityNotFoundError')
  }))

test('whoever wants to receive is told that it is not for that', () =>
  serve(async ({ client }) => {
    const receiver = client.open_receiver('usage/ConsumerGroups/$Default/Partitions/0')
    await new Promise((resolve) => receiver.once('receiver_error', resolve))
    assert.is((receiver.error as { readonly condition?: string }).condition, 'amqp:not-implemented')
  }))

test('a message is accepted only when the log has it, and may be sent again when it has not', () => {
  let write = (): void => {}
  const held = new Promise<void>((resolve) => {
    write = resolve
  })
  let isFull = false
  return serve(
    async ({ log, client, problems }) => {
      let isSettled = false
      const outcome = outcomeOf(client, 'usage', { body: 'held' }).finally(() => {
        isSettled = true
      })
      await setTimeout(100)
      assert.is(isSettled, false)
      write()
      assert.is(await outcome, 'accepted')
      assert.equal(await bodiesIn(log), ['held'])
      isFull = true
      assert.is(await outcomeOf(client, 'usage', { body: 'lost' }), 'amqp:internal-error')
      assert.equal(problems.map(String), ['Error: The disk is full.'])
    },
    (log) => ({
      ...log,
      async append(...given) {
        await held
        if (isFull) throw new Error('The disk is full.')
        await log.append(...given)
      },
    }),
  )
})

test('what is no AMQP ends its own connection only', () =>
  serve(async ({ connection, client }) => {
    const port = /:(\d+);/.exec(connection)?.[1]
    await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)
    assert.is(await outcomeOf(client, 'usage', { body: 'x' }), 'accepted')
  }))

test.run()
