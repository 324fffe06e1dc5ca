import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { backend } from '../../../lib/index.ts'
import { breakerGateway } from '../../../lib/validate/rules/breaker-gateway.ts'
import { found } from '../../_support/project-rule.ts'

const url = 'https://a.example'
const guarded = backend('a', {
  url,
  circuitBreaker: { count: 1, interval: 10, tripDuration: 10, errorReasons: ['b'] },
})

test('other gateways have circuit breakers', () => {
  assert.equal(found(breakerGateway, { exported: [guarded] }), [])
  assert.equal(found(breakerGateway, { exported: [guarded], gateway: 'v2' }), [])
})

test('the Consumption tier has none', () => {
  const exported = [guarded, backend('b', { url })]
  assert.equal(found(breakerGateway, { exported, gateway: 'consumption' }), [
    'error circuitBreaker: `a` has a circuit breaker, which the Consumption tier does not know.',
  ])
})

test.run()
