import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { recentMonths } from '../../../lib/metering/jobs/recent-months.ts'

test('in its first ten days the month before still changes', () => {
  assert.equal(recentMonths('2026-11-01T00:00:00.000Z'), ['2026-10', '2026-11'])
  assert.equal(recentMonths('2026-11-10T23:59:59.999Z'), ['2026-10', '2026-11'])
  assert.equal(recentMonths('2026-11-11T00:00:00.000Z'), ['2026-11'])
})

test('before January is December', () => {
  assert.equal(recentMonths('2027-01-05T12:00:00.000Z'), ['2026-12', '2027-01'])
})

test.run()
