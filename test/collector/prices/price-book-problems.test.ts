import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { listPrices } from '../../../lib/collector/prices/list-prices.ts'
import { priceBookProblems } from '../../../lib/collector/prices/price-book-problems.ts'

const entry = { model: 'm', prices: { input: '1' } }

test('the list prices are a price book', () => {
  assert.equal(priceBookProblems(listPrices), [])
})

test('everything that a price book may say is accepted', () => {
  const prices = { input: '2.50', cachedInput: '0.000125', output: '10' }
  assert.equal(
    priceBookProblems({
      $schema: 'https://example.com/prices.json',
      currency: 'EUR',
      entries: [
        { model: 'm', prices },
        { model: 'm', from: '2025-04-01', prices, source: 'contract 7' },
        { model: 'm', from: '2025-04-01', region: 'swedencentral', prices },
        { model: 'm', deploymentType: 'DataZoneStandard', prices },
      ],
      deployments: { chat: { model: 'm', deploymentType: 'ProvisionedManaged' } },
    }),
    [],
  )
})

const mistakes: readonly (readonly [unknown, string])[] = [
  [[], 'A price book needs its options, an object.'],
  [{ entries: [] }, 'A price book needs `currency`.'],
  [{ currency: 'usd', entries: [] }, "`currency` must be three letters, 'USD'."],
  [
    { currency: 'USD', entries: [{ model: 'm', prices: { input: 2.5 } }] },
    '`entries[0].prices.input` must be a text, not 2.5.',
  ],
  [
    { currency: 'USD', entries: [{ model: 'm', prices: { input: '2,5' } }] },
    "`entries[0].prices.input` must be an amount as a text, such as '2.50', so that it stays exact.",
  ],
  [
    { currency: 'USD', entries: [{ ...entry, from: '2025-13-01' }] },
    "`entries[0].from` must be a day, '2025-04-01'.",
  ],
  [
    { currency: 'USD', entries: [{ ...entry, form: '2025-01-01' }] },
    '`entries[0].form` is not an option of a price book. Did you mean `from`?',
  ],
  [
    { currency: 'USD', entries: [entry, entry] },
    '`entries[1]` prices m for the same days as `entries[0]`: give it its own `from`.',
  ],
]

for (const [value, message] of mistakes) {
  test(`refused: ${message}`, () => assert.equal(priceBookProblems(value), [message]))
}

test.run()
