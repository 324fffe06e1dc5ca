import { decimalOf, decimalText } from '../money/decimal.ts'
import { tokenKinds } from '../usage/token-counts.ts'
import type { PriceBook } from './price-book.ts'
import { adjustmentKey, monthlyKey, priceKey } from './price-key.ts'

/**
 * A price book as a text that is the same for books that price the same: neither the order of
 * keys and entries, nor `2.50` for `2.5`, nor defaults and sources change it.
 */
export function priceVersion({
  currency,
  entries,
  deployments = {},
  adjustments = [],
  monthly = [],
}: PriceBook): string {
  return JSON.stringify(
    plain({
      currency,
      entries: sorted(entries, priceKey).map(
        ({ source: _, deploymentType = 'GlobalStandard', serviceTier = 'standard', ...entry }) => ({
          ...entry,
          deploymentType,
          serviceTier,
        }),
      ),
      deployments,
      adjustments: sorted(adjustments, adjustmentKey),
      monthly: sorted(monthly, monthlyKey).map(({ source: _, ...cost }) => cost),
    }),
  )
}

const sorted = <Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] =>
  items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))

/** The keys that hold amounts; a model called `2.50` stays as it is. */
const amounts: ReadonlySet<string> = new Set(['price', 'cost', 'factor', ...tokenKinds])

function plain(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => plain(each))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, each]) => [name, plain(each, name)]),
    )
  }
  const decimal = typeof value === 'string' && amounts.has(key) ? decimalOf(value) : undefined
  return decimal ? decimalText(decimal) : value
}
