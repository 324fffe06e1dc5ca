import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { digest } from '../../lib/azure/digest.ts'
import { contentOf, readResource } from '../../lib/azure/live-resource.ts'
import type { ManagementClient } from '../../lib/azure/management-client.ts'
import type { DeployedResource } from '../../lib/azure/state-file.ts'
import { withService } from './with-service.ts'

const global = { address: 'global', type: 'policy', path: '/policies/policy' } as const
const key = { address: 'named-values/key', type: 'named-value', path: '/namedValues/key' } as const

/** A client whose service holds these properties. */
const holding = (properties: object): ManagementClient =>
  ({
    send: async () => ({
      status: 200,
      body: { properties },
      etag: '"7"',
      headers: () => undefined,
      attempts: 1,
    }),
  }) as unknown as ManagementClient

const deployed = (others: Partial<DeployedResource>): DeployedResource => ({
  type: 'policy',
  path: '/policies/policy',
  etag: '"7"',
  sent: 'sent',
  digest: 'deployed',
  content: { kind: 'xml', text: '' },
  ...others,
})

test('what does not exist is nothing', () =>
  withService(async ({ client }) => {
    assert.is(await readResource(client, global), undefined)
  }))

test('a policy is read as it was sent, with its mark', () =>
  withService(async ({ client, sandbox }) => {
    const text =
      '<!-- apim-policy project=shop digest=0123 -->\n<policies><inbound><choose><when condition="@(1 < 2 && true)"><base /></when></choose></inbound></policies>'
    sandbox.put('/policies/policy', { value: text, format: 'rawxml' })
    const found = await readResource(client, global)
    assert.is(found?.content.kind, 'xml')
    assert.match(JSON.stringify(found?.content), '1 < 2 && true')
    assert.equal([found?.owner, found?.baseline], ['shop', '0123'])
    assert.is(found?.etag, sandbox.get('/policies/policy')?.etag)
    assert.is(found?.digest, digest('policy', { kind: 'xml', text }))
    assert.is('settled' in found!, false)
  }))

test('policy text that comes in the encoded form all the same is decoded', async () => {
  const value = '<policies>\r\n\t<when condition="@(&quot;a&quot; &lt; b)" />\r\n</policies>'
  const found = await readResource(holding({ value, format: 'xml' }), global)
  assert.match(JSON.stringify(found?.content), JSON.stringify('@("a" < b)').slice(1, -1))
})

test('a fragment has its description, an empty one is none', () => {
  const of = (description: unknown) => contentOf('fragment', { value: '<fragment />', description })
  assert.equal(of('ours'), { kind: 'xml', text: '<fragment />', description: 'ours' })
  assert.equal(of(''), { kind: 'xml', text: '<fragment />' })
  assert.equal(of(null), { kind: 'xml', text: '<fragment />' })
})

test('literal credentials never leave the reading', () =>
  withService(async ({ client, sandbox }) => {
    sandbox.put('/backends/b', {
      url: 'https://a.example.com',
      protocol: 'http',
      credentials: { header: { key: ['s3cret'] }, query: { code: ['s3cret'] } },
    })
    const place = { address: 'backends/b', type: 'backend', path: '/backends/b' } as const
    const found = await readResource(client, place)
    assert.not.match(JSON.stringify(found), 's3cret')
    assert.match(JSON.stringify(found), 'hidden')
  }))

test('what is kept of the last deployment counts while nobody wrote since', async () => {
  const client = holding({ value: '<policies />', format: 'rawxml' })
  const same = await readResource(client, global, deployed({}))
  assert.equal([same?.settled, same?.baseline, same?.owner], ['sent', 'deployed', undefined])
  const written = await readResource(client, global, deployed({ etag: '"6"' }))
  assert.equal([written?.settled, written?.baseline], [undefined, 'deployed'])
})

test('what the service adds by itself is no drift where it was deployed', async () => {
  const properties = { displayName: 'key', value: 'v', added: true }
  const tags = ['apim-policy:project=shop', 'apim-policy:digest=0123']
  const found = await readResource(holding({ ...properties, tags }), key, deployed({}))
  assert.is(found?.baseline, 'deployed')
  const elsewhere = await readResource(holding({ ...properties, tags }), key)
  assert.is(elsewhere?.baseline, '0123')
})

test('the mark of a logger tells what was sent of it', async () => {
  const place = { address: 'loggers/l', type: 'logger', path: '/loggers/l' } as const
  const properties = { loggerType: 'azureMonitor', description: '[apim-policy shop 0123 4567]' }
  const found = await readResource(holding(properties), place, deployed({ etag: '"6"' }))
  assert.equal([found?.settled, found?.baseline], ['4567', '0123'])
})

test.run()
