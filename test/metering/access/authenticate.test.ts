import { exportJWK, exportPKCS8, generateKeyPair, importPKCS8, UnsecuredJWT } from 'jose'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { CollectorSettings } from '../../../lib/collector/settings/collector-settings.ts'
import { type AccessControl, accessControl } from '../../../lib/metering/access/access-control.ts'
import { authenticate } from '../../../lib/metering/access/authenticate.ts'
import type { Caller, Refusal } from '../../../lib/metering/access/caller.ts'
import {
  app,
  type Claims,
  claims,
  group,
  now,
  principal,
  signed,
  tenant,
  testKey,
  user,
} from './entra-tenant.ts'

const one = await testKey('one')
const other = await testKey('one')

const keys = [
  { name: 'all', key: 'key-of-everything' },
  { name: 'team', key: 'key-of-one-team-only', subscriptions: ['team-a'] },
  { name: 'gateway', key: 'key-of-the-gateway', read: false, send: true },
]
const entra = {
  tenant,
  audience: 'api://usage-collector',
  subscriptions: {
    [user]: ['team-a', 'team-b'],
    [app.toUpperCase()]: ['app-1'],
    [group]: ['team-b', 'group-1'],
  },
}

type Fetch = typeof globalThis.fetch

let asked = 0
const published: Fetch = async () => {
  asked++
  return Response.json(one.published)
}

const access = (
  settings: CollectorSettings['access'] = { keys, entra },
  { env = {}, fetch = published }: { env?: Record<string, string>; fetch?: Fetch } = {},
): AccessControl => accessControl({ access: settings ?? {} }, { env, fetch, now: () => now })

const ask = (
  headers: Readonly<Record<string, string>>,
  control: AccessControl = access(),
  query = '',
): Promise<Caller | Refusal> =>
  authenticate({ headers: new Headers(headers), query: new URLSearchParams(query) }, control)

const withToken = (token: string, control?: AccessControl): Promise<Caller | Refusal> =>
  ask({ Authorization: `Bearer ${token}` }, control)

const withClaims = async (others: Claims, control?: AccessControl) =>
  withToken(await signed(claims(others), one.privateKey), control)

const statusOf = (answer: Caller | Refusal): number => ('status' in answer ? answer.status : 200)
const messageOf = (answer: Caller | Refusal): string => ('status' in answer ? answer.message : '')

test('without any access configured everybody is refused, and told what to set', async () => {
  for (const settings of [{}, { keys: [] }]) {
    for (const headers of [{}, { 'x-functions-key': '' }, { Authorization: 'Bearer x' }]) {
      assert.equal(
        await ask(headers, access(settings, { env: { WEBSITE_AUTH_ENABLED: 'true' } })),
        {
          status: 403,
          message: 'Nobody is let in yet: set `access.keys` or `access.entra` in `collector.json`.',
        },
      )
    }
  }
})

test('a key opens what it is for, from the header or the query', async () => {
  const all = { name: 'all', mayRead: true, mayReadBill: true, maySend: false }
  assert.equal(await ask({ 'X-Functions-Key': 'key-of-everything' }), all)
  assert.equal(await ask({}, access(), 'code=key-of-everything'), all)
  assert.equal(await ask({ 'x-functions-key': 'key-of-one-team-only' }), {
    name: 'team',
    subscriptions: ['team-a'],
    mayRead: true,
    mayReadBill: false,
    maySend: false,
  })
  assert.equal(await ask({ 'x-functions-key': 'key-of-the-gateway' }), {
    name: 'gateway',
    subscriptions: [],
    mayRead: false,
    mayReadBill: false,
    maySend: true,
  })
})

test('a key that is nearly right is wrong', async () => {
  for (const key of ['', 'key-of', 'key-of-everything2', 'KEY-OF-EVERYTHING', '%', 'undefined']) {
    assert.equal(await ask({ 'x-functions-key': key }), {
      status: 401,
      message: 'The key is wrong.',
    })
    assert.is(statusOf(await ask({}, access(), `code=${encodeURIComponent(key)}`)), 401, key)
  }
})

