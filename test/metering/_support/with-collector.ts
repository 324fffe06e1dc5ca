import type { PriceBook } from '../../../lib/collector/prices/price-book.ts'
import type { CollectorSettings } from '../../../lib/collector/settings/collector-settings.ts'
import type { OpenCollector } from '../../../lib/metering/open-collector.ts'
import { withDatabase } from '../../_support/engines.ts'

/** When it is in tests: on the last day of a month. */
export const now = '2026-11-30T12:00:00.000Z'

/** Prices that do not come out even; a call of 1,000 tokens in and 100 out costs 0.00350007. */
export const prices: PriceBook = {
  currency: 'USD',
  entries: [
    { model: 'gpt-4o', prices: { input: '2.5', cachedInput: '1.25', output: '10.0007' } },
    { model: 'dall-e-3', quantity: { unit: 'images', images: [{ size: 'big', price: '0.08' }] } },
  ],
}

/** The cost of such a call in billionths. */
export const callCost = 3_500_070n

/** Runs work with a collector on a store, at a time that stands still. */
export const withCollector = <T>(
  location: string,
  work: (collector: OpenCollector) => Promise<T>,
  settings: CollectorSettings = {},
): Promise<T> =>
  withDatabase(location, (database) =>
    work({
      settings,
      prices,
      database,
      folder: '/',
      now: () => now,
      close: async () => {},
    }),
  )
