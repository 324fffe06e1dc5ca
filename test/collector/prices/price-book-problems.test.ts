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
        { model: 'm', serviceTier: 'batch', prices: { output: '1' }, fixed: true },
        { model: 'audio', prices: { audioInput: '1', cachedAudioInput: '1', audioOutput: '1' } },
        { model: 'image', prices: { imageInput: '1', imageOutput: '1' } },
        {
          model: 'drawn',
          quantity: {
            unit: 'images',
            per: 100,
            images: [{ price: '4' }, { size: '1x1', price: '5' }, { quality: 'hd', price: '8' }],
          },
        },
        { model: 'heard', quantity: { unit: 'seconds', per: 3600, price: '0.36' } },
      ],
      deployments: {
        chat: { model: 'm', deploymentType: 'ProvisionedManaged' },
        'aoai-*/chat-*': { model: 'm', later: [{ model: 'n', from: '2025-04-01' }] },
      },
      adjustments: [
        { name: 'agreement', factor: '0.85' },
        { name: 'agreement', factor: '0.8', from: '2025-04-01', until: '2026-04-01' },
        { name: 'agreement', factor: '0.5', models: 'gpt-*', deploymentType: 'GlobalBatch' },
      ],
      monthly: [
        { name: 'gateway', cost: '2795.17' },
        { name: 'ptu', cost: '26000', units: 100, deployment: 'ptu-*', from: '2024-02-29' },
      ],
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
  [
    { currency: 'USD', entries: [{ model: 'm', prices: {} }] },
    '`entries[0]` has no price of m: give it `prices` or `quantity`.',
  ],
  [
    { currency: 'USD', entries: [{ ...entry, from: '2026-02-29' }] },
    '`entries[0].from` is not in the calendar: 2026-02-29.',
  ],
  [
    { currency: 'USD', entries: [{ model: 'm', quantity: { unit: 'images' } }] },
    '`entries[0].quantity` has no price: give it `price` or `images`.',
  ],
  [
    {
      currency: 'USD',
      entries: [{ model: 'm', quantity: { unit: 'seconds', images: [{ price: '1' }] } }],
    },
    '`entries[0].quantity.images` are prices of images, not seconds.',
  ],
  [
    {
      currency: 'USD',
      entries: [
        {
          model: 'm',
          quantity: {
            unit: 'images',
            images: [
              { size: 'a', price: '1' },
              { size: 'a', price: '2' },
            ],
          },
        },
      ],
    },
    '`entries[0].quantity.images[1]` is for the same images as `images[0]`.',
  ],
  [
    { currency: 'USD', entries: [], adjustments: [{ name: 'a', factor: 0.85 }] },
    '`adjustments[0].factor` must be a text, not 0.85.',
  ],
  [
    { currency: 'USD', entries: [], adjustments: [{ name: 'a', factor: '-15%' }] },
    "`adjustments[0].factor` must be a factor as a text, such as '0.85' for 15 % off.",
  ],
  [
    {
      currency: 'USD',
      entries: [],
      adjustments: [{ name: 'a', factor: '1', from: '2026-01-01', until: '2026-01-01' }],
    },
    '`adjustments[0].until` must be after `from`: it is the day after the last.',
  ],
  [
    {
      currency: 'USD',
      entries: [],
      adjustments: [
        { name: 'a', factor: '1' },
        { name: 'a', factor: '2', models: '*' },
      ],
    },
    '`adjustments[1]` has the name, the models and the days of `adjustments[0]`: give it its own `name`.',
  ],
  [
    {
      currency: 'USD',
      entries: [],
      monthly: [
        { name: 'a', cost: '1' },
        { name: 'a', cost: '2' },
      ],
    },
    '`monthly[1]` has the name and the days of `monthly[0]`: give it its own `from`.',
  ],
  [
    { currency: 'USD', entries: [], deployments: { Chat: { model: 'm' }, chat: { model: 'n' } } },
    '`deployments.chat` and `deployments.Chat` are the same: case does not matter.',
  ],
  [
    {
      currency: 'USD',
      entries: [],
      deployments: {
        chat: {
          model: 'm',
          later: [
            { model: 'n', from: '2026-01-01' },
            { model: 'o', from: '2026-01-01' },
          ],
        },
      },
    },
    '`deployments.chat.later[1]` begins on the day of `later[0]`.',
  ],
]

for (const [value, message] of mistakes) {
  test(`refused: ${message}`, () => assert.equal(priceBookProblems(value), [message]))
}

test.run()
