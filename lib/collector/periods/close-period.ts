import { corrections, type Truth, totals } from './corrections.ts'
import { periodAt } from './period-at.ts'
import type { Month, Statement } from './statement.ts'

/** What a month is closed with. */
export interface Closing {
  readonly month: Month
  readonly truth: Truth
  readonly priceVersion: string
  readonly billDigest?: string
  readonly now: string
}

/** A closed month, or why it cannot be closed. */
export type Closed = { readonly statement: Statement } | { readonly problem: string }

/**
 * Closes a month: its rows are frozen as they are known now, together with what changed in months
 * that were closed before. Later changes go into the statement of a later month.
 */
export function closePeriod(closed: readonly Statement[], closing: Closing): Closed {
  const problem = problemOf(closed, closing)
  if (problem) return { problem }
  const { month, truth, priceVersion, billDigest, now } = closing
  const rows = [...totals(truth(month))].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    statement: Object.freeze({
      month,
      rows: Object.freeze(rows.map(([, row]) => Object.freeze(row))),
      corrections: Object.freeze(corrections(closed, truth).map((each) => Object.freeze(each))),
      priceVersion,
      ...(billDigest !== undefined && { billDigest }),
      closedAt: now,
    }),
  }
}

function problemOf(closed: readonly Statement[], { month, now }: Closing): string | undefined {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return `${month} is not a month, such as 2026-10.`
  const last = closed
    .map((statement) => statement.month)
    .sort()
    .at(-1)
  if (last !== undefined && month <= last) {
    return closed.some((statement) => statement.month === month)
      ? `${month} is closed already.`
      : `${month} is before ${last}, which is closed already.`
  }
  const next = last === undefined ? month : monthAfter(last)
  if (month !== next) return `Close ${next} first.`
  return now < monthEnd(month) ? `${month} is not over yet.` : undefined
}

const monthEnd = (month: Month): string => periodAt('month', `${month}-01`).until

const monthAfter = (month: Month): Month => monthEnd(month).slice(0, 7)
