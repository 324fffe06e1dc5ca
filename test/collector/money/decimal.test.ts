import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { decimalOf, decimalText, plus, times } from '../../../lib/collector/money/decimal.ts'

const round = (value: string | number): string | undefined => {
  const decimal = decimalOf(value)
  return decimal && decimalText(decimal)
}

test('a text is read exactly and written as short as it can be', () => {
  assert.is(round('2.50'), '2.5')
  assert.is(round('8.00'), '8')
  assert.is(round('0.000000000025'), '0.000000000025')
  assert.is(round('007'), '7')
  assert.is(round('-0.10'), '-0.1')
  assert.is(round('-0'), '0')
  assert.is(round('123456789012345678901234567890.1'), '123456789012345678901234567890.1')
})

test('a number is what stood in the JSON', () => {
  assert.is(round(9.42), '9.42')
  assert.is(round(0.1), '0.1')
  assert.is(round(1e-7), '0.0000001')
  assert.is(round(1.5e-7), '0.00000015')
  assert.is(round(1e21), '1000000000000000000000')
})

test('what is no decimal is nothing', () => {
  for (const bad of ['', ' 1', '1 ', '1,5', '.5', '1.', '+1', '1e5000', '0x10', '--1', '1_000']) {
    assert.is(decimalOf(bad), undefined, JSON.stringify(bad))
  }
  for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, 1e300]) {
    assert.is(decimalOf(bad), undefined, String(bad))
  }
  assert.is(decimalOf('9'.repeat(10_000_000)), undefined)
})

test('a product is exact', () => {
  assert.is(decimalText(times(decimalOf('0.85')!, decimalOf('0.025')!)), '0.02125')
  assert.is(decimalText(times(decimalOf('-2')!, decimalOf('0.5')!)), '-1')
})

test('decimals are added at the finer scale', () => {
  const sum = (a: string, b: string) => decimalText(plus(decimalOf(a)!, decimalOf(b)!))
  assert.is(sum('0.1', '0.2'), '0.3')
  assert.is(sum('12', '0.0000000001'), '12.0000000001')
  assert.is(sum('1.5', '-1.50'), '0')
})

test('a text of digits and decimals survives, whatever its size', () => {
  const texts = fc
    .tuple(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.nat(15))
    .map(([digits, scale]) => decimalText({ digits, scale }))
  fc.assert(fc.property(texts, (text) => assert.is(round(text), text)))
})

test.run()
