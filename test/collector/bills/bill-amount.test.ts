import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { billAmount } from '../../../lib/collector/bills/bill-amount.ts'
import { decimalText } from '../../../lib/collector/money/decimal.ts'

const read = (text: string): string | undefined => {
  const amount = billAmount(text)
  return amount && decimalText(amount)
}

test('an amount is read exactly, with whatever decimals and exponent', () => {
  assert.is(read('12'), '12')
  assert.is(read('-3.50'), '-3.5')
  assert.is(read('+3.5'), '3.5')
  assert.is(read('.5'), '0.5')
  assert.is(read('-.5'), '-0.5')
  assert.is(read('5.'), '5')
  assert.is(read('1.2E-05'), '0.000012')
  assert.is(read('1.2e-5'), '0.000012')
  assert.is(read('1.2E3'), '1200')
  assert.is(read('1E+3'), '1000')
  assert.is(read('0.1234567890123456789012'), '0.1234567890123456789012')
})

test('a comma is not guessed, and what is no number is none', () => {
  for (const text of [
    '1,25',
    '1,000.00',
    '1.000,00',
    '',
    '.',
    '-',
    '1e',
    'NaN',
    '0x1',
    '$1',
    '1 ',
  ]) {
    assert.is(read(text), undefined, text)
  }
})

test.run()
