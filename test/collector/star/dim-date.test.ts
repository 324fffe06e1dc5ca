import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { rowObjects } from '../../../lib/collector/render/row-objects.ts'
import { dimDate } from '../../../lib/collector/star/dim-date.ts'

test('a date says all that it can be grouped by', () => {
  assert.equal(rowObjects(dimDate('2026-11-21', '2026-11-21')), [
    {
      date: '2026-11-21',
      year: 2026,
      quarter: 4,
      month: 11,
      year_month: '2026-11',
      iso_year: 2026,
      iso_week: 47,
      weekday: 6,
      weekday_name: 'Saturday',
    },
  ])
})

test('there is a row for every day, over leap days and the end of the year', () => {
  const days = (from: string, to: string) => rowObjects(dimDate(from, to)).map(({ date }) => date)
  assert.equal(days('2028-02-28', '2028-03-01'), ['2028-02-28', '2028-02-29', '2028-03-01'])
  assert.equal(days('2026-12-31', '2027-01-01'), ['2026-12-31', '2027-01-01'])
  assert.is(days('2026-01-01', '2026-12-31').length, 365)
  assert.equal(days('2026-01-02', '2026-01-01'), [])
})

test('a week belongs to the year of its Thursday', () => {
  const weekOf = (day: string) => {
    const [row] = rowObjects(dimDate(day, day))
    return `${row!['iso_year']}-${row!['iso_week']}-${row!['weekday']}`
  }
  for (const [day, week] of [
    ['2024-12-30', '2025-1-1'],
    ['2026-01-01', '2026-1-4'],
    ['2027-01-03', '2026-53-7'],
    ['2027-01-04', '2027-1-1'],
    ['2021-01-01', '2020-53-5'],
    ['2022-01-02', '2021-52-7'],
  ] as const) {
    assert.is(weekOf(day), week, day)
  }
})

test('quarters have three months', () => {
  const quarters = rowObjects(dimDate('2026-01-01', '2026-12-31'))
    .filter(({ date }) => String(date).endsWith('-01'))
    .map(({ quarter }) => quarter)
  assert.equal(quarters, [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4])
})

test.run()
