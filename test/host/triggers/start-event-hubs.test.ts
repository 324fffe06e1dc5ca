import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { openEventLog } from '../../../lib/host/event-hubs/event-log.ts'
import { project } from '../../_support/project.ts'
import { send, testHost, withHost } from '../_support/host.ts'

const eventHubs = (settings: Readonly<Record<string, unknown>>) => ({
  extensions: { eventHubs: settings },
})

const numbered = (count: number) => Array.from({ length: count }, (_, id) => ({ id }))

const sizes = (recorded: readonly { readonly [name: string]: unknown }[]): readonly number[] =>
  recorded.map(({ events }) => (events as readonly unknown[]).length)

test('a batch has at most as many events as host.json says', () =>
  withHost({ parts: 'plain', hostJson: eventHubs({ maxEventBatchSize: 4 }) }, async (running) => {
    await send(running, 'plain', numbered(10))
    await running.host.whenIdle()
    assert.equal(sizes(running.recorded()), [4, 4, 2])
  }))

test('a batch below the least size waits for more, but not longer than host.json says', async () => {
  const waits: { readonly ms: number; readonly end: () => void }[] = []
  const options = {
    parts: 'plain',
    partitions: 1,
    hostJson: eventHubs({ minEventBatchSize: 3, maxEventBatchSize: 8, maxWaitTime: '00:00:05' }),
    sleep: (ms: number) => new Promise<void>((end) => waits.push({ ms, end })),
  }
  await withHost(options, async (running) => {
    await send(running, 'plain', [{ id: 'a' }])
    await setTimeout(50)
    assert.equal(sizes(running.recorded()), [])
    await send(running, 'plain', [{ id: 'b' }, { id: 'c' }])
    await running.host.whenIdle()
    assert.equal(sizes(running.recorded()), [3])
    await send(running, 'plain', [{ id: 'd' }])
    await setTimeout(50)
    assert.equal(sizes(running.recorded()), [3])
    assert.equal(
      waits.map(({ ms }) => ms),
      [5000, 5000],
    )
    waits[1]?.end()
    await running.host.whenIdle()
    assert.equal(sizes(running.recorded()), [3, 1])
  })
})

test('a partition is given one batch at a time, in order; others are not held up', () =>
  withHost(
    { parts: 'plain', hostJson: eventHubs({ maxEventBatchSize: 1 }), env: { PAUSE: '40' } },
    async (running) => {
      await send(running, 'plain', numbered(4))
      await running.host.whenIdle()
      const entries = running.recorded('plain')
      const ids = entries.map(({ events }) => (events as readonly { readonly id: number }[])[0]?.id)
      assert.equal(ids, [0, 1, 2, 3])
      const times = entries.map(({ at }) => Number(at))
      for (const [at, time] of times.slice(1).entries()) assert.ok(time - times[at]! >= 35)
    },
  ))

test('events are dropped when every function is done with them, and not before', async () => {
  const dataFolder = project().root
  const rows = async (): Promise<number> => {
    const log = await openEventLog(join(dataFolder, 'event-hubs.db'), 1)
    const events = await log.read({ hub: 'plain', number: 0 }, -1, 100)
    await log.close()
    return events.length
  }
  const options = { dataFolder, partitions: 1 }
  const forOne = await testHost({ ...options, parts: 'plain' })
  await send(forOne, 'plain', [{ id: 'a' }])
  await forOne.host.whenIdle()
  await forOne.host.close()
  assert.is(await rows(), 0)
  const slow = await testHost({
    ...options,
    parts: 'plain,second',
    env: { PAUSE: '60000' },
    grace: 50,
  })
  await send(slow, 'plain', [{ id: 'b' }])
  await slow.host.close()
  assert.is(await rows(), 1)
})

test.run()
