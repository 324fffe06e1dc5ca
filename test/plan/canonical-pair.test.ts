import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { canonicalPair } from '../../lib/plan/canonical-pair.ts'

const stored = '{{Logger-Credentials--0123456789abcdef01234567}}'
const logger = (credentials: object) => ({ loggerType: 'azureEventHub', credentials })

test('a text and the named value the service made of it are left out on both sides', () => {
  const sent = logger({ name: 'hub', identityClientId: 'SystemAssigned' })
  const found = logger({ name: 'hub', identityClientId: stored })
  const known = logger({ name: 'hub' })
  assert.equal(canonicalPair('logger', sent, found), [known, known])
  assert.equal(canonicalPair('logger', found, sent), [known, known])
})

test('what is left without credentials has none', () => {
  const [left, right] = canonicalPair('logger', logger({ a: 'x' }), logger({ a: stored }))
  assert.equal(left, { loggerType: 'azureEventHub' })
  assert.equal(right, left)
})

test('a named value of the project is not what the service made one of', () => {
  const sent = logger({ connectionString: '{{hub-connection}}' })
  const found = logger({ connectionString: stored })
  assert.equal(canonicalPair('logger', sent, found), [sent, found])
})

test('a credential that one side lacks is kept', () => {
  const sent = logger({ name: 'hub' })
  const found = logger({ name: 'hub', identityClientId: stored })
  assert.equal(canonicalPair('logger', sent, found), [sent, found])
})

test('only loggers have such credentials, and only where they are an object', () => {
  const [left, right] = [logger({ a: 'x' }), logger({ a: stored })]
  assert.equal(canonicalPair('backend', left, right), [left, right])
  const odd = { loggerType: 'azureEventHub', credentials: 'none' }
  assert.equal(canonicalPair('logger', odd, odd), [odd, odd])
})

test.run()
