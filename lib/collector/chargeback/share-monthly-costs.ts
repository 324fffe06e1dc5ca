import { allocate } from '../allocation/allocate.ts'
import { sum, sumBy } from '../allocation/sum-by.ts'
import { findDeployment } from '../prices/deployed-model.ts'
import { monthlyCosts } from '../prices/monthly-costs.ts'
import { namePattern } from '../prices/name-pattern.ts'
import type { MonthlyCost, PriceBook } from '../prices/price-book.ts'
import type { RatedSum } from '../reports/rated-sum.ts'
import { provisionedWeights } from './provisioned-weights.ts'

/** Who pays what of the monthly costs; together it is their sum. */
export interface MonthlyShares {
  readonly shares: ReadonlyMap<string, bigint>
  /** By the name of the cost: what nobody used. */
  readonly unallocated: ReadonlyMap<string, bigint>
}

/**
 * Shares what is paid by the month: the cost of a deployment among those who used it, any other
 * cost among all, by what they pay otherwise.
 */
export function shareMonthlyCosts(
  book: PriceBook,
  { month, rows }: { readonly month: string; readonly rows: readonly RatedSum[] },
  consumerOf: (row: RatedSum) => string,
): MonthlyShares {
  const costs = monthlyCosts(book, month)
  const shares = new Map<string, bigint>()
  const unallocated = new Map<string, bigint>()
  const share = (of: MonthlyCost, cost: bigint, weights: ReadonlyMap<string, bigint>): void => {
    const parts = allocate(cost, weights)
    for (const [consumer, part] of parts) shares.set(consumer, (shares.get(consumer) ?? 0n) + part)
    const left = cost - sum(parts.values())
    if (left !== 0n) unallocated.set(of.name, (unallocated.get(of.name) ?? 0n) + left)
  }
  for (const { of, cost } of costs.filter(({ of: { deployment } }) => deployment !== undefined)) {
    const users = rows.filter((row) => isPaidBy(row, of, book))
    share(of, cost, provisionedWeights(users, book, consumerOf))
  }
  const weights = payments(rows, shares, consumerOf)
  for (const { of, cost } of costs.filter(({ of: { deployment } }) => deployment === undefined)) {
    share(of, cost, weights)
  }
  return { shares, unallocated }
}

/** What is priced by the token is paid already, even if the deployment has the same name. */
function isPaidBy({ dimensions, state }: RatedSum, of: MonthlyCost, book: PriceBook): boolean {
  const { deployment } = dimensions
  if (state === 'priced' || state === 'free' || deployment === undefined) return false
  const key = findDeployment(book, dimensions)?.key ?? deployment
  return key === of.deployment || namePattern(of.deployment ?? '')(deployment)
}

/** What consumers pay already; where nobody pays anything, how often they called. */
function payments(
  rows: readonly RatedSum[],
  shares: ReadonlyMap<string, bigint>,
  consumerOf: (row: RatedSum) => string,
): ReadonlyMap<string, bigint> {
  const paid = new Map(sumBy(rows, consumerOf, ({ cost }) => cost))
  for (const [consumer, share] of shares) paid.set(consumer, (paid.get(consumer) ?? 0n) + share)
  if (sum(paid.values()) > 0n) return paid
  return sumBy(rows, consumerOf, ({ calls }) => BigInt(calls))
}
