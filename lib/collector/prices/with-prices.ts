import type { PriceBook } from './price-book.ts'
import { priceKey } from './price-key.ts'

/**
 * A price book with another laid over it: its entries join the others, and replace those of the
 * same model, kind of deployment, region and day. Prices in another currency replace the whole
 * list, for amounts of two currencies do not add up.
 */
export function withPrices(book: PriceBook, overlay: PriceBook): PriceBook {
  const replaced = new Set(overlay.entries.map(priceKey))
  const kept =
    book.currency === overlay.currency
      ? book.entries.filter((entry) => !replaced.has(priceKey(entry)))
      : []
  return {
    currency: overlay.currency,
    entries: [...kept, ...overlay.entries],
    deployments: { ...book.deployments, ...overlay.deployments },
  }
}