test('an empty key that was never checked opens nothing', async () => {
  const control = access({ keys: [{ name: 'empty', key: '' }] })
  assert.is(statusOf(await ask({ 'x-functions-key': '' }, control)), 401)
  assert.is(statusOf(await ask({}, control, 'code=')), 401)
})

test('a key in both places must be the same one', async () => {
  const headers = { 'x-functions-key': 'key-of-everything' }
  assert.is(statusOf(await ask(headers, access(), 'code=key-of-everything')), 200)
  for (const query of [
    'code=key-of-one-team-only',
    'code=x',
    'code=',
    'code=key-of-everything&code=x',
  ]) {
    assert.equal(await ask(headers, access(), query), {
      status: 401,
      message: 'Send one key, not several.',
    })
  }
})

test('a wrong key is not made good by a token', async () => {
  const token = await signed(claims(), one.privateKey)
  const headers = { 'x-functions-key': 'wrong', Authorization: `Bearer ${token}` }
  assert.is(statusOf(await ask(headers)), 401)
})

test('nothing is asked for with a challenge', async () => {
  assert.equal(await ask({}), {
    status: 401,
    message:
      'Send a key in the header `x-functions-key` or a token of Entra ID in the header `Authorization`.',
    challenge: 'Bearer realm="usage-collector"',
  })
  assert.equal(await ask({ Authorization: 'Basic a2V5' }, access({ keys })), {
    status: 401,
    message: 'Send a key in the header `x-functions-key`.',
  })
})

test('what is not configured opens nothing', async () => {
  const token = await signed(claims(), one.privateKey)
  assert.is(statusOf(await withToken(token, access({ keys }))), 401)
  assert.is(statusOf(await ask({ 'x-functions-key': 'key-of-everything' }, access({ entra }))), 401)
})

test('a token with the role sees everything', async () => {
  assert.equal(await withClaims({}), {
    name: `alice@contoso.com (${user})`,
    mayRead: true,
    mayReadBill: true,
    maySend: false,
  })
  assert.is(
    statusOf(await ask({ authorization: `bearer  ${await signed(claims(), one.privateKey)}` })),
    200,
  )
})

test('a token of version 1 is as good', async () => {
  const first = {
    iss: `https://sts.windows.net/${tenant}/`,
    ver: '1.0',
    appid: app,
    preferred_username: undefined,
    upn: 'bob@contoso.com',
  }
  assert.equal(await withClaims(first), {
    name: `bob@contoso.com (${user})`,
    mayRead: true,
    mayReadBill: true,
    maySend: false,
  })
})

test('the audience of an application is its address, or its id alone', async () => {
  const control = access({ entra: { tenant, audience: `api://${app}` } })
  for (const [aud, status] of [
    [`api://${app}`, 200],
    [app, 200],
    [user, 401],
    ['api://usage-collector', 401],
  ] as const) {
    assert.is(statusOf(await withClaims({ aud }, control)), status, aud)
  }
  const several = access({ entra: { tenant, audience: ['a', 'b'] } })
  assert.is(statusOf(await withClaims({ aud: 'b' }, several)), 200)
})

test('a consumer sees what is mapped to them, their application and their groups', async () => {
  const own = { roles: ['Usage.Read.Own'] }
  const seen = async (others: Claims): Promise<unknown> => {
    const caller = (await withClaims({ ...own, ...others })) as Caller
    assert.equal([caller.mayRead, caller.mayReadBill, caller.maySend], [true, false, false])
    return caller.subscriptions
  }
  assert.equal(await seen({}), ['team-a', 'team-b'])
  assert.equal(await seen({ groups: [group.toUpperCase(), 'x'] }), ['group-1', 'team-a', 'team-b'])
  assert.equal(await seen({ oid: 'x', azp: app }), ['app-1'])
  assert.equal(await seen({ oid: 'x', appid: app }), ['app-1'])
  assert.equal(await seen({ oid: 'x', groups: [group] }), ['group-1', 'team-b'])
})

