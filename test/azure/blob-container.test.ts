import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { blobContainer } from '../../lib/azure/blob-container.ts'
import { serving } from './serving.ts'
import { errorOf } from './with-service.ts'

const options = { cloud: 'public', sleep: async () => {} } as const

test('a blob is put with its bytes, its type and its name', async () => {
  await serving(
    () => ({ status: 201 }),
    async ({ endpoint, requests }) => {
      const container = blobContainer(`${endpoint}/account/usage/`, options)
      await container.put('2026/a b.csv', new TextEncoder().encode('x;ä'), 'text/csv')
      const [{ method, url, headers, body } = {} as (typeof requests)[number]] = requests
      assert.is(method, 'PUT')
      assert.is(url, '/account/usage/2026/a%20b.csv')
      assert.is(body, 'x;ä')
      assert.is(headers['content-type'], 'text/csv')
      assert.is(headers['x-ms-blob-type'], 'BlockBlob')
      assert.is(headers['x-ms-version'], '2023-11-03')
      assert.is(headers.authorization, 'Bearer sandbox')
      await container.put('50%20', new Uint8Array(), 'text/csv')
      assert.is(requests[1]?.url, '/account/usage/50%2520')
      await container.put('empty', new Uint8Array(), 'text/csv')
      assert.is(requests[2]?.headers['content-length'], '0')
    },
  )
})

test('a busy service is asked again', async () => {
  await serving(
    (_, at) => ({ status: at === 0 ? 503 : 201 }),
    async ({ endpoint, requests }) => {
      await blobContainer(`${endpoint}/usage`, options).put('a', new Uint8Array(3), 'x/y')
      assert.is(requests.length, 2)
      assert.is(requests[1]?.body.length, 3)
    },
  )
})

test('refusals in XML are explained', async () => {
  const refused = (status: number, code: string) => ({
    status,
    headers: { 'x-ms-error-code': code, 'Content-Type': 'application/xml' },
    body: `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`,
  })
  const answers = [
    refused(403, 'AuthorizationPermissionMismatch'),
    refused(404, 'ContainerNotFound'),
  ]
  await serving(
    (_, at) => answers[at]!,
    async ({ endpoint }) => {
      const container = blobContainer(`${endpoint}/usage`, options)
      const put = () => container.put('a', new Uint8Array(1), 'x/y')
      const denied = (await errorOf(put())) as { message: string; hint?: string }
      assert.match(denied.message, '403 AuthorizationPermissionMismatch')
      assert.match(denied.hint!, 'Storage Blob Data Contributor')
      assert.match((await errorOf(put())).message, '404 ContainerNotFound')
    },
  )
})

test('a name cannot lead out of the container', async () => {
  const container = blobContainer('https://a.blob.core.windows.net/usage', options)
  const error = await errorOf(container.put('../other/x', new Uint8Array(1), 'x/y'))
  assert.match(error.message, 'is not a name')
})

test('containers are those of the cloud', () => {
  for (const [cloud, address] of [
    ['public', 'https://a.blob.core.windows.net/usage'],
    ['public', 'https://a.z12.blob.storage.azure.net/usage/folder'],
    ['us-government', 'https://a.blob.core.usgovcloudapi.net/usage'],
    ['china', 'https://a.blob.core.chinacloudapi.cn/usage'],
  ] as const) {
    blobContainer(address, { cloud })
  }
})

test('another address is sent no token', () => {
  for (const address of [
    'usage',
    '/usage',
    'https://a.blob.core.windows.net',
    'https://a.blob.core.windows.net/',
    'http://a.blob.core.windows.net/usage',
    'https://evil.example/usage',
    'https://a.blob.core.windows.net.evil.example/usage',
    'https://evil.example/.blob.core.windows.net/usage',
    'https://a.blob.core.windows.net:8443/usage',
    'https://a.blob.core.chinacloudapi.cn/usage',
    'http://127.0.0.1.evil.example/usage',
  ]) {
    assert.throws(() => blobContainer(address, options), /is not the address/, address)
  }
})

test('a signature in the address is refused, and not repeated', () => {
  const address = 'https://a.blob.core.windows.net/usage?sig=secret'
  for (const each of [address, 'https://user:secret@a.blob.core.windows.net/usage']) {
    assert.throws(
      () => blobContainer(each, options),
      ({ name, message }: Error) => name === 'UserError' && !message.includes('secret'),
    )
  }
})

test.run()
