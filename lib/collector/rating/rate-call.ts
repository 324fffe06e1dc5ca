import type { PriceBook } from '../prices/price-book.ts'
import { type TokenCounts, tokenKinds } from '../usage/token-counts.ts'
import type { UsageCall } from '../usage/usage-call.ts'
import { chargeQuantity, usedUnits } from './charge-quantity.ts'
import { chargeTokens, tokensPerPrice } from './charge-tokens.ts'
import { effectivePrice } from './effective-price.ts'
import type { Charges, Rated } from './rated.ts'

/** What the cost of a call depends on. */
export type Ratable = Pick<
  UsageCall,
  'day' | 'dimensions' | 'tokens' | 'quantities' | 'quality' | 'status' | 'isProvisioned'
>

/**
 * What a call costs by a price book. A call is billed by its tokens; one that has none, by its
 * quantities. What is not known is unpriced and says why; it is never taken for free.
 */
export function rateCall(call: Ratable, book: PriceBook): Rated {
  const { tokens, dimensions, day, isProvisioned } = call
  const wrong = tokenKinds.find((kind) => !Number.isSafeInteger(tokens[kind]) || tokens[kind] < 0)
  if (wrong) return unpriced(`the number of ${wrong} tokens is not a whole number`)
  const hasTokens = tokenKinds.some((kind) => tokens[kind] > 0)
  if (!hasTokens && isFree(call)) return { state: 'free', cost: 0n, byKind: {} }
  const price = effectivePrice(book, { dimensions, day, isProvisioned })
  const model = price.model === undefined ? {} : { model: price.model }
  if (price.kind === 'provisioned') {
    return { state: 'provisioned', cost: 0n, byKind: uncharged(tokens), ...model }
  }
  if (price.kind === 'none') return unpriced(price.reason, price.model)
  if (!hasTokens && usedUnits(call.quantities).length === 0) {
    return unpriced(noUsage(call), price.model)
  }
  const charges = hasTokens
    ? chargeTokens(tokens, price.prices)
    : chargeQuantity(call.quantities, price.quantity)
  if (typeof charges === 'string') return unpriced(`${price.model}: ${charges}`, price.model)
  const cost = Object.values(charges).reduce((sum, charge) => sum + charge.cost, 0n)
  return { state: 'priced', cost, byKind: charges, ...model }
}

/** Errors of the gateway or the model are not billed, nor are calls that reach no model. */
function isFree({ status, quality, dimensions, quantities }: Ratable): boolean {
  if (status >= 400) return true
  const isNamed = dimensions.model !== undefined || dimensions.deployment !== undefined
  return quality === 'none' && !isNamed && usedUnits(quantities).length === 0
}

const uncharged = (tokens: TokenCounts): Charges =>
  Object.fromEntries(
    tokenKinds
      .filter((kind) => tokens[kind] > 0)
      .map((kind) => [
        kind,
        { quantity: tokens[kind], unit: 'tokens', unitPrice: '0', per: tokensPerPrice, cost: 0n },
      ]),
  )

/** A success without usage has cost something: it is only not known yet, or not reported. */
const noUsage = ({ quality }: Ratable): string =>
  quality === 'pending' ? 'the usage is still to come' : 'no usage was reported'

const unpriced = (reason: string, model?: string): Rated => ({
  state: 'unpriced',
  byKind: {},
  ...(model !== undefined && { model }),
  reason,
})
