import type { PriceBook } from '../prices/price-book.ts'

export interface KqlOptions {
  /** How many days the query looks back. */
  readonly days: number
}

/** A query for Log Analytics, made from a price book. */
export interface KqlQuery {
  readonly name: string
  readonly summary: string
  readonly text: (prices: PriceBook, options: KqlOptions) => string
}
