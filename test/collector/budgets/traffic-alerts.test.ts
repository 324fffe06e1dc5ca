import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Traffic, trafficAlerts } from '../../../lib/collector/budgets/traffic-alerts.ts'

const quiet: Traffic = {
  requests: 100,
  errors: 5,
  requestsPerMinute: 1000,
  latency: 2000,
  dayCost: 120n,
  dayBeforeCost: 100n,
}
const messages = (traffic: Partial<Traffic>, limits = {}) =>
  trafficAlerts({ ...quiet, ...traffic }, limits).map(({ rule, message }) => `${rule}: ${message}`)

test('what just reaches its limits is quiet', () => {
  assert.equal(messages({}), [])
})

test('what passes a limit is told with both numbers', () => {
  assert.equal(messages({ dayCost: 121n, errors: 6, requestsPerMinute: 1001, latency: 2001 }), [
    'cost-rise: The day cost 21 % more than the day before; the limit is 20 %.',
    'error-rate: 6 % of 100 requests failed; the limit is 5 %.',
    'request-rate: 1001 requests came in one minute; the limit is 1000.',
    'latency: Requests took up to 2001 ms; the limit is 2000 ms.',
  ])
})

test('limits can be moved', () => {
  assert.equal(messages({ errors: 6 }, { errorRate: 6 }), [])
  assert.is(messages({}, { errorRate: 4.9, costRise: 19.99, latency: 1 }).length, 3)
})

test('a few failed requests are no error rate', () => {
  assert.equal(messages({ requests: 19, errors: 19 }), [])
  assert.is(messages({ requests: 20, errors: 19 }).length, 1)
  assert.equal(messages({ requests: 0, errors: 0 }), [])
})

test('nothing rises from nothing, nor from a credit', () => {
  assert.equal(messages({ dayBeforeCost: 0n }), [])
  assert.equal(messages({ dayBeforeCost: -5n }), [])
})

test('without requests there is no latency', () => {
  const { latency: _, ...idle } = quiet
  assert.equal(trafficAlerts(idle), [])
})

test('costs are compared exactly', () => {
  const before = 10n ** 30n
  const limit = (before * 6n) / 5n
  assert.equal(messages({ dayBeforeCost: before, dayCost: limit }), [])
  assert.is(messages({ dayBeforeCost: before, dayCost: limit + 1n }).length, 1)
})

test.run()
