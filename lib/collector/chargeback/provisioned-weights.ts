import { sumBy } from '../allocation/sum-by.ts'
import type { PriceBook } from '../prices/price-book.ts'
import { priceOn } from '../prices/price-on.ts'
import { chargeTokens } from '../rating/charge-tokens.ts'
import type { RatedSum } from '../reports/rated-sum.ts'
import { allTokens } from '../reports/usage-total.ts'

/**
 * How heavily consumers used provisioned throughput: by what their tokens would have cost by the
 * token, which is how models differ; by tokens alone as soon as one model has no such price.
 */
export function provisionedWeights(
  rows: readonly RatedSum[],
  book: PriceBook,
  consumerOf: (row: RatedSum) => string,
): ReadonlyMap<string, bigint> {
  const costs = new Map(rows.map((row) => [row, listCost(row, book)]))
  const isPriced = [...costs.values()].every((cost) => cost !== undefined)
  return sumBy(rows, consumerOf, (row) =>
    isPriced ? (costs.get(row) ?? 0n) : BigInt(allTokens(row.tokens)),
  )
}

function listCost(row: RatedSum, book: PriceBook): bigint | undefined {
  const model = row.pricedModel ?? row.dimensions.model
  const price = model === undefined ? undefined : priceOn(book, { model }, row.day)
  const charges = price && chargeTokens(row.tokens, price.prices)
  if (charges === undefined || typeof charges === 'string') return undefined
  return Object.values(charges).reduce((sum, { cost }) => sum + cost, 0n)
}
