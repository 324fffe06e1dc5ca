import { test } from 'uvu'
import { backendIdentity } from '../../fragments/backend-identity.ts'
import { apiPolicy, context, fragment, namedValue } from '../../lib/index.ts'
import { inbound, invalid, matches } from '../_support/fragment.ts'

test('the gateway signs in, and keeps the keys of the client to itself', () => {
  matches('backend-identity/default', inbound(backendIdentity()))
})

test('identity and resource can be chosen, and keys may go on', () => {
  matches(
    'backend-identity/chosen',
    inbound(
      backendIdentity({
        resource: 'https://ai.azure.com',
        clientId: namedValue('gateway-client-id'),
        keepKeys: true,
      }),
    ),
  )
})

test('it can be a fragment', () => {
  matches('backend-identity/fragment', fragment('backend-identity', backendIdentity()))
})

test('empty texts are refused', () => {
  invalid(inbound(backendIdentity({ resource: ' ' })), ['`resource` is empty.'])
  invalid(inbound(backendIdentity({ clientId: '' })), ['`clientId` is empty.'])
})

test('options have types', () => {
  // @ts-expect-error The service takes no expression here.
  backendIdentity({ clientId: context.request.ipAddress })
  // @ts-expect-error The gateway signs in before the backend is called.
  apiPolicy('a', { outbound: backendIdentity() })
})

test.run()
