import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Chargeback } from '../../../lib/collector/chargeback/chargeback.ts'
import { chargedFocus } from '../../../lib/collector/chargeback/charged-focus.ts'
import type { FocusCharge } from '../../../lib/collector/render/focus-charge.ts'

const usage = (subscription: string | undefined, cost: bigint): FocusCharge => ({
  day: '2026-11-10',
  ...(subscription && { consumer: { id: subscription } }),
  usage: { model: 'gpt-4o', kind: 'input', quantity: { digits: 10n, scale: 0 } },
  listCost: cost,
  billedCost: cost,
})

const line = (subscription: string | undefined, charged: bigint, more: object = {}) => ({
  values: [subscription],
  currency: 'USD',
  calls: 1,
  tokens: 1,
  unpricedCalls: 0,
  shared: 0n,
  idle: 0n,
  corrections: 0n,
  charged,
  ...more,
})

const billed = (charges: readonly FocusCharge[]): bigint =>
  charges.reduce((sum, { billedCost }) => sum + billedCost, 0n)

test('the charges add up to the month, and those of a subscription to what it pays', () => {
  const amount = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n })
  const lines = fc.uniqueArray(
    fc.record({
      subscription: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }),
      charged: amount,
      shared: amount,
      idle: amount,
      corrections: amount,
    }),
    { selector: ({ subscription }) => subscription ?? '' },
  )
  const used = fc.array(
    fc.record({
      subscription: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
      cost: fc.bigInt({ min: 0n, max: 10n ** 10n }),
    }),
  )
  fc.assert(
    fc.property(lines, used, amount, (all, rows, cost) => {
      const charged: Chargeback = {
        source: 'bill',
        lines: all.map(({ subscription, ...each }) => line(subscription, each.charged, each)),
        unallocated: [{ of: 'r', time: 'm', reason: 'no-usage', currency: 'USD', cost }],
      }
      const [{ charges } = { charges: [] }] = chargedFocus({
        month: '2026-11',
        usage: rows.map((row) => usage(row.subscription, row.cost)),
        ratedCurrency: 'USD',
        charged,
      })
      assert.is(
        billed(charges),
        all.reduce((sum, each) => sum + each.charged, cost),
      )
      for (const { subscription, charged: paid } of all.filter((each) => each.subscription)) {
        assert.is(billed(charges.filter(({ consumer }) => consumer?.id === subscription)), paid)
      }
    }),
  )
})

test('usage keeps its list cost beside what is paid for it, unless the bill has another currency', () => {
  const charged: Chargeback = {
    source: 'bill',
    lines: [line('a', 900n), line('a', 60n, { currency: 'EUR' })],
    unallocated: [],
  }
  const [euro, dollar] = chargedFocus({
    month: '2026-11',
    usage: [usage('a', 1000n), usage('a', 2000n)],
    ratedCurrency: 'USD',
    charged,
  })
  assert.equal(
    dollar?.charges.map(({ listCost, billedCost }) => [listCost, billedCost]),
    [
      [1000n, 300n],
      [2000n, 600n],
    ],
  )
  assert.equal(
    euro?.charges.map(({ listCost, billedCost }) => [listCost, billedCost]),
    [
      [20n, 20n],
      [40n, 40n],
    ],
  )
})

test.run()
