import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { createThrottle } from '../../lib/sandbox/throttle.ts'
import { withService } from './_support/service.ts'

test('what exceeds the limit waits until the first is long enough ago', () => {
  let time = 0
  const throttle = createThrottle({ throttle: { requests: 2, per: 2500 } }, () => time)
  assert.is(throttle(), undefined)
  time = 1000
  assert.is(throttle(), undefined)
  const refused = throttle()
  assert.is(refused?.status, 429)
  assert.equal(refused?.headers, { 'retry-after': '2' })
  time = 2500
  assert.is(throttle(), undefined)
  assert.is(throttle()?.status, 429)
})

test('without a limit nothing is refused, and the wait can be kept secret', () => {
  const free = createThrottle({})
  for (let count = 0; count < 100; count++) assert.is(free(), undefined)
  const bare = createThrottle({ throttle: { requests: 0, per: 1000, retryAfter: false } })
  assert.equal(bare()?.headers, undefined)
})

test('a request too many is answered 429 and not handled', async () => {
  await withService({ throttle: { requests: 1, per: 60_000 } }, async ({ call, snapshot }) => {
    assert.is((await call('GET', '')).status, 200)
    const reply = await call('PUT', '/apis/a', { properties: {} })
    assert.is(reply.status, 429)
    assert.is(reply.headers.get('retry-after'), '60')
    assert.is(reply.body.error.code, 'TooManyRequests')
    assert.equal(snapshot(), {})
  })
})

test.run()
