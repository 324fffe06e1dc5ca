import { test } from 'uvu'
import { subscriptionKeyOnly } from '../../fragments/subscription-key-only.ts'
import { apiPolicy } from '../../lib/index.ts'
import { inbound, invalid, matches } from '../_support/fragment.ts'

test('calls without a subscription are refused', () => {
  matches('subscription-key-only/default', inbound(subscriptionKeyOnly()))
})

test('keys of no product can be refused, and other places can hold the key', () => {
  matches(
    'subscription-key-only/product',
    inbound(subscriptionKeyOnly({ product: true, headers: ['x-key'], queryParameters: ['key'] })),
  )
})

test('places without a name are refused', () => {
  invalid(inbound(subscriptionKeyOnly({ headers: [], queryParameters: [' '] })), [
    '`headers` is empty.',
    '`queryParameters[0]` is empty.',
  ])
})

test('options have types', () => {
  // @ts-expect-error Keys are looked at before the backend is called.
  apiPolicy('a', { outbound: subscriptionKeyOnly() })
})

test.run()
