import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { exactAmount } from '../../../lib/collector/money/amount-text.ts'
import { monthlyCosts } from '../../../lib/collector/prices/monthly-costs.ts'
import type { MonthlyCost } from '../../../lib/collector/prices/price-book.ts'

const costs = (monthly: readonly MonthlyCost[], month: string): readonly string[] =>
  monthlyCosts({ currency: 'USD', entries: [], monthly }, month).map(
    ({ of, days, cost }) => `${of.name}: ${exactAmount(cost)} for ${days} days`,
  )

test('a full month costs what it costs, however long it is', () => {
  const gateway = { name: 'gateway', cost: '2795.17' }
  assert.equal(costs([gateway], '2026-11'), ['gateway: 2795.17 for 30 days'])
  assert.equal(costs([gateway], '2026-02'), ['gateway: 2795.17 for 28 days'])
  assert.equal(costs([gateway], '2028-02'), ['gateway: 2795.17 for 29 days'])
  assert.equal(costs([gateway], '2026-12'), ['gateway: 2795.17 for 31 days'])
})

test('a part of a month costs the share of its days', () => {
  const ptu = { name: 'ptu', cost: '3000', from: '2026-11-16', until: '2026-12-02' }
  assert.equal(costs([ptu], '2026-10'), [])
  assert.equal(costs([ptu], '2026-11'), ['ptu: 1500 for 15 days'])
  assert.equal(costs([ptu], '2026-12'), ['ptu: 96.774193548 for 1 days'])
  assert.equal(costs([ptu], '2027-01'), [])
})

test('a later cost of the same name takes over', () => {
  const monthly = [
    { name: 'ptu', cost: '6000', from: '2026-11-21' },
    { name: 'ptu', cost: '3000' },
    { name: 'gateway', cost: '1' },
  ]
  assert.equal(costs(monthly, '2026-11'), [
    'ptu: 2000 for 10 days',
    'ptu: 2000 for 20 days',
    'gateway: 1 for 30 days',
  ])
  assert.equal(costs(monthly, '2026-12'), ['ptu: 6000 for 31 days', 'gateway: 1 for 31 days'])
})

test.run()
