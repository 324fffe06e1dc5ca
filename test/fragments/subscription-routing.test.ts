import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { subscriptionRouting } from '../../fragments/subscription-routing.ts'
import { external } from '../../lib/index.ts'
import { executeDocuments } from '../_support/execute.ts'
import { inbound, invalid, matches } from '../_support/fragment.ts'

const byId = inbound(
  subscriptionRouting({
    subscriptions: { 'contact-center': external.backend('provisioned'), batch: 'zone' },
    otherwise: 'pool',
  }),
)
const byName = inbound(
  subscriptionRouting({ subscriptions: { 'Team A': 'zone', 'Team B': 'zone' }, by: 'name' }),
)

test('calls go to the backend of their subscription', () => {
  matches('subscription-routing/default', byId)
})

test('subscriptions may be known by name, and others stay where they are', () => {
  matches('subscription-routing/by-name', byName)
})

test('subscriptions that are not named are refused', () => {
  invalid(inbound(subscriptionRouting({ subscriptions: {} })), ['`subscriptions` is empty.'])
  invalid(inbound(subscriptionRouting({ subscriptions: { ' ': 'a' } })), [
    '`subscriptions` has an empty name.',
  ])
})

const calls = executeDocuments('subscription-routing', [
  { title: 'first', document: byId, given: { subscription: { id: 'contact-center' } } },
  { title: 'second', document: byId, given: { subscription: { id: 'batch' } } },
  { title: 'other', document: byId, given: { subscription: { id: 'x', name: 'batch' } } },
  { title: 'none', document: byId, given: {} },
  { title: 'name', document: byName, given: { subscription: { id: 'x', name: 'Team B' } } },
  { title: 'no name', document: byName, given: { subscription: { id: 'Team B' } } },
  { title: 'none by name', document: byName, given: {} },
])

test('the subscription decides', () => {
  assert.is(calls.get('first').backend, 'provisioned')
  assert.is(calls.get('second').backend, 'zone')
  assert.is(calls.get('other').backend, 'pool')
  assert.is(calls.get('none').backend, 'pool')
  assert.is(calls.get('name').backend, 'zone')
  assert.is(calls.get('no name').backend, null)
  assert.is(calls.get('none by name').backend, null)
})

test('options have types', () => {
  // @ts-expect-error A key is no address: it changes.
  void (() => subscriptionRouting({ subscriptions: { a: 'b' }, by: 'key' }))
})

test.run()
