import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { detailOf, withService } from '../_support/service.ts'

const single = { url: 'https://example.org', protocol: 'http' }
const condition = { count: 3, interval: 'PT10S', statusCodeRanges: [{ min: 500, max: 599 }] }
const rule = { name: 'breaker', tripDuration: 'PT1M', failureCondition: condition }

test('one rule makes a circuit breaker', async () => {
  await withService({}, async ({ write }) => {
    const circuitBreaker = { rules: [{ ...rule, acceptRetryAfter: true }] }
    const { status, body } = await write('/backends/a', { ...single, circuitBreaker })
    assert.is(status, 201)
    assert.equal(body.properties['circuitBreaker'], circuitBreaker)
  })
})

test('what the service does not take is refused', async () => {
  const cases: readonly (readonly [unknown, RegExp])[] = [
    [[rule, rule], /Only one circuit breaker rule/],
    ['rule', /Rules must be a list/],
    [['rule'], /must be an object/],
    [[{ ...rule, name: '-a' }], /The name of a rule/],
    [[{ ...rule, tripDuration: '1 minute' }], /TripDuration/],
    [[{ ...rule, tripDuration: 'PT' }], /TripDuration/],
    [[{ ...rule, failureCondition: undefined }], /FailureCondition/],
    [[{ ...rule, failureCondition: { ...condition, percentage: 5 } }], /Exactly one/],
    [[{ ...rule, failureCondition: { ...condition, count: undefined } }], /Exactly one/],
    [[{ ...rule, failureCondition: { ...condition, count: 0 } }], /Count must be/],
    [
      [{ ...rule, failureCondition: { ...condition, count: undefined, percentage: 101 } }],
      /Percentage must be/,
    ],
    [[{ ...rule, failureCondition: { ...condition, interval: '10' } }], /Interval/],
    [[{ ...rule, failureCondition: { ...condition, statusCodeRanges: [] } }], /must be specified/],
    [
      [{ ...rule, failureCondition: { ...condition, errorReasons: Array(11).fill('Timeout') } }],
      /At most 10/,
    ],
    [
      [{ ...rule, failureCondition: { ...condition, statusCodeRanges: [{ min: 100, max: 600 }] } }],
      /200 to 599/,
    ],
  ]
  await withService({}, async ({ write }) => {
    for (const [rules, message] of cases) {
      const reply = await write('/backends/a', { ...single, circuitBreaker: { rules } })
      assert.is(reply.status, 400, JSON.stringify(rules))
      assert.match(detailOf(reply), message)
    }
  })
})

test('the Consumption tier has no circuit breakers', async () => {
  await withService({ sku: 'Consumption' }, async ({ write }) => {
    const reply = await write('/backends/a', { ...single, circuitBreaker: { rules: [rule] } })
    assert.is(reply.status, 400)
    assert.is(reply.body.error.code, 'MethodNotAllowedInPricingTier')
    assert.is((await write('/backends/a', single)).status, 201)
  })
})

test.run()
