import type { Day } from '../prices/price-book.ts'

/** How long a budget or a statement lasts. */
export type Period = 'day' | 'week' | 'month'

/** Some days in UTC: from the first on, up to but not including `until`. */
export interface Days {
  readonly from: Day
  readonly until: Day
}

/** The period that a time in UTC falls into; weeks begin on Monday. */
export function periodAt(period: Period, time: string): Days {
  const date = new Date(time)
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
  switch (period) {
    case 'day':
      return days(year, month, [day, day + 1])
    case 'week': {
      const monday = day - ((date.getUTCDay() + 6) % 7)
      return days(year, month, [monday, monday + 7])
    }
    case 'month':
      return { from: dayOf(year, month, 1), until: dayOf(year, month + 1, 1) }
  }
}

const days = (year: number, month: number, [from, until]: readonly [number, number]): Days => ({
  from: dayOf(year, month, from),
  until: dayOf(year, month, until),
})

const dayOf = (year: number, month: number, day: number): Day =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)
