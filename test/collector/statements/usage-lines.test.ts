import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { usageLines } from '../../../lib/collector/statements/usage-lines.ts'
import { ratedSum, ratedSums, unpricedSum } from './_support/rated-sums.ts'

test('days and callers together are a line for each model, kind and price', () => {
  const lines = usageLines([
    ratedSum(),
    ratedSum({ day: '2026-11-22', dimensions: { endUser: 'b' } }),
    ratedSum({ pricedModel: 'a-model' }),
    unpricedSum({ dimensions: { model: 'gpt-4.1' } }),
  ])
  assert.equal(
    lines.map(({ model, kind, quantity, unitPrice, cost }) => [
      model,
      kind,
      quantity.digits,
      unitPrice,
      cost,
    ]),
    [
      ['a-model', 'input', 1000n, '2', 2_000_000n],
      ['a-model', 'output', 500n, '8', 4_000_000n],
      ['gpt-4.1', 'input', 2000n, '2', 4_000_000n],
      ['gpt-4.1', 'input', 1000n, undefined, 0n],
      ['gpt-4.1', 'output', 1000n, '8', 8_000_000n],
      ['gpt-4.1', 'output', 500n, undefined, 0n],
    ],
  )
})

test('prices of different numbers of units are lines of their own', () => {
  const images = (per: number) => {
    const quantity = { quantity: 1, unit: 'images', unitPrice: '4', per, cost: 1n } as const
    return ratedSum({ charges: { quantity }, cost: 1n })
  }
  assert.is(usageLines([images(1), images(100)]).length, 2)
})

test('lines add up to the cost of the rows, in one order', () => {
  fc.assert(
    fc.property(ratedSums, (rows) => {
      const lines = usageLines(rows)
      assert.is(
        lines.reduce((all, { cost }) => all + cost, 0n),
        rows.reduce((all, { cost }) => all + cost, 0n),
      )
      assert.equal(usageLines(rows.toReversed()), lines)
    }),
  )
})

test.run()
