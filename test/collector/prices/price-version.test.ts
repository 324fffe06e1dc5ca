import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { PriceBook } from '../../../lib/collector/prices/price-book.ts'
import { priceVersion } from '../../../lib/collector/prices/price-version.ts'

const book: PriceBook = {
  currency: 'USD',
  entries: [
    { model: 'a', prices: { input: '2.5', output: '8' } },
    { model: '2.50', from: '2026-01-01', quantity: { unit: 'images', price: '4' } },
  ],
  deployments: { x: { model: 'a' }, y: { model: '2.50' } },
  adjustments: [{ name: 'n', factor: '0.85' }],
  monthly: [{ name: 'm', cost: '10' }],
}

test('books that price the same have the same version', () => {
  const other = {
    $schema: 'https://example.com/prices.json',
    monthly: [{ cost: '10.00', name: 'm', source: 'invoice' }],
    adjustments: [{ factor: '0.850', name: 'n' }],
    deployments: { y: { model: '2.50' }, x: { model: 'a' } },
    entries: [
      {
        quantity: { price: '4.00', unit: 'images' },
        from: '2026-01-01',
        model: '2.50',
        serviceTier: 'standard',
      },
      {
        prices: { output: '8.000', input: '2.50' },
        model: 'a',
        deploymentType: 'GlobalStandard',
        source: 'a page',
      },
    ],
    currency: 'USD',
  } as const satisfies PriceBook & { readonly $schema: string }
  assert.is(priceVersion(other), priceVersion(book))
})

test('whatever changes a price changes the version', () => {
  const [first, second] = book.entries
  const others: readonly PriceBook[] = [
    { ...book, currency: 'EUR' },
    { ...book, entries: [first!] },
    { ...book, entries: [{ ...first!, prices: { input: '2.51', output: '8' } }, second!] },
    { ...book, entries: [{ ...first!, serviceTier: 'batch' }, second!] },
    { ...book, entries: [{ ...first!, fixed: true }, second!] },
    { ...book, entries: [first!, { ...second!, model: '2.5' }] },
    { ...book, entries: [first!, { ...second!, quantity: { unit: 'seconds', price: '4' } }] },
    { ...book, deployments: {} },
    { ...book, adjustments: [{ name: 'n', factor: '0.86' }] },
    { ...book, monthly: [{ name: 'm', cost: '11' }] },
  ]
  const versions = [book, ...others].map(priceVersion)
  assert.is(new Set(versions).size, versions.length)
})

test.run()
