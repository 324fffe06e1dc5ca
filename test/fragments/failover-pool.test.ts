import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { failoverPool } from '../../fragments/failover-pool.ts'
import { priorityRouting } from '../../fragments/priority-routing.ts'
import { resourceBody } from '../../lib/resources/body.ts'
import { inbound, matches } from '../_support/fragment.ts'
import { hasBody, problems, refused } from '../_support/resource.ts'

const address = (name: string) => `https://contoso-${name}.openai.azure.com/openai`
const credentials = { managedIdentity: { resource: 'https://cognitiveservices.azure.com' } }
const aoai = failoverPool('aoai', {
  title: 'Azure OpenAI',
  credentials,
  circuitBreaker: { tripDuration: '30s' },
  provisioned: { ptu: { url: address('ptu') } },
  payAsYouGo: {
    zone: { url: address('zone'), priority: 5, circuitBreaker: { count: 3 } },
    east: { url: address('east'), weight: 2 },
    sweden: { url: address('sweden'), weight: 1 },
  },
})

test('provisioned throughput comes first, then the rest by priority and weight', () => {
  hasBody(aoai.pool, {
    type: 'Pool',
    title: 'Azure OpenAI',
    pool: {
      services: [
        { id: '/backends/ptu', priority: 1 },
        { id: '/backends/zone', priority: 3 },
        { id: '/backends/east', priority: 2, weight: 2 },
        { id: '/backends/sweden', priority: 2, weight: 1 },
      ],
    },
  })
})

test('members share credentials and circuit breaker, unless they have their own', () => {
  const rule = (member: keyof typeof aoai.members) => {
    assert.equal(problems(aoai.members[member]), [])
    const { properties } = resourceBody(aoai.members[member])
    assert.equal(properties['credentials'], credentials)
    return (properties['circuitBreaker'] as { rules: readonly unknown[] }).rules[0]
  }
  const usual = {
    interval: 'PT1M',
    statusCodeRanges: [
      { min: 429, max: 429 },
      { min: 500, max: 599 },
    ],
    errorReasons: ['Server errors'],
  }
  assert.equal(rule('ptu'), {
    name: 'breaker',
    failureCondition: { count: 1, ...usual },
    tripDuration: 'PT30S',
    acceptRetryAfter: true,
  })
  assert.equal(rule('zone'), {
    name: 'breaker',
    failureCondition: { count: 3, ...usual },
    tripDuration: 'PT10S',
    acceptRetryAfter: true,
  })
})

test('provisioned backends have an order of their own', () => {
  const { pool } = failoverPool('p', {
    provisioned: { b: { url: address('b'), priority: 2 }, a: { url: address('a'), priority: 1 } },
    payAsYouGo: { c: { url: address('c') } },
    sessionAffinity: { cookie: 'member' },
  })
  assert.equal(
    pool.options.members.map(({ backend, priority }) => [backend.id, priority]),
    [
      ['b', 2],
      ['a', 1],
      ['c', 3],
    ],
  )
  assert.equal(pool.options.sessionAffinity, { cookie: 'member' })
})

test('what the service would refuse is refused', () => {
  refused(failoverPool('p', {}).pool, ['error members: `members` must not be empty.'])
  const twice = { a: { url: address('a') } }
  refused(failoverPool('p', { provisioned: twice, payAsYouGo: twice }).pool, [
    'error members: The backend `a` is in the pool twice.',
  ])
})

test('pool and members are values for policies', () => {
  matches(
    'failover-pool/routing',
    inbound(
      priorityRouting({
        routes: [{ from: 0, to: 100, backend: aoai.members.ptu }],
        otherwise: aoai.pool,
      }),
    ),
  )
})

test('options have types', () => {
  // @ts-expect-error There is no such member.
  void (() => aoai.members.west)
  // @ts-expect-error A member has an address.
  void (() => failoverPool('p', { payAsYouGo: { a: {} } }))
})

test.run()
