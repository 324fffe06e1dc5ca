import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { decimalOf, decimalText } from '../../../lib/collector/money/decimal.ts'
import { plus } from '../../../lib/collector/statements/plus.ts'

test('decimals are added at the finer scale', () => {
  const sum = (a: string, b: string) => decimalText(plus(decimalOf(a)!, decimalOf(b)!))
  assert.is(sum('0.1', '0.2'), '0.3')
  assert.is(sum('12', '0.0000000001'), '12.0000000001')
  assert.is(sum('1.5', '-1.50'), '0')
})

test.run()
