import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { decimalOf } from '../../../lib/collector/money/decimal.ts'
import { costOf, nanoOf } from '../../../lib/collector/money/nano.ts'

const million = 1_000_000
const cost = (quantity: string | number, price: string, per = million): bigint =>
  costOf(decimalOf(quantity)!, decimalOf(price)!, per)

test('amounts become billionths', () => {
  assert.is(nanoOf('12.50'), 12_500_000_000n)
  assert.is(nanoOf('-0.000000001'), -1n)
  assert.is(nanoOf('0.0000000005'), 0n)
  assert.is(nanoOf('0.0000000015'), 2n)
  assert.is(nanoOf('12,50'), undefined)
})

test('tokens cost what a million of them is priced at', () => {
  assert.is(cost(1_000, '2.50'), 2_500_000n)
  assert.is(cost(1, '0.025'), 25n)
  assert.is(cost(7, '0.1'), 700n)
  assert.is(cost(9_007_199_254_740_991, '60'), 540_431_955_284_459_460_000n)
})

test('what is finer than a billionth is rounded once, half to even', () => {
  assert.is(cost(1, '0.0005'), 0n)
  assert.is(cost(3, '0.0005'), 2n)
  assert.is(cost(1, '0.00051'), 1n)
})

test('seconds and images have prices of so many', () => {
  assert.is(cost(9.42, '0.36', 3600), 942_000n)
  assert.is(cost(3, '4', 100), 120_000_000n)
})

test('with prices of at most three decimals costs add up to the last billionth', () => {
  const price = fc.nat(100_000).map((thousandths) => {
    const text = String(thousandths).padStart(4, '0')
    return `${text.slice(0, -3)}.${text.slice(-3)}`
  })
  fc.assert(
    fc.property(fc.nat(), fc.nat(), price, (a, b, each) => {
      assert.is(cost(a, each) + cost(b, each), cost(a + b, each))
    }),
  )
})

test.run()
