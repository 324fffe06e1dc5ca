import type { PriceBook } from './price-book.ts'

/**
 * Public list prices, as a start: they know no contract, discount, tax, region or data zone, and
 * they grow old. Lay your own over them with `withPrices`. A model that is not here is unpriced.
 *
 * Source: pydantic/genai-prices (MIT), `prices/providers/azure.yml` at 0b2c115b, read 2026-11-21,
 * which follows the page below. It gives no dates, so the entries have none, and no price of cached
 * input where there is none here. `gpt-4o` has a price for each version and none without: name the
 * version in `deployments`.
 *
 * @see https://azure.microsoft.com/pricing/details/cognitive-services/openai-service/
 */
export const listPrices: PriceBook = {
  currency: 'USD',
  entries: [
    { model: 'gpt-4.1', prices: { input: '2', cachedInput: '0.5', output: '8' } },
    { model: 'gpt-4.1-mini', prices: { input: '0.4', cachedInput: '0.1', output: '1.6' } },
    { model: 'gpt-4.1-nano', prices: { input: '0.1', cachedInput: '0.025', output: '0.4' } },
    { model: 'gpt-4o-2024-05-13', prices: { input: '5', output: '15' } },
    { model: 'gpt-4o-2024-08-06', prices: { input: '2.5', output: '10' } },
    { model: 'gpt-4o-2024-11-20', prices: { input: '2.5', output: '10' } },
    { model: 'gpt-4o-mini', prices: { input: '0.15', output: '0.6' } },
    { model: 'o3-mini', prices: { input: '1.1', output: '4.4' } },
    { model: 'o4-mini', prices: { input: '1.1', output: '4.4' } },
    { model: 'text-embedding-3-large', prices: { input: '0.13' } },
    { model: 'text-embedding-3-small', prices: { input: '0.02' } },
    { model: 'text-embedding-ada-002', prices: { input: '0.1' } },
  ],
}
