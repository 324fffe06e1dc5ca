import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { exactAmount, shownAmount } from '../../../lib/collector/money/amount-text.ts'
import { nanoOf } from '../../../lib/collector/money/nano.ts'

test('the exact text of an amount leads back to it', () => {
  assert.is(exactAmount(0n), '0')
  assert.is(exactAmount(1_900_000n), '0.0019')
  assert.is(exactAmount(-1n), '-0.000000001')
  assert.is(exactAmount(2_000_000_000n), '2')
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 40n), 10n ** 40n), (nano) =>
      assert.is(nanoOf(exactAmount(nano)), nano),
    ),
  )
})

test('people see two to six decimals', () => {
  assert.is(shownAmount(0n), '0.00')
  assert.is(shownAmount(12_500_000_000n), '12.50')
  assert.is(shownAmount(1_900_000n), '0.0019')
  assert.is(shownAmount(1_234_567_890n), '1.234568')
  assert.is(shownAmount(-500_000_000n), '-0.50')
  assert.is(shownAmount(500n), '0.00')
  assert.is(shownAmount(-500n), '0.00')
  assert.is(shownAmount(1_500n), '0.000002')
})

test('how many decimals are shown can be chosen', () => {
  assert.is(shownAmount(1_995_000_000n, { most: 2 }), '2.00')
  assert.is(shownAmount(1_985_000_000n, { most: 2 }), '1.98')
  assert.is(shownAmount(1_500_000_000n, { least: 0, most: 0 }), '2')
  assert.is(shownAmount(25n, { most: 9 }), '0.000000025')
  assert.is(shownAmount(12_000_000_000n, { least: 4 }), '12.0000')
})

test.run()
