import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { risingNumber } from '../../lib/host/rising-number.ts'

test('who waits for a number goes on once it is reached, and not before', async () => {
  const number = risingNumber(-1)
  const order: string[] = []
  const waiting = [
    number.reached(2).then(() => order.push('two')),
    number.reached(0).then(() => order.push('zero')),
    number.reached(-1).then(() => order.push('at once')),
  ]
  await Promise.resolve()
  assert.equal(order, ['at once'])
  number.raise(1)
  number.raise(0)
  assert.is(number.value, 1, 'it never falls')
  await waiting[1]
  assert.equal(order, ['at once', 'zero'])
  number.raise(5)
  await Promise.all(waiting)
  assert.equal(order, ['at once', 'zero', 'two'])
})

test('a signal ends the waiting, with its reason', async () => {
  const number = risingNumber(0)
  const stop = new AbortController()
  const waiting = number.reached(1, stop.signal).catch((reason: Error) => reason.message)
  stop.abort(new Error('enough'))
  assert.is(await waiting, 'enough')
  const late = number.reached(0, stop.signal).catch((reason: Error) => reason.message)
  assert.is(await late, 'enough')
  number.raise(1)
})

test.run()
