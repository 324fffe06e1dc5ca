import type { ChargeKind } from '../allocation/bill.ts'
import { type Decimal, decimalOf, times } from '../money/decimal.ts'
import type { DecimalText, QuantityUnit } from '../prices/price-book.ts'
import { usedUnits } from '../rating/charge-quantity.ts'
import type { Charge } from '../rating/rated.ts'
import type { RatedSum } from '../reports/rated-sum.ts'
import { tokenKinds } from '../usage/token-counts.ts'

/** What calls used of one kind, and what it costs. */
export interface ChargedUsage {
  /** Of the price book; else as calls or their deployment name it; else `unknown`. */
  readonly model: string
  readonly kind: ChargeKind
  readonly quantity: Decimal
  /** `calls` where nothing is known but that there were some. */
  readonly unit: 'tokens' | QuantityUnit | 'calls'
  /** The price of `per` units; none where it is unpriced. */
  readonly unitPrice?: DecimalText
  readonly per?: number
  /** In billionths; zero where it is unpriced. */
  readonly cost: bigint
}

/**
 * What the calls of a roll-up are charged for; together it is their cost. What is unpriced is there
 * without a price, so that it is not taken for nothing.
 */
export function chargedUsage(row: RatedSum): readonly ChargedUsage[] {
  const model = row.pricedModel ?? row.dimensions.model ?? row.dimensions.deployment ?? unknownModel
  if (row.state === 'unpriced') return unpriced(row).map((usage) => ({ model, cost: 0n, ...usage }))
  return [...tokenKinds, 'quantity' as const].flatMap((kind) => {
    const charge = row.charges[kind]
    return charge ? [{ model, kind, ...charged(charge) }] : []
  })
}

const unknownModel = 'unknown'

const charged = ({ quantity, unit, unitPrice, per, cost }: Charge) => ({
  quantity: decimalOf(quantity) ?? none,
  unit,
  unitPrice,
  per,
  cost,
})

const none: Decimal = { digits: 0n, scale: 0 }

type Unpriced = Pick<ChargedUsage, 'kind' | 'quantity' | 'unit'>

function unpriced({ tokens, quantities, calls }: RatedSum): readonly Unpriced[] {
  const count: Decimal = { digits: BigInt(calls), scale: 0 }
  const ofTokens = tokenKinds
    .filter((kind) => tokens[kind] > 0)
    .map((kind) => ({ kind, quantity: decimalOf(tokens[kind]) ?? none, unit: 'tokens' as const }))
  if (ofTokens.length > 0) return ofTokens
  const ofUnits = usedUnits(quantities).flatMap((unit) => {
    const each = decimalOf(quantities[unit] ?? '')
    return each ? [{ kind: 'quantity' as const, quantity: times(each, count), unit }] : []
  })
  return ofUnits.length > 0 ? ofUnits : [{ kind: 'quantity', quantity: count, unit: 'calls' }]
}
