import { type Days, periodAt } from '../periods/period-at.ts'
import type { Budget } from './budget.ts'

/** How a budget stands. Amounts are in the unit of its limit. */
export interface BudgetStatus {
  readonly budget: Budget
  readonly period: Days
  readonly used: bigint
  /** Percent of the limit, cut to one decimal. */
  readonly share: number
  /** The thresholds that were reached, the lowest first. */
  readonly crossed: readonly number[]
  /** What will be used by the end at the present rate; none in the first tenth of the period. */
  readonly forecast?: bigint
  readonly isForecastOver: boolean
}

/** How a budget stands at a time, from what was used since its period began. */
export function budgetStatus(budget: Budget, used: bigint, now: string): BudgetStatus {
  const limit = budget.limit.amount
  const period = periodAt(budget.period, now)
  const forecast = runRate(used, period, now)
  const thresholds = (budget.thresholds ?? [50, 80, 100]).toSorted((a, b) => a - b)
  return {
    budget,
    period,
    used,
    share: shareOf(used, limit),
    crossed: thresholds.filter((threshold) => isCrossed(used, limit, threshold)),
    ...(forecast !== undefined && { forecast }),
    isForecastOver: forecast !== undefined && forecast > limit,
  }
}

/** In hundredths of a percent, for thresholds may have decimals and amounts none. */
const isCrossed = (used: bigint, limit: bigint, threshold: number): boolean =>
  used > 0n && used * 10_000n >= limit * BigInt(Math.round(threshold * 100))

/** Of no budget at all, the first token uses everything. */
function shareOf(used: bigint, limit: bigint): number {
  if (limit <= 0n) return used > 0n ? 100 : 0
  return Number((used * 1000n) / limit) / 10
}

/** One call just after midnight says nothing of the day: a rate needs a tenth of the period. */
function runRate(used: bigint, { from, until }: Days, now: string): bigint | undefined {
  const length = BigInt(Date.parse(until) - Date.parse(from))
  const elapsed = BigInt(Date.parse(now) - Date.parse(from))
  if (elapsed * 10n < length) return undefined
  return (used * length) / elapsed
}
