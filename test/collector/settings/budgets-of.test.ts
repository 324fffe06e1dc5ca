import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { isSelected } from '../../../lib/collector/budgets/is-selected.ts'
import { budgetsOf } from '../../../lib/collector/settings/budgets-of.ts'

test('an amount is exact billionths in the currency of the price book', () => {
  const [budget] = budgetsOf({ budgets: [{ name: 'a', amount: '1000.000000001' }] }, 'EUR')
  assert.equal(budget, {
    name: 'a',
    limit: { unit: 'money', amount: 1_000_000_000_001n, currency: 'EUR' },
    period: 'month',
  })
})

test('tokens have no currency, and none at all are a limit too', () => {
  const budgets = budgetsOf({ budgets: [{ name: 'a', tokens: 0, period: 'day' }] }, 'EUR')
  assert.equal(budgets, [{ name: 'a', limit: { unit: 'tokens', amount: 0n }, period: 'day' }])
})

test('thresholds and forecast are passed on, also when they are off', () => {
  const [budget] = budgetsOf(
    { budgets: [{ name: 'a', amount: '1', thresholds: [12.5], forecast: false }] },
    'USD',
  )
  assert.equal([budget?.thresholds, budget?.forecast], [[12.5], false])
})

test('a name that is a dimension is one, anything else is an attribute', () => {
  const where = {
    subscription: 'team-a',
    'end-user': 'alice',
    'store-number': '12',
    'attribute.model': 'x',
    'attribute.attribute.y': 'z',
  }
  const [budget] = budgetsOf({ budgets: [{ name: 'a', amount: '1', where }] }, 'USD')
  assert.equal(budget?.selector, {
    dimensions: { subscription: 'team-a', endUser: 'alice' },
    attributes: { 'store-number': '12', model: 'x', 'attribute.y': 'z' },
  })
})

test('names that objects have by themselves are attributes like others', () => {
  const where = JSON.parse('{ "constructor": "a", "__proto__": "b" }')
  const [budget] = budgetsOf({ budgets: [{ name: 'a', amount: '1', where }] }, 'USD')
  assert.ok(isSelected({ dimensions: {}, attributes: where }, budget?.selector))
  assert.not(isSelected({ dimensions: {}, attributes: {} }, budget?.selector))
})

test('without `where` every call counts', () => {
  const budgets = budgetsOf(
    {
      budgets: [
        { name: 'a', amount: '1', where: {} },
        { name: 'b', amount: '1' },
      ],
    },
    'USD',
  )
  assert.equal(
    budgets.map(({ selector }) => selector),
    [undefined, undefined],
  )
})

test('a budget that was not checked is neither without limit nor for every call', () => {
  assert.throws(() => budgetsOf({ budgets: [{ name: 'a', amount: 'much' }] }, 'USD'), /no limit/)
  assert.throws(() => budgetsOf({ budgets: [{ name: 'a' }] }, 'USD'), /no limit/)
  for (const name of ['day', 'session', 'cost', '']) {
    const budget = { name: 'a', amount: '1', where: { [name]: 'x' } }
    assert.throws(() => budgetsOf({ budgets: [budget] }, 'USD'), TypeError, name)
  }
})

test('without budgets there are none', () => assert.equal(budgetsOf({}, 'USD'), []))

test.run()
