import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { modelOn } from '../../../lib/collector/prices/deployed-model.ts'
import type { PriceBook } from '../../../lib/collector/prices/price-book.ts'
import { priceOn } from '../../../lib/collector/prices/price-on.ts'
import { pricePeriods } from '../../../lib/collector/prices/price-periods.ts'

const book: PriceBook = {
  currency: 'USD',
  entries: [
    { model: 'a', prices: { input: '2', output: '8' } },
    { model: 'a', serviceTier: 'batch', prices: { input: '1', output: '4' } },
    { model: 'b', from: '2026-03-01', prices: { input: '3' } },
  ],
  adjustments: [
    { name: 'agreement', factor: '0.85', from: '2026-02-01', until: '2026-04-01' },
    { name: 'other models', factor: '5', models: 'z*' },
    { name: 'other deployments', factor: '5', deploymentType: 'Standard' },
  ],
}

test('an adjustment holds for its days, and prices stay exact', () => {
  assert.equal(pricePeriods(book, { model: 'a' }), [
    { until: '2026-02-01', prices: { input: '2', output: '8' } },
    { from: '2026-02-01', until: '2026-04-01', prices: { input: '1.7', output: '6.8' } },
    { from: '2026-04-01', prices: { input: '2', output: '8' } },
  ])
})

test('a deployment that runs another model later costs what that costs from there on', () => {
  const deployed = { model: 'a', later: [{ model: 'b', from: '2026-02-15' }] }
  assert.equal(pricePeriods(book, deployed), [
    { until: '2026-02-01', prices: { input: '2', output: '8' } },
    { from: '2026-02-01', until: '2026-02-15', prices: { input: '1.7', output: '6.8' } },
    { from: '2026-02-15', until: '2026-03-01' },
    { from: '2026-03-01', until: '2026-04-01', prices: { input: '2.55' } },
    { from: '2026-04-01', prices: { input: '3' } },
  ])
})

test('another service tier is another price', () => {
  const batch = priceOn(book, { model: 'a', serviceTier: 'batch' }, '2026-01-01')
  assert.equal(batch?.prices, { input: '1', output: '4' })
  assert.is(priceOn(book, { model: 'a', serviceTier: 'flex' }, '2026-01-01'), undefined)
})

test('a quantity is adjusted with all its prices', () => {
  const drawn: PriceBook = {
    currency: 'USD',
    entries: [
      { model: 'd', quantity: { unit: 'images', price: '4', images: [{ size: 's', price: '6' }] } },
    ],
    adjustments: [{ name: 'half', factor: '0.5' }],
  }
  assert.equal(priceOn(drawn, { model: 'd' }, '2026-01-01')?.quantity, {
    unit: 'images',
    price: '2',
    images: [{ size: 's', price: '3' }],
  })
})

const days = fc.integer({ min: 1, max: 28 }).map((day) => `2026-01-${String(day).padStart(2, '0')}`)
const optionalDay = fc.option(days, { nil: undefined })

test('the periods say of every day what the day itself says', () => {
  const books = fc.record({
    entries: fc.array(
      fc.record({ model: fc.constantFrom('a', 'b'), from: optionalDay, input: fc.nat(9) }),
    ),
    adjustments: fc.array(fc.record({ factor: fc.nat(9), from: optionalDay, until: optionalDay })),
    later: fc.array(days, { maxLength: 2 }),
  })
  fc.assert(
    fc.property(books, days, ({ entries, adjustments, later }, day) => {
      const made: PriceBook = {
        currency: 'USD',
        entries: entries.map(({ model, from, input }) => ({
          model,
          prices: { input: String(input) },
          ...(from && { from }),
        })),
        adjustments: adjustments.map(({ factor, from, until }, at) => ({
          name: String(at),
          factor: String(factor),
          ...(from && { from }),
          ...(until && { until }),
        })),
      }
      const deployed = { model: 'a', later: later.map((from) => ({ model: 'b', from })) }
      const period = pricePeriods(made, deployed).find(
        ({ from = '', until = '9999' }) => from <= day && day < until,
      )
      assert.equal(period?.prices, priceOn(made, modelOn(deployed, day), day)?.prices)
    }),
  )
})

test.run()
