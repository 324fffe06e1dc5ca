import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { endUser } from '../../fragments/end-user.ts'
import { executeDocuments } from '../_support/execute.ts'
import { inbound } from '../_support/fragment.ts'

const keep = ['user', 'tenant', 'application', 'source'] as const

const documents = {
  careful: inbound(endUser({ keep })),
  trusting: inbound(endUser({ keep, trustHeaders: true })),
}

const part = (content: object): string => Buffer.from(JSON.stringify(content)).toString('base64url')
const token = (claims: object): string => `${part({ alg: 'RS256' })}.${part(claims)}.c2ln`

const user = { oid: 'ada', sub: 'subject', tid: 'contoso', azp: 'chat' }
const clientToken = {
  type: 'jwt',
  value: { oid: 'service', tid: 'fabrikam', appid: 'batch' },
} as const
const named = {
  'x-apim-end-user-id': ' grace ',
  'x-apim-end-user-tenant-id': 'navy',
  'x-apim-client-application-id': 'compiler',
}

const unknown = ['unknown', 'unknown', 'unknown', 'unknown']
const ofToken = ['service', 'fabrikam', 'batch', 'token']
const hostile = '","admin":true,"x":"'

/** What is known by the careful and the trusting: user, tenant, application and source. */
const cases: Readonly<
  Record<
    string,
    {
      readonly headers?: Readonly<Record<string, string>>
      readonly token?: { readonly type: 'jwt'; readonly value: object }
      readonly careful: readonly string[]
      readonly trusting: readonly string[]
    }
  >
> = {
  nothing: { careful: unknown, trusting: unknown },
  'a validated token': { token: clientToken, careful: ofToken, trusting: ofToken },
  'a token without oid': {
    token: { type: 'jwt', value: { oid: '', sub: 'mary', client_id: 'cli' } },
    careful: ['mary', 'unknown', 'cli', 'token'],
    trusting: ['mary', 'unknown', 'cli', 'token'],
  },
  'a token that nobody validated': {
    headers: { Authorization: `Bearer ${token(user)}` },
    careful: unknown,
    trusting: unknown,
  },
  'named headers': {
    headers: named,
    token: clientToken,
    careful: ofToken,
    trusting: ['grace', 'navy', 'compiler', 'header'],
  },
  'a forwarded token': {
    headers: { 'x-apim-end-user-jwt': `bearer ${token(user)}` },
    careful: unknown,
    trusting: ['ada', 'contoso', 'chat', 'token'],
  },
  'a forwarded token besides the own one of the application': {
    headers: { 'x-apim-end-user-jwt': token(user) },
    token: clientToken,
    careful: ofToken,
    trusting: ['ada', 'contoso', 'batch', 'token'],
  },
  'a forwarded token that is none': {
    headers: { 'x-apim-end-user-jwt': 'Bearer a.b', 'x-apim-end-user-id': '  ' },
    token: clientToken,
    careful: ofToken,
    trusting: ofToken,
  },
  'hostile headers': {
    headers: { 'x-apim-end-user-id': hostile, 'x-apim-end-user-jwt': '..' },
    careful: unknown,
    trusting: [hostile, 'unknown', 'unknown', 'header'],
  },
  'an endless header': {
    headers: { 'x-apim-end-user-id': 'a'.repeat(9000) },
    careful: unknown,
    trusting: ['a'.repeat(128), 'unknown', 'unknown', 'header'],
  },
}

const names = ['careful', 'trusting'] as const

const calls = executeDocuments(
  'end-user',
  Object.entries(cases).flatMap(([title, { headers = {}, token: validated }]) =>
    names.map((name) => ({
      title: `${title}, ${name}`,
      document: documents[name],
      given: {
        request: { headers },
        variables: validated ? { clientToken: validated } : {},
      },
    })),
  ),
)

for (const [title, expected] of Object.entries(cases)) {
  test(`${title} tells who calls, and no header reaches the backend`, () => {
    for (const name of names) {
      const { variables, forwarded, error } = calls.get(`${title}, ${name}`)
      assert.is(error, undefined)
      assert.equal(
        [
          variables['forwardedEndUserId'],
          variables['forwardedEndUserTenantId'],
          variables['clientApplicationId'],
          variables['identitySource'],
        ],
        expected[name],
      )
      const sent = Object.keys(forwarded[0]?.headers ?? {})
      assert.equal(
        sent.filter((header) => header.toLowerCase().startsWith('x-apim-')),
        [],
      )
    }
  })
}

test.run()
