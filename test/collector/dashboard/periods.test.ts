import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { dashboardModule } from './dashboard-module.ts'

interface Periods {
  readonly daysOf: (period: object) => readonly string[]
  readonly monthsOf: (period: object) => readonly string[]
  readonly shiftedMonth: (month: string, by: number) => string
  readonly lastMonth: (period: object) => string
  readonly periodText: (period: object) => string
  readonly isDay: (text: string | null) => boolean
  readonly timeText: (time: string) => string
}

const periods = await dashboardModule<Periods>('periods.js')

test('a month has all of its days', () => {
  assert.is(periods.daysOf({ month: '2026-11' }).length, 30)
  assert.is(periods.daysOf({ month: '2028-02' }).at(-1), '2028-02-29')
  assert.is(periods.daysOf({ month: '2026-12' }).at(-1), '2026-12-31')
})

test('days go from the first to the last, over the change of the clocks', () => {
  const days = periods.daysOf({ from: '2026-10-24', to: '2026-11-02' })
  assert.is(days.length, 10)
  assert.is(new Set(days).size, 10)
  assert.is(days.at(-1), '2026-11-02')
})

test('months are those with a day in the period', () => {
  const period = { from: '2026-10-31', to: '2026-12-01' }
  assert.equal(periods.monthsOf(period), ['2026-10', '2026-11', '2026-12'])
  assert.is(periods.lastMonth(period), '2026-12')
})

test('months go over the end of the year', () => {
  assert.is(periods.shiftedMonth('2026-12', 1), '2027-01')
  assert.is(periods.shiftedMonth('2026-01', -1), '2025-12')
})

test('periods are told in words', () => {
  assert.is(periods.periodText({ month: '2026-11' }), 'November 2026')
  const day = periods.periodText({ from: '2026-11-03', to: '2026-11-03' })
  assert.match(day, /^Tuesday,? 3 November 2026$/)
  assert.is(
    periods.periodText({ from: '2026-10-31', to: '2026-11-03' }),
    '31 Oct 2026 to 3 Nov 2026',
  )
})

test('a day is one of the calendar', () => {
  assert.is(periods.isDay('2028-02-29'), true)
  for (const text of [null, '', '2026-02-29', '2026-1-1', '2026-11-01T00:00', 'x']) {
    assert.is(periods.isDay(text), false, `${text}`)
  }
})

test('a time that is none is shown as it is', () => {
  assert.is(periods.timeText('soon'), 'soon')
  assert.is(periods.timeText('2026-11-21T23:54:00.000Z'), '21 Nov 2026, 23:54 UTC')
})

test.run()
