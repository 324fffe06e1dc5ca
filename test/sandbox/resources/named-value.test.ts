import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { detailOf, inbound, withService } from '../_support/service.ts'

const path = '/namedValues/key'
const secretIdentifier = 'https://kv.vault.azure.net/secrets/key'

test('a plain value is shown, a secret one only on demand', async () => {
  await withService({}, async ({ call, write, get }) => {
    const plain = await write(path, { displayName: 'key', value: 'v', tags: ['a'] })
    assert.is(plain.status, 201)
    const shown = { displayName: 'key', tags: ['a'], provisioningState: 'Succeeded' }
    assert.equal(plain.body.properties as object, { ...shown, value: 'v', secret: false })
    const secret = await write(path, { displayName: 'key', value: 's', tags: ['a'], secret: true })
    assert.is(secret.status, 200)
    assert.equal(secret.body.properties as object, { ...shown, secret: true })
    assert.equal((await call('GET', path)).body.properties as object, { ...shown, secret: true })
    const [listed] = (await call('GET', '/namedValues')).body.value
    assert.equal(listed?.properties as object, { ...shown, secret: true })
    const revealed = await call('POST', `${path}/listValue`)
    assert.equal(revealed.body as object, { value: 's' })
    assert.is(revealed.etag, get(path)?.etag)
    assert.is(get(path)?.properties['value'], 's')
    assert.is((await call('POST', '/namedValues/none/listValue')).status, 404)
  })
})

test('a secret of Key Vault is shown with how reading it went', async () => {
  await withService({}, async ({ call, write }) => {
    const keyVault = { secretIdentifier, identityClientId: 'id' }
    const { properties } = (await write(path, { displayName: 'key', keyVault })).body
    const { lastStatus, ...rest } = properties['keyVault'] as Record<string, { code: string }>
    assert.equal(rest as object, keyVault)
    assert.is(lastStatus?.code, 'Success')
    assert.is(properties['secret'], true)
    assert.is('value' in properties, false)
    const revealed = await call('POST', `${path}/listValue`)
    assert.type((revealed.body as { readonly value: unknown }).value, 'string')
  })
})

test('a secret of Key Vault that cannot be read is accepted and fails late', async () => {
  await withService({ keyVaultSecrets: [secretIdentifier] }, async ({ call, write, get }) => {
    const properties = {
      displayName: 'key',
      keyVault: { secretIdentifier: `${secretIdentifier}2` },
    }
    assert.is((await call('PUT', path, { properties })).status, 201)
    await new Promise((done) => setTimeout(done, 30))
    const reply = await write(path, properties)
    assert.is(reply.status, 400)
    assert.match(detailOf(reply), /^ValidationError keyVault: Failed to read/)
    assert.is(get(path), undefined)
    assert.is(
      (await write(path, { displayName: 'key', keyVault: { secretIdentifier } })).status,
      201,
    )
  })
})

test('what is wrong with a named value is said at once', async () => {
  const cases: readonly (readonly [object, string])[] = [
    [{ value: 'v' }, 'displayName'],
    [{ displayName: 'a b', value: 'v' }, 'displayName'],
    [{ displayName: 'a'.repeat(257), value: 'v' }, 'displayName'],
    [{ displayName: 'a' }, 'value'],
    [{ displayName: 'a', value: ' ' }, 'value'],
    [{ displayName: 'a', value: 'v'.repeat(4097) }, 'value'],
    [{ displayName: 'a', value: 'v', keyVault: { secretIdentifier } }, 'value'],
    [{ displayName: 'a', keyVault: {} }, 'keyVault'],
    [{ displayName: 'a', keyVault: { secretIdentifier: 'key' } }, 'keyVault'],
    [{ displayName: 'a', value: 'v', tags: 'a' }, 'tags'],
    [{ displayName: 'a', value: 'v', tags: Array(33).fill('a') }, 'tags'],
  ]
  await withService({}, async ({ call, snapshot }) => {
    for (const [properties, target] of cases) {
      const reply = await call('PUT', path, { properties })
      assert.is(reply.status, 400, JSON.stringify(properties).slice(0, 80))
      assert.match(detailOf(reply), new RegExp(`^ValidationError ${target}:`))
    }
    for (const id of ['a:b', 'a*', 'x'.repeat(257)]) {
      const properties = { displayName: 'a', value: 'v' }
      assert.is((await call('PUT', `/namedValues/${id}`, { properties })).status, 400, id)
    }
    assert.equal(snapshot(), {})
  })
})

