import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { exactAmount, shownAmount } from '../../../lib/collector/money/amount-text.ts'
import { dashboardModule } from './dashboard-module.ts'

interface Money {
  readonly nanoOf: (text: string) => bigint
  readonly decimalOf: (nano: bigint) => string
  readonly amountText: (text: string) => string
  readonly currencyText: (text: string, currency: string) => string
  readonly decimalsIn: (shown: string) => number
}

const { nanoOf, decimalOf, amountText, currencyText, decimalsIn } =
  await dashboardModule<Money>('money.js')

const amounts = [
  0n,
  1n,
  -1n,
  500n,
  1_500n,
  999_999_500n,
  1_234_567_890_123n,
  -3_250_000_000n,
  12_500_000_000n,
  9_007_199_254_740_993_000_000_001n,
]

test('amounts are read and written without losing a digit', () => {
  for (const nano of amounts) {
    assert.is(nanoOf(exactAmount(nano)), nano)
    assert.is(decimalOf(nano), exactAmount(nano))
  }
})

test('what is no amount is refused', () => {
  for (const text of ['', '1e3', '1,5', '.5', '0.0000000001', 'NaN', ' 1', '--1']) {
    assert.throws(() => nanoOf(text), /is no amount/, text)
  }
})

test('amounts are rounded for people as everywhere else, with commas', () => {
  for (const nano of amounts) {
    assert.is(amountText(exactAmount(nano)).replaceAll(',', ''), shownAmount(nano))
  }
  assert.is(amountText('9007199254740993.123456'), '9,007,199,254,740,993.123456')
})

test('an amount with its currency has two decimals, a small one six', () => {
  assert.is(currencyText('1234.5678', 'USD'), '$1,234.57')
  assert.is(currencyText('0.0000125', 'USD'), '$0.000012')
  assert.is(currencyText('0', 'EUR'), '€0.00')
  assert.is(currencyText('-3.25', 'USD'), '-$3.25')
})

test('a currency that no browser knows breaks nothing', () => {
  assert.is(currencyText('5', 'credits'), '5.00')
})

test('decimals of what is shown are counted', () => {
  assert.is(decimalsIn('1,234.50'), 2)
  assert.is(decimalsIn('12'), 0)
  assert.is(decimalsIn('unpriced'), 0)
})

test.run()
