import type { ChargeKind, RatedUsage } from '../allocation/bill.ts'
import { resourceKey } from '../allocation/resource-key.ts'
import { decimalOf } from '../money/decimal.ts'
import { divideHalfEven } from '../money/divide-half-even.ts'
import { usedUnits } from '../rating/charge-quantity.ts'
import type { RatedSum } from '../reports/rated-sum.ts'
import { tokenKinds } from '../usage/token-counts.ts'
import type { Dimensions } from '../usage/usage-part.ts'

/** Who used it, and on which resource. */
export interface UsageKeys {
  readonly consumerOf: (row: RatedSum) => string
  readonly resourceOf: (dimensions: Dimensions) => string
}

/**
 * Rated rows as the usage that a bill is allocated to: one for each kind that was used, those with
 * everything in common added up. What is unpriced has no cost, which is not the same as none.
 */
export function ratedUsage(
  rows: readonly RatedSum[],
  { consumerOf, resourceOf }: UsageKeys,
): readonly RatedUsage[] {
  const sums = new Map<string, RatedUsage>()
  for (const row of rows) {
    const own = {
      consumer: consumerOf(row),
      resource: resourceOf(row.dimensions),
      model: modelOf(row),
      day: row.day,
      ...(isProvisioned(row) && { isProvisioned: true }),
    }
    for (const used of usedIn(row)) {
      const usage = { ...own, ...used }
      const key = keyOf(usage)
      const found = sums.get(key)
      sums.set(key, found ? together(found, usage) : usage)
    }
  }
  return [...sums.values()]
}

type Used = Pick<RatedUsage, 'kind' | 'tokens' | 'cost'>

function usedIn(row: RatedSum): readonly Used[] {
  const tokens = tokenKinds
    .filter((kind) => row.tokens[kind] > 0)
    .map((kind) => withCost(row, kind, BigInt(row.tokens[kind])))
  if (tokens.length > 0) return tokens
  const quantity = quantityOf(row)
  return quantity === undefined ? [] : [withCost(row, 'quantity', quantity)]
}

const withCost = ({ state, charges }: RatedSum, kind: ChargeKind, tokens: bigint): Used => ({
  kind,
  tokens,
  ...(state !== 'unpriced' && { cost: charges[kind]?.cost ?? 0n }),
})

/** What shares a cost weighs at least 1: half an hour of film is not nothing. */
function quantityOf({ charges, quantities, calls, state }: RatedSum): bigint | undefined {
  if (state === 'free') return undefined
  const charged = charges.quantity?.quantity
  const [unit] = usedUnits(quantities)
  const each = charged ?? (unit === undefined ? undefined : quantities[unit])
  const quantity = each === undefined ? undefined : decimalOf(each)
  if (!quantity || quantity.digits <= 0n) return undefined
  const times = charged === undefined ? BigInt(calls) : 1n
  const whole = divideHalfEven(quantity.digits * times, 10n ** BigInt(quantity.scale))
  return whole > 0n ? whole : 1n
}

const modelOf = ({ pricedModel, dimensions: { model, deployment } }: RatedSum): string =>
  pricedModel ?? model ?? deployment ?? 'unknown'

const isProvisioned = ({ isProvisioned: served, state }: RatedSum): boolean =>
  served || state === 'provisioned'

const keyOf = ({ consumer, resource, model, kind, day, isProvisioned, cost }: RatedUsage): string =>
  JSON.stringify([
    consumer,
    resourceKey(resource),
    model,
    kind,
    day,
    isProvisioned === true,
    cost === undefined,
  ])

const together = (a: RatedUsage, b: RatedUsage): RatedUsage => ({
  ...a,
  tokens: a.tokens + b.tokens,
  ...(a.cost !== undefined && { cost: a.cost + (b.cost ?? 0n) }),
})
