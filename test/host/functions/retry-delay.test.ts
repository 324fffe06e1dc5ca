import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { RetryOptions } from '../../../lib/host/functions/core-contract.ts'
import { retryDelay } from '../../../lib/host/functions/retry-delay.ts'

const delays = (options: RetryOptions | undefined, count: number) =>
  Array.from({ length: count }, (_, at) => retryDelay(options, at + 1))

test('without a policy there is no retry', () => {
  assert.equal(delays(undefined, 1), [undefined])
})

test('a fixed delay stays, for as many retries as there are', () => {
  const options = {
    retryStrategy: 'fixedDelay',
    maxRetryCount: 2,
    delayInterval: { seconds: 3 },
  } as const
  assert.equal(delays(options, 3), [3000, 3000, undefined])
  assert.equal(delays({ ...options, maxRetryCount: 0 }, 1), [undefined])
})

test('backing off doubles the delay from the least to the most, −1 times for ever', () => {
  const options: RetryOptions = {
    retryStrategy: 'exponentialBackoff',
    maxRetryCount: -1,
    minimumInterval: { seconds: 5 },
    maximumInterval: { seconds: 300 },
  }
  assert.equal(
    delays(options, 8),
    [5, 10, 20, 40, 80, 160, 300, 300].map((each) => each * 1000),
  )
  assert.is(retryDelay(options, 5000), 300_000)
  const { maximumInterval: _, ...unbounded } = options
  assert.is(retryDelay(unbounded, 5000), 2 ** 31 - 1)
  assert.is(retryDelay({ ...options, minimumInterval: { seconds: 0 } }, 5000), 0)
})

test.run()
