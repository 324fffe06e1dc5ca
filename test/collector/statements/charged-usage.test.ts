import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { RatedSum } from '../../../lib/collector/reports/rated-sum.ts'
import { chargedUsage } from '../../../lib/collector/statements/charged-usage.ts'
import { noTokens } from '../../../lib/collector/usage/token-counts.ts'
import { ratedSum, ratedSums, unpricedSum } from './_support/rated-sums.ts'

const whole = (digits: number) => ({ digits: BigInt(digits), scale: 0 })

test('what is priced has its charges, in the order of the kinds', () => {
  const { input, output } = ratedSum().charges
  assert.equal(chargedUsage(ratedSum({ charges: { output: output!, input: input! } })), [
    {
      model: 'gpt-4.1',
      kind: 'input',
      quantity: whole(1000),
      unit: 'tokens',
      unitPrice: '2',
      per: 1_000_000,
      cost: 2_000_000n,
    },
    {
      model: 'gpt-4.1',
      kind: 'output',
      quantity: whole(500),
      unit: 'tokens',
      unitPrice: '8',
      per: 1_000_000,
      cost: 4_000_000n,
    },
  ])
})

test('what is unpriced keeps its tokens and has no price', () => {
  assert.equal(chargedUsage(unpricedSum()), [
    { model: 'gpt-4.1-2025-04-14', cost: 0n, kind: 'input', quantity: whole(1000), unit: 'tokens' },
    { model: 'gpt-4.1-2025-04-14', cost: 0n, kind: 'output', quantity: whole(500), unit: 'tokens' },
  ])
})

test('unpriced images are those of all calls, exactly', () => {
  const quantities = { images: 2, imageSize: '1024x1024' }
  const [images, ...rest] = chargedUsage(unpricedSum({ tokens: noTokens, quantities, calls: 3 }))
  assert.equal(rest, [])
  assert.equal([images!.unit, images!.kind, images!.quantity], ['images', 'quantity', whole(6)])
  const seconds = unpricedSum({ tokens: noTokens, quantities: { seconds: '9.42' }, calls: 3 })
  assert.equal(chargedUsage(seconds)[0]!.quantity, { digits: 2826n, scale: 2 })
})

test('calls of which nothing is known are counted', () => {
  for (const quantities of [{}, { images: 'many' }, { images: 0 }]) {
    const [calls] = chargedUsage(unpricedSum({ tokens: noTokens, quantities, calls: 7 }))
    assert.equal([calls!.unit, calls!.kind, calls!.quantity], ['calls', 'quantity', whole(7)])
  }
})

test('a model is called as the price book does, else as the calls do', () => {
  const modelOf = (row: RatedSum) => chargedUsage(row)[0]!.model
  assert.is(modelOf(ratedSum()), 'gpt-4.1')
  assert.is(modelOf(unpricedSum()), 'gpt-4.1-2025-04-14')
  assert.is(modelOf(unpricedSum({ dimensions: { deployment: 'chat' } })), 'chat')
  assert.is(modelOf(unpricedSum({ dimensions: {} })), 'unknown')
})

test('what used nothing is charged nothing', () => {
  assert.equal(chargedUsage(ratedSum({ state: 'free', charges: {}, cost: 0n })), [])
})

test('the charges of a row add up to its cost', () => {
  fc.assert(
    fc.property(ratedSums, (rows) => {
      for (const row of rows) {
        const cost = chargedUsage(row).reduce((all, each) => all + each.cost, 0n)
        assert.is(cost, row.cost)
      }
    }),
  )
})

test.run()
