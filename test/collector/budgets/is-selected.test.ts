import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { isSelected } from '../../../lib/collector/budgets/is-selected.ts'

const call = { dimensions: { product: 'gold', model: 'o3' }, attributes: { team: 'x' } }

test('a call counts that has everything the selector names', () => {
  assert.ok(isSelected(call))
  assert.ok(isSelected(call, { dimensions: { product: 'gold' } }))
  assert.ok(isSelected(call, { dimensions: { product: 'gold' }, attributes: { team: 'x' } }))
})

test('a call does not count where one thing differs or is missing', () => {
  assert.not(isSelected(call, { dimensions: { product: 'gold', model: 'o4' } }))
  assert.not(isSelected(call, { dimensions: { product: 'Gold' } }))
  assert.not(isSelected(call, { attributes: { store: 'x' } }))
  assert.not(isSelected(call, { dimensions: { product: 'gold' }, attributes: { team: 'y' } }))
})

test('what every object has is no attribute', () => {
  assert.not(isSelected(call, { attributes: { toString: 'x' } }))
  assert.not(isSelected(call, { attributes: JSON.parse('{"__proto__":"x"}') }))
})

test.run()
