import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Budget } from '../../../lib/collector/budgets/budget.ts'
import { budgetAlerts } from '../../../lib/collector/budgets/budget-alerts.ts'
import { budgetStatus } from '../../../lib/collector/budgets/budget-status.ts'

const budget: Budget = { name: 'team', limit: { unit: 'tokens', amount: 1000n }, period: 'day' }

const alerts = (
  used: bigint,
  told: readonly string[] = [],
  { now = '2026-11-21T23:00:00.000Z', ...rest }: Partial<Budget> & { now?: string } = {},
) => budgetAlerts(budgetStatus({ ...budget, ...rest }, used, now), told)

const thresholds = ({ due }: ReturnType<typeof alerts>) =>
  due.map((each) => each.threshold ?? each.kind)

test('nothing is told twice', () => {
  const first = alerts(500n)
  assert.equal(thresholds(first), [50])
  const second = alerts(510n, first.told)
  assert.equal(second, { due: [], told: first.told })
})

test('of several thresholds at once the highest is told, and the others never', () => {
  const first = alerts(1100n)
  assert.equal(thresholds(first), [100])
  assert.equal(thresholds(alerts(600n, first.told)), [])
})

test('the next threshold is told when it comes', () => {
  const { told } = alerts(500n)
  assert.equal(thresholds(alerts(800n, told)), [80])
})

test('a forecast above the limit is told once, and not when the limit is passed', () => {
  const now = '2026-11-21T12:00:00.000Z'
  const first = alerts(600n, [], { now })
  assert.equal(thresholds(first), [50, 'forecast'])
  assert.equal(thresholds(alerts(610n, first.told, { now })), [])
  assert.equal(thresholds(alerts(1200n, [], { now })), [100])
  assert.equal(thresholds(alerts(600n, [], { now, forecast: false })), [50])
})

test('a new day begins anew and forgets the old one', () => {
  const { told } = alerts(500n)
  const next = alerts(500n, told, { now: '2026-11-22T23:00:00.000Z' })
  assert.equal(thresholds(next), [50])
  assert.is(next.told.length, 1)
  assert.not.equal(next.told, told)
})

test('a raised limit begins anew', () => {
  const { told } = alerts(1000n)
  const raised = alerts(1000n, told, { limit: { unit: 'tokens', amount: 2000n } })
  assert.equal(thresholds(raised), [50])
})

test('budgets with names that look like each other do not share what was told', () => {
  const { told } = alerts(500n, [], { name: 'a","b' })
  assert.equal(thresholds(alerts(500n, told, { name: 'a' })), [50])
})

test.run()
