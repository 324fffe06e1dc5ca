import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Budget } from '../../../lib/collector/budgets/budget.ts'
import { budgetReport } from '../../../lib/collector/budgets/budget-report.ts'
import { budgetStatus } from '../../../lib/collector/budgets/budget-status.ts'
import { rowObjects } from '../../../lib/collector/render/row-objects.ts'

const now = '2026-11-16T00:00:00.000Z'

const money: Budget = {
  name: 'Team A',
  limit: { unit: 'money', amount: 100_000_000_000n, currency: 'EUR' },
  period: 'month',
}

const row = (budget: Budget, used: bigint) =>
  rowObjects(budgetReport([budgetStatus(budget, used, now)], now).table)[0] ?? {}

test('a budget of money is exact, with its forecast and the thresholds that were crossed', () => {
  assert.equal(row(money, 50_000_000_001n), {
    name: 'Team A',
    period: 'month',
    from: '2026-11-01',
    until: '2026-12-01',
    unit: 'EUR',
    limit: '100',
    used: '50.000000001',
    share: 50,
    forecast: '100.000000002',
    thresholds: '50, 80, 100',
    crossed: '50',
    state: 'forecast',
  })
})

test('a budget of tokens is whole numbers', () => {
  const tokens: Budget = {
    ...money,
    limit: { unit: 'tokens', amount: 9_007_199_254_740_993n },
    thresholds: [90],
  }
  const { limit, used, unit, crossed, thresholds } = row(tokens, 9n)
  assert.equal([limit, used, unit], ['9007199254740993', '9', 'tokens'])
  assert.equal([crossed, thresholds], [null, '90'])
})

test('its state is ok, warning, forecast or over', () => {
  const calm: Budget = { ...money, thresholds: [10, 80] }
  assert.is(row(calm, 0n)['state'], 'ok')
  assert.is(row(calm, 5_000_000_000n)['state'], 'ok')
  assert.is(row(calm, 20_000_000_000n)['state'], 'warning')
  assert.is(row(calm, 60_000_000_000n)['state'], 'forecast')
  assert.is(row(calm, 100_000_000_000n)['state'], 'over')
  const none: Budget = { ...money, limit: { unit: 'money', amount: 0n, currency: 'EUR' } }
  assert.is(row(none, 0n)['state'], 'ok')
  assert.is(row(none, 1n)['state'], 'over')
})

test('no budgets are said to be none', () => {
  const { notes, table, title, facts } = budgetReport([], now)
  assert.equal([notes, table.rows], [['There are no budgets to show.'], []])
  assert.equal([title, facts], ['Budgets on 2026-11-16', { asOf: now }])
})

test.run()
