import type { DecimalText, QuantityUnit } from '../prices/price-book.ts'
import type { TokenKind } from '../usage/token-counts.ts'

/** What one kind of usage of a call costs. */
export interface Charge {
  readonly quantity: number
  readonly unit: 'tokens' | QuantityUnit
  /** The price of `per` units, after adjustments; `0` where it is paid by the month. */
  readonly unitPrice: DecimalText
  readonly per: number
  /** In billionths, rounded half to even. */
  readonly cost: bigint
}

/** Charges by the kind of token; `quantity` is what was billed without tokens. */
export type Charges = Readonly<Partial<Record<TokenKind | 'quantity', Charge>>>

/** What a call costs: its charges add up to its cost. */
export interface RatedCall {
  /** `provisioned` is paid by the month and costs nothing by itself; `free` used nothing. */
  readonly state: 'priced' | 'provisioned' | 'free'
  /** In billionths. */
  readonly cost: bigint
  readonly byKind: Charges
  readonly model?: string
}

/** A call whose cost is not known, which is not the same as none: so it has no cost at all. */
export interface UnpricedCall {
  readonly state: 'unpriced'
  readonly cost?: never
  readonly byKind: Charges
  readonly model?: string
  /** Why, in words. */
  readonly reason: string
}

/** What is known of the cost of a call. */
export type Rated = RatedCall | UnpricedCall
