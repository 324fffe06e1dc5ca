import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type EventLog, openEventLog } from '../../../lib/host/event-hubs/event-log.ts'
import type { SentEvent } from '../../../lib/host/event-hubs/hub-event.ts'
import { sqliteDatabase } from '../../../lib/stores/sqlite-database.ts'
import { project } from '../../_support/project.ts'

const event = (body: string | Uint8Array): SentEvent => ({
  body: Buffer.from(body),
  properties: {},
  systemProperties: {},
})

const partition = { hub: 'usage', number: 0 }

const within = async (use: (log: EventLog, file: string) => Promise<void>): Promise<void> => {
  const file = join(project().root, 'events.db')
  const log = await openEventLog(file, 2)
  await use(log, file).finally(() => log.close())
}

const bodies = async (log: EventLog, after = -1, count = 100): Promise<readonly string[]> =>
  (await log.read(partition, after, count)).map(({ body }) => Buffer.from(body).toString())

test('events are read in their order, behind a sequence number, so many at most', () =>
  within(async (log) => {
    await log.append(partition, ['a', 'b', 'c', 'd'].map(event))
    await log.append({ hub: 'usage', number: 1 }, [event('other')])
    await log.append({ hub: 'more', number: 0 }, [event('another')])
    assert.equal(await bodies(log), ['a', 'b', 'c', 'd'])
    assert.equal(await bodies(log, 1, 1), ['c'])
    assert.equal(await bodies(log, 3), [])
    assert.is(log.last(partition).value, 3)
    assert.equal(
      (await log.read(partition, 2, 9)).map(({ sequence }) => sequence),
      [3],
    )
  }))

test('an event comes back as it was, bytes that are no text among them', () =>
  within(async (log) => {
    const sent: readonly SentEvent[] = [
      {
        body: Buffer.from('ö\u{1F600}'),
        partitionKey: 'k',
        properties: { a: [1, null] },
        systemProperties: { 'content-type': 'x' },
      },
      ...[[0xff, 0xfe], [0x41, 0x00, 0x42], [0xef, 0xbb, 0xbf, 0x41], []].map((bytes) =>
        event(Uint8Array.from(bytes)),
      ),
    ]
    await log.append(partition, sent)
    const read = await log.read(partition, -1, 9)
    for (const [at, { sequence, enqueued, body, ...others }] of read.entries()) {
      assert.is(sequence, at)
      assert.match(enqueued, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
      const { body: sentBody, ...sentOthers } = sent[at]!
      assert.ok(Buffer.from(sentBody).equals(body), `body ${at}`)
      assert.equal(others, sentOthers)
    }
    assert.is(read.length, 5)
  }))

test('what is sent at the same time is written at once, in the order of each sender', () =>
  within(async (log, file) => {
    const writes = Array.from({ length: 200 }, (_, at) => log.append(partition, [event(`${at}`)]))
    await Promise.all(writes)
    assert.equal(
      await bodies(log, -1, 1000),
      Array.from({ length: 200 }, (_, at) => `${at}`),
    )
    const other = await sqliteDatabase(file)
    const [row] = await other.all('SELECT COUNT(DISTINCT enqueued) AS times FROM events')
    await other.close()
    assert.ok(Number(row?.['times']) <= 2, 'a write has one time')
  }))

test('a write that fails fails what was in it, and nothing else', () =>
  within(async (log) => {
    const bad = { ...event('bad'), properties: { big: 1n } }
    const failed = await log
      .append(partition, [event('a'), bad])
      .catch((error: Error) => error.name)
    assert.is(failed, 'TypeError')
    assert.is(log.last(partition).value, -1)
    await log.append(partition, [event('b')])
    assert.equal(await bodies(log), ['b'])
  }))

test('forgotten events are gone, and numbers are never used again', async () => {
  const file = join(project().root, 'events.db')
  const log = await openEventLog(file, 2)
  assert.equal(await log.state(partition), { first: 0, last: -1 })
  await log.append(partition, ['a', 'b', 'c'].map(event))
  await log.forget(partition, 1)
  assert.equal(await bodies(log), ['c'])
  assert.is((await log.state(partition)).first, 2)
  await log.forget(partition, 2)
  await log.setCheckpoint(partition, '$Default', 2)
  await log.close()
  const again = await openEventLog(file, 1)
  assert.is(again.last(partition).value, 2)
  assert.is(again.partitions, 1, 'only partitions with events are kept')
  await again.append(partition, [event('d')])
  assert.equal(
    (await again.read(partition, -1, 9)).map(({ sequence }) => sequence),
    [3],
  )
  assert.is(await again.checkpoint(partition, '$Default'), 2)
  assert.is(await again.checkpoint(partition, 'other'), -1)
  await again.close()
})

test('partitions that hold events stay when fewer are wanted', async () => {
  const file = join(project().root, 'events.db')
  const log = await openEventLog(file, 8)
  await log.append({ hub: 'usage', number: 5 }, [event('a')])
  await log.close()
  const again = await openEventLog(file, 2)
  assert.is(again.partitions, 6)
  await again.close()
})

test.run()
