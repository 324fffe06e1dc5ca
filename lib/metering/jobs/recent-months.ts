import { periodAt } from '../../collector/periods/period-at.ts'
import type { Month } from '../../collector/periods/statement.ts'

/** Days of a month in which the one before it still changes: usage and bills come late. */
const lateDays = 10

/** The months that still change: the present one, and at its beginning the one before it. */
export function recentMonths(now: string): readonly Month[] {
  const { from } = periodAt('month', now)
  const before = new Date(Date.parse(from) - 1).toISOString().slice(0, 7)
  const isBeginning = Number(now.slice(8, 10)) <= lateDays
  return [...(isBeginning ? [before] : []), from.slice(0, 7)]
}
