import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { canonicalText } from '../../lib/plan/canonical-text.ts'

const xml = (text: string) => canonicalText('policy', { kind: 'xml', text })
const logger = (credentials: object) =>
  canonicalText('logger', {
    kind: 'json',
    properties: { loggerType: 'azureEventHub', credentials },
  })

test('the text of a policy is the same exactly for the same meaning', () => {
  assert.is(xml('<a><b x="1" y="2"/></a>'), xml("<a>\r\n\t<b y='2' x='1'></b>\r\n</a>"))
  assert.is.not(xml('<a><b /><c /></a>'), xml('<a><b><c /></b></a>'))
  assert.is.not(xml('<a><b />c</a>'), xml('<a>c<b /></a>'))
  assert.is.not(xml('<a x="{}" />'), xml('<a x="@()" />'))
  assert.is.not(xml(''), canonicalText('backend', { kind: 'json', properties: {} }))
})

test('a description of a fragment is no part of it', () => {
  const text = '<fragment />'
  assert.is(
    canonicalText('fragment', { kind: 'xml', text, description: 'x' }),
    canonicalText('fragment', { kind: 'xml', text }),
  )
})

test('the text of a logger is the same before and after the service stored its credentials', () => {
  const stored = '{{Logger-Credentials--0123456789abcdef01234567}}'
  const sent = { name: 'hub', endpointAddress: 'a.b', identityClientId: 'SystemAssigned' }
  assert.is(logger(sent), logger({ ...sent, identityClientId: stored }))
  assert.is(logger({ name: 'hub', connectionString: 'x' }), logger({ name: 'hub' }))
})

test('the text of a logger tells what the service keeps', () => {
  assert.is.not(logger({ name: 'hub' }), logger({ name: 'other' }))
  assert.is.not(
    logger({ name: 'hub', connectionString: '{{one}}' }),
    logger({ name: 'hub', connectionString: '{{two}}' }),
  )
})

test('the text of a named value holds no secret', () => {
  const properties = { displayName: 'n', secret: true, value: 's3cret' }
  assert.not.match(canonicalText('named-value', { kind: 'json', properties }), 's3cret')
})

test.run()
