import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { retryAfterHeader } from '../../lib/azure/retry-after-header.ts'

const asked = (headers: Readonly<Record<string, string>>) =>
  retryAfterHeader(
    (name) => headers[name],
    () => Date.parse('2026-01-01T00:00:00Z'),
  )

test('seconds, milliseconds and a fraction are read', () => {
  assert.is(asked({ 'retry-after': '7' }), 7_000)
  assert.is(asked({ 'retry-after': '0' }), 0)
  assert.is(asked({ 'retry-after': ' 1.5 ' }), 1_500)
  assert.is(asked({ 'retry-after-ms': '250' }), 250)
  assert.is(asked({ 'x-ms-retry-after-ms': '40' }), 40)
})

test('milliseconds say it more exactly than seconds', () => {
  assert.is(asked({ 'retry-after-ms': '250', 'retry-after': '7' }), 250)
})

test('a date is measured by the clock of the answer', () => {
  const until = 'Wed, 21 Oct 2026 07:28:30 GMT'
  assert.is(asked({ 'retry-after': until, date: 'Wed, 21 Oct 2026 07:28:00 GMT' }), 30_000)
  assert.is(asked({ 'retry-after': until, date: 'Wed, 21 Oct 2026 07:29:00 GMT' }), 0)
})

test('without such a clock a date is measured by our own', () => {
  assert.is(asked({ 'retry-after': 'Thu, 01 Jan 2026 00:00:05 GMT' }), 5_000)
  assert.is(asked({ 'retry-after': 'Thu, 01 Jan 2026 00:00:05 GMT', date: 'today' }), 5_000)
})

test('what says nothing is nothing', () => {
  assert.is(asked({}), undefined)
  for (const value of ['', 'soon', '-5', 'NaN', '1e9999x']) {
    assert.is(asked({ 'retry-after': value, 'retry-after-ms': value }), undefined, value)
  }
})

test.run()