test('two named values do not share a display name, in two workspaces they may', async () => {
  await withService({ parents: ['/workspaces/w'] }, async ({ write }) => {
    const properties = { displayName: 'name', value: 'v' }
    await write(path, properties)
    assert.match(
      detailOf(await write('/namedValues/other', properties)),
      /^ValidationError displayName:/,
    )
    assert.is((await write(path, properties)).status, 200)
    assert.is((await write('/workspaces/w/namedValues/other', properties)).status, 201)
  })
})

test('a part can be changed, in the background as well', async () => {
  await withService({}, async ({ call, put, get }) => {
    put(path, { displayName: 'key', value: 'v', tags: ['a'] })
    const headers = { 'if-match': '*' }
    const body = { properties: { secret: true } }
    const first = await call('PATCH', path, body, { headers })
    assert.is(first.body.properties['provisioningState'], 'InProgress')
    const location = first.headers.get('location')!
    assert.is((await call('GET', location)).status, 202)
    assert.is((await call('GET', location)).status, 200)
    const after = { displayName: 'key', value: 'v', tags: ['a'], secret: true }
    assert.equal(get(path)?.properties, after)
    const move = { properties: { keyVault: { secretIdentifier } } }
    const moved = await call('PATCH', path, move, { headers })
    await call('GET', moved.headers.get('location')!)
    await call('GET', moved.headers.get('location')!)
    const { value: _value, ...rest } = after
    assert.equal(get(path)?.properties, { ...rest, keyVault: { secretIdentifier } })
  })
})

test('a new display name is put into everything that uses it', async () => {
  await withService({}, async ({ put, get }) => {
    put(path, { displayName: 'old', value: 'v' })
    put('/policies/policy', {
      value: inbound('<set-header name="a"><value>{{old}}-{{old}}</value></set-header>'),
    })
    put('/backends/b', {
      url: 'https://example.org',
      protocol: 'http',
      credentials: { header: { a: ['{{old}}'] } },
    })
    const before = get('/policies/policy')!.etag
    put(path, { displayName: 'new', value: 'v' })
    assert.match(String(get('/policies/policy')?.properties['value']), '{{new}}-{{new}}')
    assert.is.not(get('/policies/policy')?.etag, before)
    assert.equal(get('/backends/b')?.properties['credentials'], { header: { a: ['{{new}}'] } })
  })
})

test('a named value that something uses is not deleted', async () => {
  await withService({}, async ({ call, put, remove }) => {
    const headers = { 'if-match': '*' }
    const backend = { url: 'https://example.org', protocol: 'http' }
    const users: readonly (readonly [string, object])[] = [
      [
        '/policies/policy',
        { value: inbound('<set-header name="{{key}}" exists-action="delete" />') },
      ],
      ['/policyFragments/f', { value: '<fragment><set-body>{{key}}</set-body></fragment>' }],
      ['/backends/b', { ...backend, credentials: { query: { k: ['{{key}}'] } } }],
      [
        '/loggers/l',
        { loggerType: 'applicationInsights', credentials: { instrumentationKey: '{{key}}' } },
      ],
    ]
    put(path, { displayName: 'key', value: 'v' })
    for (const [user, properties] of users) {
      put(user, properties)
      const reply = await call('DELETE', path, undefined, { headers })
      assert.is(reply.status, 400, user)
      assert.is(
        reply.body.error.message,
        `The Property 'key' is used by the following entities:\r\n${user}\r\n`,
      )
      remove(user)
    }
    assert.is((await call('DELETE', path, undefined, { headers })).status, 200)
  })
})

test('what a workspace uses is its own', async () => {
  await withService({ parents: ['/workspaces/w'] }, async ({ put, remove, get }) => {
    const properties = { displayName: 'key', value: 'v' }
    put(path, properties)
    put(`/workspaces/w${path}`, properties)
    put('/workspaces/w/policies/policy', { value: inbound('<set-body>{{key}}</set-body>') })
    remove(path)
    assert.is(get(path), undefined)
    assert.throws(() => remove(`/workspaces/w${path}`), '/workspaces/w/policies/policy')
  })
})

test.run()
