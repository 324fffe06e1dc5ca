import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Budget } from '../../../lib/collector/budgets/budget.ts'
import { budgetStatus } from '../../../lib/collector/budgets/budget-status.ts'

const budget = (rest: Partial<Budget> = {}): Budget => ({
  name: 'team',
  limit: { unit: 'tokens', amount: 1000n },
  period: 'day',
  ...rest,
})
const noon = '2026-11-21T12:00:00.000Z'

test('a budget says what is used of it, and what will be at this rate', () => {
  assert.equal(budgetStatus(budget(), 600n, noon), {
    budget: budget(),
    period: { from: '2026-11-21', until: '2026-11-22' },
    used: 600n,
    share: 60,
    crossed: [50],
    forecast: 1200n,
    isForecastOver: true,
  })
})

test('a threshold is crossed when it is reached, not before', () => {
  const crossed = (used: bigint) => budgetStatus(budget(), used, noon).crossed
  assert.equal(crossed(499n), [])
  assert.equal(crossed(500n), [50])
  assert.equal(crossed(999n), [50, 80])
  assert.equal(crossed(1000n), [50, 80, 100])
})

test('thresholds may have decimals and any order', () => {
  const own = budget({ thresholds: [99.5, 12.25] })
  assert.equal(budgetStatus(own, 122n, noon).crossed, [])
  assert.equal(budgetStatus(own, 123n, noon).crossed, [12.25])
  assert.equal(budgetStatus(own, 995n, noon).crossed, [12.25, 99.5])
})

test('amounts beyond the precision of numbers are compared exactly', () => {
  const amount = 10n ** 30n
  const huge = budget({ limit: { unit: 'money', amount, currency: 'USD' } })
  assert.equal(budgetStatus(huge, amount - 1n, noon).crossed, [50, 80])
  assert.is(budgetStatus(huge, amount - 1n, noon).share, 99.9)
})

test('there is no forecast in the first tenth of the period', () => {
  const forecast = (now: string) => budgetStatus(budget(), 100n, now).forecast
  assert.is(forecast('2026-11-21T00:00:00.000Z'), undefined)
  assert.is(forecast('2026-11-21T02:23:59.999Z'), undefined)
  assert.is(forecast('2026-11-21T02:24:00.000Z'), 1000n)
})

test('a forecast of exactly the limit is within it', () => {
  assert.not(budgetStatus(budget(), 500n, noon).isForecastOver)
  assert.ok(budgetStatus(budget(), 501n, noon).isForecastOver)
})

test('of no budget the first token uses everything', () => {
  const none = budget({ limit: { unit: 'tokens', amount: 0n } })
  assert.equal(budgetStatus(none, 0n, noon).crossed, [])
  assert.is(budgetStatus(none, 0n, noon).share, 0)
  assert.equal(budgetStatus(none, 1n, noon).crossed, [50, 80, 100])
  assert.is(budgetStatus(none, 1n, noon).share, 100)
})

test('credits cross nothing', () => {
  const { crossed, share, isForecastOver } = budgetStatus(budget(), -5n, noon)
  assert.equal([crossed, share, isForecastOver], [[], -0.5, false])
})

test('who uses more never crosses less', () => {
  const used = fc.bigInt(0n, 2000n)
  fc.assert(
    fc.property(used, used, (a, b) => {
      const [less, more] = a < b ? [a, b] : [b, a]
      const crossed = (each: bigint) => budgetStatus(budget(), each, noon).crossed.length
      assert.ok(crossed(less) <= crossed(more))
    }),
  )
})

test.run()
