import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { limiter } from '../../lib/azure/limiter.ts'

/** Tasks that end when they are told to. */
function tasks() {
  const ends: (() => void)[] = []
  return {
    task: () => new Promise<void>((resolve) => ends.push(resolve)),
    started: () => ends.length,
    end: async (at: number) => {
      ends[at]!()
      await settled()
    },
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('no more tasks run at once than are allowed, the first come first', async () => {
  const { run } = limiter({ concurrency: 2 })
  const { task, started, end } = tasks()
  const order: number[] = []
  const all = [0, 1, 2, 3].map((each) => run(() => task().then(() => order.push(each))))
  await settled()
  assert.is(started(), 2)
  await end(1)
  assert.is(started(), 3)
  await end(0)
  await end(2)
  await end(3)
  await Promise.all(all)
  assert.equal(order, [1, 0, 2, 3])
})

test('a task that fails makes room for the next', async () => {
  const { run } = limiter({ concurrency: 1 })
  const failing = run(() => Promise.reject(new Error('no'))).catch((error: Error) => error.message)
  assert.is(await run(async () => 'yes'), 'yes')
  assert.is(await failing, 'no')
})

test('a task that throws at once does too', async () => {
  const { run } = limiter({ concurrency: 1 })
  const failing = run((): Promise<void> => {
    throw new Error('no')
  }).catch((error: Error) => error.message)
  assert.is(await failing, 'no')
  assert.is(await run(async () => 'yes'), 'yes')
})

const startedOf = async (
  { run }: ReturnType<typeof limiter>,
  { task, started }: ReturnType<typeof tasks>,
) => {
  for (let at = 0; at < 10; at++) void run(task)
  await settled()
  return started()
}

test('slowed down, half as many run, and after a minute all again', async () => {
  let time = 0
  const slowed = limiter({ concurrency: 8, now: () => time })
  slowed.slowDown()
  time = 59_999
  const running = tasks()
  assert.is(await startedOf(slowed, running), 4)
  time = 60_000
  await running.end(0)
  assert.is(running.started(), 9)
})

test('refusals of the same moment count as one, later ones halve again, down to one', async () => {
  let time = 0
  const slowed = limiter({ concurrency: 8, now: () => time })
  for (let at = 0; at < 5; at++) slowed.slowDown()
  assert.is(await startedOf(slowed, tasks()), 4)

  const again = limiter({ concurrency: 8, now: () => time })
  for (let at = 0; at < 9; at++, time += 1_000) again.slowDown()
  assert.is(await startedOf(again, tasks()), 1)
})

test.run()
