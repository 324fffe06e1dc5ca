import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { hasHidden, hidden, hideSecrets } from '../../lib/azure/hide-secrets.ts'
import type { DeployedType, Properties } from '../../lib/plan/content.ts'

test('credentials that stand literally in a backend are hidden, wherever they stand', () => {
  const backend = {
    url: 'https://a',
    credentials: {
      authorization: { scheme: 'Bearer', parameter: 's3cret' },
      header: { 'x-key': ['s3cret', 's3cret-too'], 'x-other': 's3cret' },
      query: { code: ['s3cret'] },
      certificateIds: ['id'],
      managedIdentity: { resource: 'https://a' },
    },
    proxy: { url: 'https://proxy', username: 'me', password: 's3cret' },
  }
  assert.equal(hideSecrets('backend', backend), {
    url: 'https://a',
    credentials: {
      authorization: { scheme: 'Bearer', parameter: hidden },
      header: { 'x-key': [hidden, hidden], 'x-other': hidden },
      query: { code: [hidden] },
      certificateIds: ['id'],
      managedIdentity: { resource: 'https://a' },
    },
    proxy: { url: 'https://proxy', username: 'me', password: hidden },
  })
})

test('credentials that stand literally in a logger are hidden', () => {
  const credentials = { name: 'hub', connectionString: 's3cret', instrumentationKey: 's3cret' }
  assert.equal(hideSecrets('logger', { loggerType: 'azureEventHub', credentials }), {
    loggerType: 'azureEventHub',
    credentials: { name: 'hub', connectionString: hidden, instrumentationKey: hidden },
  })
})

test('named values stay, they are no secret', () => {
  const backend = {
    credentials: {
      authorization: { scheme: 'Bearer', parameter: '{{token}}' },
      header: { a: ['Key {{key}}'] },
    },
  }
  assert.equal(hideSecrets('backend', backend), backend)
  assert.not.ok(hasHidden(backend))
  const logger = { credentials: { connectionString: '{{Logger-Credentials--1}}' } }
  assert.equal(hideSecrets('logger', logger), logger)
})

test('what has no such place is left alone', () => {
  for (const [type, properties] of [
    ['named-value', { value: 'plain', credentials: { header: { a: 'b' } } }],
    ['apim-diagnostic', { loggerId: 'l' }],
    ['backend', {}],
    ['backend', { credentials: null, proxy: null }],
    ['backend', { credentials: 'odd', proxy: [1] }],
    ['backend', { credentials: { header: null, query: undefined, authorization: {} } }],
    ['backend', { credentials: { header: 7, query: { a: [1, null, true] } } }],
  ] as readonly (readonly [DeployedType, Properties])[]) {
    assert.equal(hideSecrets(type, properties), properties)
  }
})

test('what was hidden is seen', () => {
  const backend = { credentials: { header: { a: ['s3cret'] } } }
  assert.not.ok(hasHidden(backend))
  assert.ok(hasHidden(hideSecrets('backend', backend)))
  assert.equal(backend, { credentials: { header: { a: ['s3cret'] } } })
})

test.run()
