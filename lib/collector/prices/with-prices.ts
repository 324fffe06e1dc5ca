import type { PriceBook } from './price-book.ts'
import { adjustmentKey, monthlyKey, priceKey } from './price-key.ts'

/**
 * A price book with another laid over it: its entries join the others, and replace those of the
 * same model, kind of deployment, region, service tier and day; so do its adjustments and monthly
 * costs of the same name. Its adjustments also change the prices beneath. Amounts in another
 * currency replace all of them, for those of two currencies do not add up.
 */
export function withPrices(book: PriceBook, overlay: PriceBook): PriceBook {
  const isSame = book.currency === overlay.currency
  const under: Omit<PriceBook, 'currency'> = isSame ? book : { entries: [] }
  const adjustments = overlaid(under.adjustments, overlay.adjustments, adjustmentKey)
  const monthly = overlaid(under.monthly, overlay.monthly, monthlyKey)
  return {
    currency: overlay.currency,
    entries: overlaid(under.entries, overlay.entries, priceKey),
    deployments: { ...book.deployments, ...overlay.deployments },
    ...(adjustments.length > 0 && { adjustments }),
    ...(monthly.length > 0 && { monthly }),
  }
}

function overlaid<Item>(
  under: readonly Item[] = [],
  over: readonly Item[] = [],
  keyOf: (item: Item) => string,
): readonly Item[] {
  const replaced = new Set(over.map(keyOf))
  return [...under.filter((item) => !replaced.has(keyOf(item))), ...over]
}
