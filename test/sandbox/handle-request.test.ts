import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { withService } from './_support/service.ts'

test('who is not signed in is told how', async () => {
  await withService({}, async ({ call }) => {
    for (const authorization of ['', 'Basic abc', 'Bearer ', 'Bearer']) {
      const reply = await call('GET', '', undefined, { headers: { authorization } })
      assert.is(reply.status, 401, authorization)
      assert.is(reply.body.error.code, 'AuthenticationFailed')
      assert.match(reply.headers.get('www-authenticate') ?? '', /^Bearer authorization_uri=/)
    }
  })
})

test('who is not allowed is told what', async () => {
  await withService({ forbidden: true }, async ({ call }) => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['GET', '', 'service/read'],
      ['GET', '/apis/a/policies/policy', 'service/apis/policies/read'],
      ['PUT', '/policyFragments/f', 'service/policyFragments/write'],
      ['DELETE', '/backends/b', 'service/backends/delete'],
      ['POST', '/namedValues/n/listValue', 'service/namedValues/listValue/action'],
    ]
    for (const [method, path, action] of cases) {
      const reply = await call(method, path)
      assert.is(reply.status, 403)
      assert.is(reply.body.error.code, 'AuthorizationFailed')
      assert.match(reply.body.error.message, `perform action 'Microsoft.ApiManagement/${action}'`)
      assert.match(reply.body.error.message, "service/sandbox' or the scope is invalid")
    }
  })
})

test('the service shows its tier', async () => {
  await withService({ sku: 'PremiumV2', service: 'contoso' }, async ({ call }) => {
    const reply = await call('GET', '')
    assert.is(reply.status, 200)
    assert.is(reply.body.name, 'contoso')
    assert.equal((reply.body as unknown as { readonly sku: object }).sku, {
      name: 'PremiumV2',
      capacity: 1,
    })
    assert.equal(reply.body.properties as object, {
      provisioningState: 'Succeeded',
      gatewayUrl: 'https://contoso.azure-api.net',
    })
    assert.is((await call('PUT', '', { properties: {} })).status, 405)
  })
})

test('names compare whatever their case, others are not found', async () => {
  await withService({ parents: ['/apis/orders'] }, async ({ base, call }) => {
    const version = '?api-version=2024-05-01'
    const upper = base
      .replace('resourceGroups/sandbox', 'RESOURCEGROUPS/SANDBOX')
      .replace('service/sandbox', 'Service/Sandbox')
    assert.is((await call('GET', `${upper}/APIS/Orders${version}`)).body.name, 'orders')
    const zeros = '00000000-0000-0000-0000-000000000000'
    const cases: readonly (readonly [string, string, string])[] = [
      [zeros, '11111111-1111-1111-1111-111111111111', 'SubscriptionNotFound'],
      ['Groups/sandbox', 'Groups/other', 'ResourceGroupNotFound'],
      ['service/sandbox', 'service/other', 'ResourceNotFound'],
      ['Microsoft.ApiManagement', 'Microsoft.Web', 'InvalidResourceType'],
      ['/subscriptions', '/providers', 'InvalidResourceType'],
    ]
    for (const [name, other, code] of cases) {
      const reply = await call('GET', `${base.replace(name, other)}${version}`)
      assert.is(reply.status, 404, other)
      assert.is(reply.body.error.code, code)
    }
    const missing = await call(
      'GET',
      `${base.replace('service/sandbox', 'service/other')}${version}`,
    )
    assert.match(
      missing.body.error.message,
      "The Resource 'Microsoft.ApiManagement/service/other' under resource group 'sandbox' was not found.",
    )
  })
})

test('what the service does not have is not found', async () => {
  await withService({ parents: ['/apis/a'] }, async ({ base, call }) => {
    for (const path of ['/teapots/a', '/apis/a/backends/b', '/apis/a/teapots/b', '/apis/a/x/y/z']) {
      const reply = await call('GET', path)
      assert.is(reply.status, 404, path)
      assert.is(reply.body.error.code, 'InvalidResourceType')
    }
    assert.is((await call('POST', '/apis/a/copy')).status, 404)
    assert.is((await call('POST', '/apis/a')).status, 405)
    assert.is((await call('GET', `${base}/apis/%E0%A4?api-version=2024-05-01`)).status, 400)
  })
})

test('bodies that cannot be read are refused', async () => {
  await withService({}, async ({ call }) => {
    for (const body of ['', '{', '[]', '{}', '{"properties":[]}', '"text"', 'null']) {
      const reply = await call('PUT', '/apis/a', body)
      assert.is(reply.status, 400, body)
      assert.is(reply.body.error.code, 'InvalidRequestContent')
    }
  })
})

test('APIs, products, operations, resolvers and workspaces can be made and deleted', async () => {
  await withService({}, async ({ call, snapshot }) => {
    const paths = [
      '/apis/a',
      '/apis/a/operations/get',
      '/apis/a/resolvers/r',
      '/products/p',
      '/workspaces/w',
      '/workspaces/w/apis/a',
      '/workspaces/w/products/p',
    ]
    for (const path of paths) {
      const properties = { displayName: 'one', path: 'Query/users' }
      assert.is((await call('PUT', path, { properties })).status, 201, path)
      assert.is((await call('PUT', path, { properties })).status, 200, path)
      assert.equal((await call('GET', path)).body.properties as object, properties)
      assert.is((await call('HEAD', path)).status, 200)
    }
    const headers = { 'if-match': '*' }
    for (const path of ['/workspaces/w', '/products/p', '/apis/a']) {
      assert.is((await call('DELETE', path, undefined, { headers })).status, 200, path)
    }
    assert.equal(snapshot(), {}, 'what is below goes with it')
    assert.is((await call('PUT', '/apis/none/operations/get', { properties: {} })).status, 404)
    assert.is((await call('PUT', '/apis/a:b', { properties: {} })).status, 400)
    assert.is((await call('PUT', `/apis/${'a'.repeat(257)}`, { properties: {} })).status, 400)
    assert.is((await call('PUT', '/apis/a%2Fb', { properties: {} })).status, 400)
  })
})

test('every answer says who asked and how much is left', async () => {
  await withService({}, async ({ call }) => {
    const headers = { 'x-ms-correlation-request-id': 'mine' }
    const read = await call('GET', '', undefined, { headers })
    assert.is(read.headers.get('x-ms-correlation-request-id'), 'mine')
    assert.match(read.headers.get('x-ms-request-id') ?? '', /^[0-9a-f-]{36}$/)
    const left = (name: string, reply: typeof read): number =>
      Number(reply.headers.get(`x-ms-ratelimit-remaining-subscription-${name}`))
    assert.is(left('reads', read) - left('reads', await call('GET', '')), 1)
    const written = await call('PUT', '/apis/a', { properties: {} })
    assert.ok(left('writes', written) > 0)
    assert.is(written.headers.get('x-ms-ratelimit-remaining-subscription-reads'), null)
  })
})

test.run()
