import { test } from 'uvu'
import { entraClient } from '../../fragments/entra-client.ts'
import { apiPolicy, context, namedValue } from '../../lib/index.ts'
import { inbound, invalid, matches } from '../_support/fragment.ts'

const tenant = namedValue('tenant-id')
const audiences = ['api://models']

test('clients need a token for the API', () => {
  matches('entra-client/default', inbound(entraClient({ tenant, audiences })))
})

test('applications, claims and the variable can be chosen', () => {
  matches(
    'entra-client/chosen',
    inbound(
      entraClient({
        tenant: 'contoso.onmicrosoft.com',
        audiences: ['api://models', context.request.originalUrl.host],
        applications: [namedValue('chat-client-id'), '8d2ac6f7-5f5f-4b4e-8e0b-0d0f6c2f3a11'],
        claims: { ctry: ['DE', 'FR'], acct: '0' },
        variable: 'token',
      }),
    ),
  )
})

test('a role, or a scope, or one of either kind is asked for', () => {
  matches(
    'entra-client/roles',
    inbound(entraClient({ tenant, audiences, roles: ['Models.Call', 'Models.Admin'] })),
  )
  matches(
    'entra-client/roles-and-scopes',
    inbound(entraClient({ tenant, audiences, roles: ['Models.Call'], scopes: ['models.call'] })),
  )
})

test('lists that name nothing are refused', () => {
  invalid(inbound(entraClient({ tenant: '', audiences: [] })), [
    '`tenant` is empty.',
    '`audiences` is empty.',
  ])
  invalid(
    inbound(
      entraClient({
        tenant,
        audiences: ['a', ' '],
        applications: [],
        roles: [],
        scopes: [''],
        claims: { ctry: [], acct: '' },
      }),
    ),
    [
      '`audiences[1]` is empty.',
      '`applications` is empty.',
      '`roles` is empty.',
      '`scopes[0]` is empty.',
      '`claims.ctry` is empty.',
      '`claims.acct[0]` is empty.',
    ],
  )
})

test('options have types', () => {
  // @ts-expect-error A token for anybody is no token for this API.
  entraClient({ tenant })
  // @ts-expect-error The service takes no expression here.
  entraClient({ tenant, audiences, applications: [context.request.ipAddress] })
  // @ts-expect-error Tokens are validated before the backend is called.
  apiPolicy('a', { outbound: entraClient({ tenant, audiences }) })
})

test.run()