test('a consumer without a mapping sees nothing, not everything', async () => {
  for (const others of [
    { oid: 'nobody' },
    { oid: undefined },
    { oid: '__proto__' },
    { oid: 'nobody', groups: group },
    { oid: 'nobody', _claim_names: { groups: 'src1' } },
  ]) {
    const caller = (await withClaims({ roles: ['Usage.Read.Own'], ...others })) as Caller
    assert.equal(caller.subscriptions, [], JSON.stringify(others))
  }
  const unmapped = access({ entra: { tenant, audience: 'api://usage-collector' } })
  const caller = (await withClaims({ roles: ['Usage.Read.Own'] }, unmapped)) as Caller
  assert.equal(caller.subscriptions, [])
})

test('whoever uses an application does not see what is the application’s', async () => {
  const caller = await withClaims({
    roles: ['Usage.Read.Own'],
    oid: 'somebody',
    azp: app,
    scp: 'user_impersonation',
  })
  assert.equal((caller as Caller).subscriptions, [])
})

test('who may send only sees nothing, and roles add up', async () => {
  assert.equal(
    await withClaims({ roles: ['Usage.Send'], preferred_username: undefined, azp: app }),
    {
      name: `${app} (${user})`,
      subscriptions: [],
      mayRead: false,
      mayReadBill: false,
      maySend: true,
    },
  )
  const both = (await withClaims({
    roles: ['Usage.Send', 'Usage.Read.Own', 'Usage.Read.All'],
  })) as Caller
  assert.equal([both.subscriptions, both.mayReadBill, both.maySend], [undefined, true, true])
})

test('a token without a role is refused with 403', async () => {
  for (const roles of [
    undefined,
    [],
    ['usage.read.all'],
    'Usage.Read.All',
    ['Other'],
    [['Usage.Send']],
  ]) {
    const answer = await withClaims({ roles })
    assert.equal(
      [statusOf(answer), messageOf(answer)],
      [
        403,
        `alice@contoso.com (${user}) has none of the app roles Usage.Read.All, Usage.Read.Own and Usage.Send.`,
      ],
    )
  }
})

test('the roles may be called otherwise, and then the usual ones open nothing', async () => {
  const control = access({ entra: { ...entra, readRole: 'Boss' } })
  assert.is(statusOf(await withClaims({ roles: ['Boss'] }, control)), 200)
  assert.is(statusOf(await withClaims({ roles: ['Usage.Read.All'] }, control)), 403)
})

const seconds = now / 1000
const refused: readonly (readonly [string, Claims, string])[] = [
  [
    'another tenant',
    { iss: `https://login.microsoftonline.com/${app}/v2.0` },
    'it is of another tenant than `access.entra.tenant`',
  ],
  [
    'a tenant whose name goes on',
    { iss: `https://sts.windows.net/${tenant}` },
    'it is of another tenant than `access.entra.tenant`',
  ],
  ['no issuer', { iss: undefined }, 'it is of another tenant than `access.entra.tenant`'],
  [
    'another cloud',
    { iss: `https://login.microsoftonline.us/${tenant}/v2.0` },
    'it is of another tenant than `access.entra.tenant`',
  ],
  [
    'another audience',
    { aud: 'https://graph.microsoft.com' },
    'it was issued for something else than `access.entra.audience`',
  ],
  [
    'no audience',
    { aud: undefined },
    'it was issued for something else than `access.entra.audience`',
  ],
  ['an end', { exp: seconds - 301 }, 'it has expired'],
  ['no end', { exp: undefined }, 'it never expires'],
  ['a beginning to come', { nbf: seconds + 301 }, 'it is not valid yet'],
]
for (const [what, others, reason] of refused) {
  test(`a token with ${what} is refused`, async () => {
    assert.equal(await withClaims(others), {
      status: 401,
      message: `The token is not accepted: ${reason}.`,
      challenge: 'Bearer realm="usage-collector", error="invalid_token"',
    })
  })
}

