import { decimalOf } from '../money/decimal.ts'
import { costOf } from '../money/nano.ts'
import type { DecimalText, TokenPrices } from '../prices/price-book.ts'
import { type TokenCounts, type TokenKind, tokenKinds } from '../usage/token-counts.ts'
import type { Charges } from './rated.ts'

/** How many tokens a price is for. */
export const tokensPerPrice = 1_000_000

/** The charges of tokens, or why there are none. Kinds without tokens need no price. */
export function chargeTokens(tokens: TokenCounts, prices: TokenPrices): Charges | string {
  const charges: { -readonly [Kind in keyof Charges]: Charges[Kind] } = {}
  for (const kind of tokenKinds.filter((each) => tokens[each] > 0)) {
    const unitPrice = priceOf(kind, prices)
    const price = unitPrice === undefined ? undefined : decimalOf(unitPrice)
    const quantity = decimalOf(tokens[kind])
    if (unitPrice === undefined || !price || !quantity) return `no price of ${kind} tokens`
    charges[kind] = {
      quantity: tokens[kind],
      unit: 'tokens',
      unitPrice,
      per: tokensPerPrice,
      cost: costOf(quantity, price, tokensPerPrice),
    }
  }
  return charges
}

/** Without a price of its own, what was cached costs what was not. */
const uncached: Readonly<Partial<Record<TokenKind, TokenKind>>> = {
  cachedInput: 'input',
  cachedAudioInput: 'audioInput',
}

function priceOf(kind: TokenKind, prices: TokenPrices): DecimalText | undefined {
  const instead = uncached[kind]
  return prices[kind] ?? (instead && prices[instead])
}
