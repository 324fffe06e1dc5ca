import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { PriceBook } from '../../../lib/collector/prices/price-book.ts'
import { effectivePrice } from '../../../lib/collector/rating/effective-price.ts'

const book: PriceBook = {
  currency: 'USD',
  entries: [
    { model: 'gpt-4.1', prices: { input: '2' } },
    { model: 'gpt-4o-2024-11-20', prices: { input: '2.5' }, source: 'meter 7' },
    {
      model: 'gpt-4.1',
      deploymentType: 'Standard',
      region: 'swedencentral',
      from: '2026-01-01',
      prices: { input: '2.2' },
    },
  ],
  deployments: {
    'chat-*': { model: 'gpt-4.1', deploymentType: 'Standard' },
    ptu: { model: 'gpt-4.1', deploymentType: 'ProvisionedManaged' },
  },
  adjustments: [{ name: 'Enterprise agreement', factor: '0.85', models: 'gpt-4.1' }],
}
const day = '2026-11-21'

test('a price says which entry it is of, and how it came about', () => {
  const dimensions = { deployment: 'chat-eu', backendRegion: 'Sweden Central' }
  const price = effectivePrice(book, { dimensions, day })
  assert.is(price.kind, 'price')
  if (price.kind !== 'price') return
  assert.is(price.entry, book.entries[2])
  assert.equal(price.prices, { input: '1.87' })
  assert.equal(price.adjustments, book.adjustments)
  assert.equal(price.why, [
    'deployment `chat-eu` runs gpt-4.1, by `chat-*` of the price book',
    'prices of gpt-4.1 (Standard, swedencentral) since 2026-01-01',
    '× 0.85: Enterprise agreement',
  ])
})

test('a model is known with the date of its version and without', () => {
  const why = (model: string) => {
    const price = effectivePrice(book, { dimensions: { model }, day })
    return price.kind === 'none' ? price.reason : price.why.join(', ')
  }
  assert.is(
    why('gpt-4.1-2025-04-14'),
    'the call names gpt-4.1-2025-04-14, prices of gpt-4.1 (GlobalStandard), × 0.85: Enterprise agreement',
  )
  assert.is(
    why('gpt-4o-2024-11-20'),
    'the call names gpt-4o-2024-11-20, prices of gpt-4o-2024-11-20 (GlobalStandard): meter 7',
  )
  assert.is(why('gpt-4o-2024-08-06'), 'the price book has no model `gpt-4o`')
})

test('no price says why', () => {
  const reason = (backendRegion: string, on: string) => {
    const dimensions = { deployment: 'chat-eu', backendRegion }
    const price = effectivePrice(book, { dimensions, day: on })
    return price.kind === 'none' ? price.reason : price.kind
  }
  assert.is(reason('West Europe', day), 'gpt-4.1 has no price as Standard in westeurope')
  assert.is(reason('Sweden Central', '2025-12-31'), 'gpt-4.1 has no price on 2025-12-31')
})

test('provisioned throughput says how it is known', () => {
  const why = (deployment: string, isProvisioned: boolean) => {
    const price = effectivePrice(book, { dimensions: { deployment }, day, isProvisioned })
    return price.kind === 'provisioned' ? price.why : price.kind
  }
  const byName = 'deployment `ptu` runs gpt-4.1, by `ptu` of the price book'
  assert.equal(why('ptu', false), [byName, 'ProvisionedManaged is paid by the month'])
  assert.equal(why('chat-1', true), [
    'deployment `chat-1` runs gpt-4.1, by `chat-*` of the price book',
    'the answer came from provisioned throughput',
  ])
  assert.equal(why('unknown', true), ['the answer came from provisioned throughput'])
  assert.is(why('unknown', false), 'none')
})

test.run()
