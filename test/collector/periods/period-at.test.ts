import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { periodAt } from '../../../lib/collector/periods/period-at.ts'

test('a day begins at midnight in UTC', () => {
  const day = { from: '2026-12-31', until: '2027-01-01' }
  assert.equal(periodAt('day', '2026-12-31T00:00:00.000Z'), day)
  assert.equal(periodAt('day', '2026-12-31T23:59:59.999Z'), day)
  assert.equal(periodAt('day', '2027-01-01T00:59:59+01:00'), day)
})

test('a week begins on Monday, across months and years', () => {
  const week = { from: '2026-12-28', until: '2027-01-04' }
  assert.equal(periodAt('week', '2026-12-28T00:00:00Z'), week)
  assert.equal(periodAt('week', '2027-01-03T23:59:59Z'), week)
  assert.is(periodAt('week', '2027-01-04T00:00:00Z').from, '2027-01-04')
})

test('a month has as many days as it has', () => {
  assert.equal(periodAt('month', '2028-02-29T12:00:00Z'), {
    from: '2028-02-01',
    until: '2028-03-01',
  })
  assert.is(periodAt('month', '2026-12-01').until, '2027-01-01')
})

test('what is no time is refused', () => {
  for (const period of ['day', 'week', 'month'] as const) {
    assert.throws(() => periodAt(period, 'yesterday'), RangeError)
  }
})

test.run()
