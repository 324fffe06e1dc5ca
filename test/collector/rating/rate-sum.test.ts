import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { PriceBook } from '../../../lib/collector/prices/price-book.ts'
import { rateCall } from '../../../lib/collector/rating/rate-call.ts'
import { rateSum } from '../../../lib/collector/rating/rate-sum.ts'
import { noTokens } from '../../../lib/collector/usage/token-counts.ts'
import { call } from './_support/calls.ts'

const book: PriceBook = {
  currency: 'USD',
  entries: [
    { model: 'chat', prices: { input: '2.5', cachedInput: '1.25', output: '10' } },
    { model: 'images', quantity: { unit: 'images', price: '0.04' } },
  ],
}

test('the tokens of calls together cost what the calls cost', () => {
  const tokens = fc.record({
    input: fc.nat(1_000_000),
    cachedInput: fc.nat(100_000),
    output: fc.nat(100_000),
  })
  fc.assert(
    fc.property(fc.array(tokens, { minLength: 1 }), (all) => {
      const calls = all.map((each) => call({ model: 'chat' }, { ...each, input: each.input + 1 }))
      const costs = calls.map((each) => rateCall(each, book).cost ?? 0n)
      const total = (kind: 'input' | 'cachedInput' | 'output') =>
        calls.reduce((sum, each) => sum + each.tokens[kind], 0)
      const together = rateSum(
        {
          ...calls[0]!,
          tokens: {
            ...noTokens,
            input: total('input'),
            cachedInput: total('cachedInput'),
            output: total('output'),
          },
          calls: calls.length,
          isError: false,
        },
        book,
      )
      assert.is(
        together.cost,
        costs.reduce((sum, cost) => sum + cost, 0n),
      )
    }),
  )
})

test('what is billed by quantity is billed for each call', () => {
  const image = call({ model: 'images' }, {}, { quality: 'none', quantities: { images: 2 } })
  const rated = rateSum({ ...image, calls: 3, isError: false }, book)
  assert.is(rated.cost, 240_000_000n)
  assert.equal(rated.byKind.quantity?.quantity, 6)
})

test('errors are free, and what has no price has none together either', () => {
  const failed = call({ model: 'chat' }, {}, { quality: 'none' })
  assert.is(rateSum({ ...failed, calls: 9, isError: true }, book).state, 'free')
  assert.is(rateSum({ ...failed, calls: 9, isError: false }, book).state, 'unpriced')
})

test.run()
