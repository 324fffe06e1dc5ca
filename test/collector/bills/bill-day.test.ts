import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { billDay, isDayFirst } from '../../../lib/collector/bills/bill-day.ts'

test('a day is written as in ISO 8601, with a time or without, or with the month first', () => {
  for (const text of [
    '2026-10-05',
    '2026-10-05T00:00Z',
    '2026-10-05T00:00:00Z',
    '2026-10-05T00:00:00.0000000Z',
    '2026-10-05 00:00:00',
    '2026-10-05T00:00:00+00:00',
    '10/05/2026',
    '10/5/2026',
    '10/05/2026 12:00:00 AM',
  ]) {
    assert.is(billDay(text), '2026-10-05', text)
  }
})

test('a day that there is not is none, and so is one of another zone', () => {
  for (const text of [
    '2026-02-30',
    '02/30/2026',
    '20/10/2026',
    '2026-10-05T00:00:00+02:00',
    '20261005',
    '5.10.2026',
    '10/05/26',
    'October',
    '',
  ]) {
    assert.is(billDay(text), undefined, text)
  }
})

test('a date whose month would be above 12 has its day first', () => {
  assert.ok(isDayFirst('20/10/2026'))
  assert.not.ok(isDayFirst('10/20/2026'))
  assert.not.ok(isDayFirst('10/10/2026'))
  assert.not.ok(isDayFirst('32/10/2026'))
  assert.not.ok(isDayFirst('2026-10-20'))
})

test.run()
