import { decimalOf } from '../money/decimal.ts'
import { costOf } from '../money/nano.ts'
import type { Day, MonthlyCost, PriceBook } from './price-book.ts'

/** What is to be paid for one month, in billionths. */
export interface CostOfMonth {
  readonly cost: bigint
  /** The days that are paid for. */
  readonly days: number
  readonly of: MonthlyCost
}

/**
 * The monthly costs of a month, `2026-11`, in the order of the book. A part of a month costs the
 * share of its days, rounded half to even.
 */
export function monthlyCosts({ monthly = [] }: PriceBook, month: string): readonly CostOfMonth[] {
  const days = daysOf(month)
  return monthly.flatMap((of) => {
    const ends = [of.until, nextOf(of, monthly)].filter((each) => each !== undefined)
    const paid = days.filter(
      (day) => (of.from ?? '') <= day && ends.every((end) => day < end),
    ).length
    const price = decimalOf(of.cost)
    if (paid === 0 || !price) return []
    return [
      { of, days: paid, cost: costOf({ digits: BigInt(paid), scale: 0 }, price, days.length) },
    ]
  })
}

/** The first day on which a later cost of the same name takes over. */
const nextOf = (of: MonthlyCost, all: readonly MonthlyCost[]): Day | undefined =>
  all
    .filter(({ name, from = '' }) => name === of.name && from > (of.from ?? ''))
    .map(({ from }) => from)
    .toSorted()[0]

function daysOf(month: string): readonly Day[] {
  const [year, number] = month.split('-').map(Number)
  const count = new Date(Date.UTC(year!, number!, 0)).getUTCDate()
  return Array.from({ length: count }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`)
}