test('clocks may differ by five minutes', async () => {
  assert.is(statusOf(await withClaims({ exp: seconds - 299 })), 200)
  assert.is(statusOf(await withClaims({ nbf: seconds + 299 })), 200)
})

/** The key of Entra ID, used for another algorithm than its own. */
const usedFor = async (algorithm: string) =>
  importPKCS8(await exportPKCS8(one.privateKey), algorithm)

test('a token that Entra ID did not sign is refused', async () => {
  const good = await signed(claims(), one.privateKey)
  const [header, payload, signature] = good.split('.') as [string, string, string]
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  const es = await generateKeyPair('ES256')
  const forged = Buffer.from(JSON.stringify(claims({ oid: app }))).toString('base64url')
  const asked = [
    new UnsecuredJWT(claims()).encode(),
    `${Buffer.from('{"alg":"none","kid":"one"}').toString('base64url')}.${payload}.${signature}`,
    `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`,
    await signed(claims(), new TextEncoder().encode(one.publicPem), { alg: 'HS256' }),
    await signed(claims(), es.privateKey, { alg: 'ES256' }),
    await signed(claims(), await usedFor('PS256'), { alg: 'PS256' }),
    await signed(claims(), await usedFor('RS512'), { alg: 'RS512' }),
    await signed(claims(), other.privateKey),
    await signed(claims(), privateKey, { jwk: await exportJWK(publicKey) }),
    await signed(claims(), privateKey, { jku: 'https://example.com/keys', kid: 'two' }),
    `${header}.${forged}.${signature}`,
    `${header}.${payload}.`,
    `${header}.${payload}`,
    `${header}.${payload}.${signature}x`,
    `${good} ${good}`,
    `${good}, Bearer ${good}`,
    '',
    'x',
    '..',
    '.'.repeat(10_000),
    `${Buffer.from('null').toString('base64url')}.${payload}.${signature}`,
    `${Buffer.from('{"alg":"RS256","kid":"one","crit":["b64"],"b64":false}').toString('base64url')}.${payload}.${signature}`,
  ]
  for (const token of asked) {
    assert.is(statusOf(await withToken(token)), 401, token.slice(0, 60))
    assert.not.match(messageOf(await withToken(token)), 'eyJ')
  }
  assert.is(statusOf(await withToken(good)), 200)
})

test('while the keys of Entra ID cannot be read, nobody is let in', async () => {
  for (const fetch of [
    async () => Promise.reject(new TypeError('fetch failed')),
    async () => new Response('down', { status: 500 }),
    async () => new Response('<html>'),
    async () => Response.json({ error: 'none' }),
    async () => Response.json(null),
  ]) {
    const answer = await withClaims({}, access({ entra }, { fetch }))
    assert.equal(answer, {
      status: 503,
      message: 'Tokens cannot be checked at present: Entra ID does not answer. Try again later.',
    })
  }
  const none = async () => Response.json({ keys: [] })
  assert.is(statusOf(await withClaims({}, access({ entra }, { fetch: none }))), 401)
})

test('keys open also while Entra ID does not answer', async () => {
  const fetch = async () => Promise.reject(new TypeError('fetch failed'))
  const control = access({ keys, entra }, { fetch })
  assert.is(statusOf(await ask({ 'x-functions-key': 'key-of-everything' }, control)), 200)
})

test('a thousand bad tokens ask for the keys once', async () => {
  const control = access()
  const bad = await signed(claims(), other.privateKey, { kid: 'unknown' })
  asked = 0
  const answers = await Promise.all(Array.from({ length: 500 }, () => withToken(bad, control)))
  for (let at = 0; at < 500; at++) answers.push(await withToken(bad, control))
  assert.ok(answers.every((answer) => statusOf(answer) === 401))
  assert.is(asked, 1)
})

