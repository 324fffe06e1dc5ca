import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { PriceBook } from '../../../lib/collector/prices/price-book.ts'
import { pricePeriods } from '../../../lib/collector/prices/price-periods.ts'
import { withPrices } from '../../../lib/collector/prices/with-prices.ts'

const prices = (input: string) => ({ input, output: '9' })
const list: PriceBook = {
  currency: 'USD',
  entries: [
    { model: 'a', prices: prices('1') },
    { model: 'b', prices: prices('2') },
  ],
  deployments: { chat: { model: 'a' } },
}

test('an entry of a later day leaves the days before as they were', () => {
  const entries = [{ model: 'a', from: '2026-01-01', prices: prices('1.5') }]
  assert.equal(pricePeriods(withPrices(list, { currency: 'USD', entries }), { model: 'a' }), [
    { until: '2026-01-01', prices: prices('1') },
    { from: '2026-01-01', prices: prices('1.5') },
  ])
})

test('an entry of the same days replaces the other, and a deployment too', () => {
  const book = withPrices(list, {
    currency: 'USD',
    entries: [{ model: 'a', deploymentType: 'GlobalStandard', prices: prices('1.5') }],
    deployments: { chat: { model: 'b' } },
  })
  assert.equal(pricePeriods(book, { model: 'a' }), [{ prices: prices('1.5') }])
  assert.equal(book.deployments, { chat: { model: 'b' } })
})

test('adjustments and monthly costs of the same name and day replace each other', () => {
  const first: PriceBook = {
    currency: 'USD',
    entries: [],
    adjustments: [{ name: 'agreement', factor: '0.9' }],
    monthly: [{ name: 'gateway', cost: '10' }],
  }
  const second: PriceBook = {
    currency: 'USD',
    entries: [],
    adjustments: [
      { name: 'agreement', factor: '0.8', models: '*' },
      { name: 'markup', factor: '1.1' },
    ],
    monthly: [{ name: 'gateway', cost: '12', from: '2026-01-01' }],
  }
  const book = withPrices(withPrices(list, first), second)
  assert.equal(book.adjustments, second.adjustments)
  assert.equal(book.monthly, [...first.monthly!, ...second.monthly!])
  assert.equal(withPrices(book, second), book, 'laying it over twice changes nothing')
  const other = withPrices(book, { currency: 'EUR', entries: [] })
  assert.equal([other.adjustments, other.monthly], [undefined, undefined])
})

test('another currency replaces the list', () => {
  const book = withPrices(list, { currency: 'EUR', entries: [{ model: 'b', prices: prices('3') }] })
  assert.is(book.currency, 'EUR')
  assert.equal(pricePeriods(book, { model: 'a' }), [])
})

test("a region's own price goes before the general one, from its day on", () => {
  const book: PriceBook = {
    currency: 'USD',
    entries: [
      { model: 'a', prices: prices('1') },
      { model: 'a', region: 'swedencentral', from: '2026-01-01', prices: prices('4') },
      { model: 'a', from: '2026-02-01', prices: prices('5') },
    ],
  }
  const input = (region: string) =>
    pricePeriods(book, { model: 'a', region }).map((period) => period.prices?.input)
  assert.equal(input('swedencentral'), ['1', '4', '4'])
  assert.equal(input('westeurope'), ['1', '5'])
})

test('a kind of deployment without a price of its own has none', () => {
  assert.equal(pricePeriods(list, { model: 'a', deploymentType: 'DataZoneStandard' }), [])
})

test.run()
