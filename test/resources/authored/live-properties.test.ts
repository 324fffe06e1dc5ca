import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { liveProperties } from '../../../lib/resources/authored/live-properties.ts'

test('null and what it leaves empty say nothing', () => {
  const given = { title: null, tls: { a: null }, headers: [], list: [{ weight: null }], url: '' }
  assert.equal(liveProperties('backend', given), { list: [{}], url: '' })
})

test('what only the service writes is no option', () => {
  assert.equal(
    liveProperties('backend', {
      id: '/backends/b',
      name: 'b',
      type: 'Microsoft.ApiManagement/service/backends',
      provisioningState: 'Succeeded',
    }),
    {},
  )
  assert.equal(liveProperties('backend-pool', { type: 'Pool' }), { type: 'Pool' })
})

test('the mark behind a description is dropped, alone with the description', () => {
  const described = (description: unknown) => liveProperties('logger', { description })
  assert.equal(described('Ours. [apim-policy shop 0a1b]'), { description: 'Ours.' })
  assert.equal(described('[apim-policy shop 0a1b]'), {})
  assert.equal(described('see [apim-policy docs] there'), {
    description: 'see [apim-policy docs] there',
  })
  assert.equal(described(5), { description: 5 })
})

test('a named value has no tags of deployments, no status and, as a secret, no value', () => {
  const lastStatus = { code: 'Success' }
  const tags = ['apim-policy:project=p', 'apim-policy-notes', 5]
  assert.equal(liveProperties('named-value', { displayName: 'n', value: 'v', tags }), {
    displayName: 'n',
    value: 'v',
    tags: ['apim-policy-notes', 5],
  })
  for (const secret of [true, 'yes']) {
    assert.equal(liveProperties('named-value', { secret, value: 'v' }), { secret })
  }
  assert.equal(
    liveProperties('named-value', { value: 'v', keyVault: { secretIdentifier: 's', lastStatus } }),
    { keyVault: { secretIdentifier: 's' } },
  )
})

test('what is no object has no properties', () => {
  for (const given of [undefined, null, 'a', 5, ['a']]) {
    assert.equal(liveProperties('backend', given), {})
  }
})

test.run()
