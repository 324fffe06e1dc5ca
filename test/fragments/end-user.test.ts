import { expectTypeOf } from 'expect-type'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { endUser } from '../../fragments/end-user.ts'
import { endUserVariables, entraClient, tokenLimit } from '../../fragments/index.ts'
import { apiPolicy, type StringExpression } from '../../lib/index.ts'
import { inbound, invalid, matches } from '../_support/fragment.ts'

test('who calls is read from the validated token', () => {
  matches('end-user/default', inbound(endUser()))
})

test('headers are believed where that is asked for', () => {
  matches('end-user/headers', inbound(endUser({ trustHeaders: true })))
})

test('token and facts can be chosen', () => {
  matches('end-user/chosen', inbound(endUser({ token: 'jwt', keep: ['source', 'user'] })))
  matches('end-user/source', inbound(endUser({ trustHeaders: true, keep: ['source'] })))
})

test('token, user and limit fit together', () => {
  matches(
    'end-user/limited',
    inbound([
      ...entraClient({ tenant: 'contoso.com', audiences: ['api://models'] }),
      ...endUser({ keep: ['user'] }),
      ...tokenLimit({ per: 'end-user', tokensPerMinute: 1000 }),
    ]),
  )
})

test('options that make no sense are refused', () => {
  invalid(inbound(endUser({ keep: [] })), ['`keep` is empty.'])
  invalid(inbound(endUser({ keep: ['user', 'user'] })), ['`keep` has `user` twice.'])
  invalid(inbound(endUser({ token: '' })), ['`token` is empty.'])
})

test('options have types', () => {
  // @ts-expect-error Nobody knows the shoe size.
  const unknown: Parameters<typeof endUser>[0] = { keep: ['shoeSize'] }
  assert.ok(unknown)
  // @ts-expect-error Who calls is told before the backend is called.
  apiPolicy('a', { outbound: endUser() })
  expectTypeOf(endUserVariables.user).toExtend<StringExpression>()
})

test.run()
