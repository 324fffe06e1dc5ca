import { test } from 'uvu'
import { jwtClient } from '../../fragments/jwt-client.ts'
import { apiPolicy, literal, namedValue } from '../../lib/index.ts'
import { inbound, invalid, matches } from '../_support/fragment.ts'

const openidConfig = ['https://id.example.com/.well-known/openid-configuration']
const audiences = ['models']

test('clients need a token of the issuer', () => {
  matches('jwt-client/default', inbound(jwtClient({ openidConfig, audiences })))
})

test('issuers, header, claims and the variable can be chosen', () => {
  matches(
    'jwt-client/chosen',
    inbound(
      jwtClient({
        openidConfig: [...openidConfig, literal`https://${namedValue('issuer')}/openid`],
        audiences: [namedValue('audience')],
        issuers: ['https://id.example.com/'],
        header: 'x-token',
        roles: ['caller'],
        scopes: ['models:call', 'models:admin'],
        roleClaim: 'groups',
        scopeClaim: 'scp',
        claims: { department: ['sales', 'support'] },
        clockSkew: 60,
        variable: 'token',
      }),
    ),
  )
})

test('options that make no sense are refused', () => {
  invalid(inbound(jwtClient({ openidConfig: [], audiences: [''] })), [
    '`openidConfig` is empty.',
    '`audiences[0]` is empty.',
  ])
  invalid(
    inbound(
      jwtClient({
        openidConfig: ['http://id.example.com'],
        audiences,
        issuers: [],
        header: '',
        roleClaim: ' ',
        claims: { department: [] },
        clockSkew: 0.5,
      }),
    ),
    [
      '`issuers` is empty.',
      '`openidConfig[0]` must begin with https://, not "http://id.example.com".',
      '`header` is empty.',
      '`roleClaim` is empty.',
      '`claims.department` is empty.',
      '`clockSkew` must be a whole number from 0, not 0.5.',
    ],
  )
})

test('options have types', () => {
  // @ts-expect-error A token for anybody is no token for this API.
  jwtClient({ openidConfig })
  // @ts-expect-error Tokens are validated before the backend is called.
  apiPolicy('a', { outbound: jwtClient({ openidConfig, audiences }) })
})

test.run()
