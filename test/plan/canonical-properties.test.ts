import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { eventHubLogger } from '../../lib/index.ts'
import { canonicalProperties } from '../../lib/plan/canonical-properties.ts'
import { resourceBody } from '../../lib/resources/body.ts'

test('what only the service writes is left out', () => {
  assert.equal(
    canonicalProperties('named-value', {
      id: '/subscriptions/0/namedValues/n',
      name: 'n',
      type: 'Microsoft.ApiManagement/service/namedValues',
      provisioningState: 'Succeeded',
      displayName: 'n',
      value: 'v',
      secret: false,
      tags: [],
    }),
    { displayName: 'n', value: 'v' },
  )
})

test('null and what it leaves empty are left out, other nothings stay', () => {
  assert.equal(
    canonicalProperties('backend', {
      title: null,
      description: undefined,
      credentials: { header: {}, query: { a: null } },
      tls: { validateCertificateChain: false, validateCertificateName: true },
      url: '',
      count: 0,
      odd: [null, {}, 'x'],
    }),
    { count: 0, odd: [null, {}, 'x'], tls: { validateCertificateChain: false }, url: '' },
  )
})

test('a backend is the same in the words of the service', () => {
  const rule = (interval: string, tripDuration: string, others: object = {}) => ({
    circuitBreaker: {
      rules: [{ name: 'r', failureCondition: { interval }, tripDuration, ...others }],
    },
  })
  assert.equal(
    canonicalProperties('backend', {
      type: 'Single',
      protocol: 'HTTP',
      ...rule('PT90S', 'P1DT0S', { acceptRetryAfter: false }),
    }),
    canonicalProperties('backend', { protocol: 'http', ...rule('PT1M30S', 'PT24H') }),
  )
  assert.is(canonicalProperties('backend', { type: 'Pool' })['type'], 'Pool')
  assert.equal(canonicalProperties('backend', rule('soon', 'PT1.5S')), rule('soon', 'PT1.5S'))
  const accepting = rule('PT1M', 'PT1M', { acceptRetryAfter: true })
  assert.equal(canonicalProperties('backend', accepting), accepting)
})

test('resources are named by the last segment of their ids', () => {
  const pool = (id: string) => ({ type: 'Pool', pool: { services: [{ id, priority: null }] } })
  const full =
    '/subscriptions/0/resourceGroups/g/providers/Microsoft.ApiManagement/service/s/backends/ptu'
  assert.equal(
    canonicalProperties('backend-pool', { ...pool(full), url: null }),
    canonicalProperties('backend-pool', pool('/backends/ptu')),
  )
  assert.equal(canonicalProperties('apim-diagnostic', { loggerId: '/a/b/loggers/hub' }), {
    loggerId: 'hub',
  })
})

test('marks say whose a resource is, not what it is', () => {
  const description = (text: string) =>
    canonicalProperties('backend', { description: text })['description']
  assert.is(description('PTU [apim-policy gateway 0123]'), 'PTU')
  assert.is(description('[apim-policy gateway 0123]'), undefined)
  assert.is(description('see [apim-policy] there'), 'see [apim-policy] there')
  assert.is(description('PTU [other]'), 'PTU [other]')
  assert.is(description(''), '')
  assert.equal(
    canonicalProperties('named-value', { tags: ['apim-policy:project=p', 'blue', 7] })['tags'],
    ['blue', 7],
  )
  assert.equal(canonicalProperties('named-value', { tags: ['apim-policy:project=p'] }), {})
})

test('secrets are not compared', () => {
  const secret = { displayName: 'n', secret: true }
  assert.equal(canonicalProperties('named-value', { ...secret, value: 's3cret' }), secret)
  const keyVault = { secretIdentifier: 'https://v/secrets/n', lastStatus: { code: 'Success' } }
  assert.equal(canonicalProperties('named-value', { ...secret, value: null, keyVault }), {
    ...secret,
    keyVault: { secretIdentifier: 'https://v/secrets/n' },
  })
  const odd = { keyVault, value: 's3cret', secret: false }
  assert.not.match(JSON.stringify(canonicalProperties('named-value', odd)), 's3cret')
})

test('what nobody knows here stays', () => {
  const properties = { loggerType: 'azureMonitor', preview: { deep: [1] } }
  assert.equal(canonicalProperties('logger', { ...properties, isBuffered: true }), properties)
  assert.equal(canonicalProperties('logger', { ...properties, isBuffered: false }), {
    isBuffered: false,
    ...properties,
  })
})

test('shapes that are none are left as they are', () => {
  const odd = { circuitBreaker: 'none', tls: [1], protocol: 7, description: 8, type: 9 }
  assert.equal(canonicalProperties('backend', odd), odd)
  assert.equal(canonicalProperties('backend-pool', { pool: { services: { id: 1 } } }), {
    pool: { services: { id: 1 } },
  })
  assert.equal(canonicalProperties('named-value', { tags: 'x' }), { tags: 'x' })
})

test('keys have one order, and the one form is its own one form', () => {
  const logger = eventHubLogger('l', { name: 'hub', endpointAddress: 'a.servicebus.windows.net' })
  const { properties } = resourceBody(logger)
  const once = JSON.stringify(canonicalProperties('logger', properties))
  const backwards = Object.fromEntries(Object.entries(properties).reverse())
  assert.is(JSON.stringify(canonicalProperties('logger', backwards)), once)
  assert.is(JSON.stringify(canonicalProperties('logger', JSON.parse(once))), once)
})

test.run()
