import { type Decimal, decimalOf } from './decimal.ts'
import { divideHalfEven } from './divide-half-even.ts'

/** Billionths in one unit of a currency. */
export const nanos = 1_000_000_000n

/** An amount as a text in billionths, rounded half to even; nothing when it is no decimal. */
export function nanoOf(text: string): bigint | undefined {
  const decimal = decimalOf(text)
  return decimal && costOf({ digits: 1n, scale: 0 }, decimal, 1)
}

/**
 * What a quantity costs at the price of `per` units, in billionths. It is rounded once, half to
 * even; a price of 1,000,000 tokens with at most three decimals leaves nothing to round.
 */
export const costOf = (quantity: Decimal, price: Decimal, per: number): bigint =>
  divideHalfEven(
    quantity.digits * price.digits * nanos,
    10n ** BigInt(quantity.scale + price.scale) * BigInt(per),
  )