const signedIn = principal([
  ['iss', `https://login.microsoftonline.com/${tenant}/v2.0`],
  ['aud', 'api://usage-collector'],
  ['http://schemas.microsoft.com/identity/claims/objectidentifier', user],
  ['preferred_username', 'alice@contoso.com'],
  ['roles', 'Usage.Read.Own'],
  ['roles', 'Usage.Send'],
  ['groups', group],
])
const behindAppService = { env: { WEBSITE_AUTH_ENABLED: 'True' } }

test('a principal of App Service has the same claims', async () => {
  const control = access({ keys, entra }, behindAppService)
  assert.equal(await ask({ 'x-ms-client-principal': signedIn }, control), {
    name: `alice@contoso.com (${user})`,
    subscriptions: ['group-1', 'team-a', 'team-b'],
    mayRead: true,
    mayReadBill: false,
    maySend: true,
  })
})

test('a principal that anybody can send is not looked at', async () => {
  for (const env of [{}, { WEBSITE_AUTH_ENABLED: 'False' }, { WEBSITE_AUTH_ENABLED: '' }]) {
    const answer = await ask(
      { 'x-ms-client-principal': signedIn },
      access({ keys, entra }, { env }),
    )
    assert.is(statusOf(answer), 401)
  }
  const noEntra = access({ keys }, behindAppService)
  assert.is(statusOf(await ask({ 'x-ms-client-principal': signedIn }, noEntra)), 401)
})

test('a bad token is not made good by a principal', async () => {
  const control = access({ keys, entra }, behindAppService)
  const headers = { Authorization: 'Bearer x', 'x-ms-client-principal': signedIn }
  assert.is(statusOf(await ask(headers, control)), 401)
})

test('a principal of elsewhere is refused', async () => {
  const roles = ['roles', 'Usage.Read.All'] as const
  const ours = ['tid', tenant] as const
  const control = access({ keys, entra }, behindAppService)
  for (const header of [
    '',
    'x',
    '!!!',
    `${signedIn}, ${signedIn}`,
    Buffer.from('null').toString('base64'),
    Buffer.from('{"auth_typ":"aad","claims":{}}').toString('base64'),
    Buffer.from('{"auth_typ":"aad","claims":[null,1,{"typ":1}]}').toString('base64'),
    principal([roles]),
    principal([roles, ['tid', app]]),
    principal([roles, ours, ['tid', app]]),
    principal([roles, ours, ['iss', 'https://accounts.google.com']]),
    principal([roles, ours, ['aud', 'https://graph.microsoft.com']]),
    principal([roles, ours], { auth_typ: 'github' }),
  ]) {
    const answer = await ask({ 'x-ms-client-principal': header }, control)
    assert.is(statusOf(answer), 401, header)
  }
  const good = await ask({ 'x-ms-client-principal': principal([roles, ours]) }, control)
  assert.is(statusOf(good), 200)
})

test('a name cannot forge lines of a log', async () => {
  const caller = await withClaims({ preferred_username: `a\r\nadmin\u202e${'x'.repeat(999)}` })
  assert.match((caller as Caller).name, /^a admin\\u\{202e\}x+$/)
  assert.is((caller as Caller).name.length, 200)
})

test('other clouds have their own issuers', async () => {
  const addresses: string[] = []
  const control = accessControl(
    { access: { entra }, cloud: 'china' },
    {
      env: {},
      now: () => now,
      fetch: async (url) => {
        addresses.push(String(url))
        return Response.json(one.published)
      },
    },
  )
  const china = { iss: `https://login.partner.microsoftonline.cn/${tenant}/v2.0` }
  assert.is(statusOf(await withClaims(china, control)), 200)
  assert.is(
    statusOf(await withClaims({ iss: `https://sts.chinacloudapi.cn/${tenant}/` }, control)),
    200,
  )
  assert.is(statusOf(await withClaims({}, control)), 401)
  assert.equal(addresses, [`https://login.chinacloudapi.cn/${tenant}/discovery/v2.0/keys`])
})

test.run()
