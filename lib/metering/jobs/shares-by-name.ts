import { type ChargebackOf, consumerName } from '../../collector/chargeback/chargeback.ts'
import { bySubscription } from '../../collector/chargeback/month-truth.ts'
import { shareMonthlyCosts } from '../../collector/chargeback/share-monthly-costs.ts'
import type { MonthlyCost } from '../../collector/prices/price-book.ts'
import { valueAt } from '../../collector/reports/group-key.ts'
import type { RatedSum } from '../../collector/reports/rated-sum.ts'
import type { SharedCost } from '../../collector/statements/consumer-statement.ts'

/**
 * What a subscription pays of each monthly cost. What one cost adds to those before it is its
 * share: deployments come first, for who pays how much of them decides on the others.
 */
export function sharesByName({
  book,
  month,
  rows,
}: Pick<ChargebackOf, 'book' | 'month' | 'rows'>): (
  subscription: string | undefined,
) => readonly SharedCost[] {
  const costs = (book.monthly ?? []).toSorted(deploymentsFirst)
  const names = [...new Set(costs.map(({ name }) => name))]
  const steps = names.map((name, at) => {
    const counted = new Set(names.slice(0, at + 1))
    const monthly = costs.filter((cost) => counted.has(cost.name))
    return { name, ...shareMonthlyCosts({ ...book, monthly }, { month, rows }, consumerOf) }
  })
  return (subscription) => {
    const consumer = consumerName([subscription])
    return steps
      .map(({ name, shares }, at) => ({
        name,
        cost: (shares.get(consumer) ?? 0n) - (steps[at - 1]?.shares.get(consumer) ?? 0n),
      }))
      .filter(({ cost }) => cost !== 0n)
  }
}

/** As a chargeback names them: equal parts are rounded by the order of names. */
const consumerOf = (row: RatedSum): string => consumerName([valueAt(row, bySubscription)])

const deploymentsFirst = (a: MonthlyCost, b: MonthlyCost): number =>
  Number(a.deployment === undefined) - Number(b.deployment === undefined)
