import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { productRouting } from '../../fragments/product-routing.ts'
import { executeDocuments } from '../_support/execute.ts'
import { inbound, invalid, matches } from '../_support/fragment.ts'

const products = { gold: 'provisioned', silver: 'regional', trial: 'regional' }
const byId = inbound(productRouting({ products, otherwise: 'pool' }))
const byName = inbound(productRouting({ products: { 'Gold "Plus"': 'provisioned' }, by: 'name' }))

test('calls go to the backend of their product', () => {
  matches('product-routing/default', byId)
})

test('products may be known by name, and others stay where they are', () => {
  matches('product-routing/by-name', byName)
})

test('products that are not named are refused', () => {
  invalid(inbound(productRouting({ products: {} })), ['`products` is empty.'])
  invalid(inbound(productRouting({ products: { '': 'a' } })), ['`products` has an empty name.'])
})

const calls = executeDocuments('product-routing', [
  { title: 'gold', document: byId, given: { product: { id: 'gold', name: 'silver' } } },
  { title: 'trial', document: byId, given: { product: { id: 'trial' } } },
  { title: 'other', document: byId, given: { product: { id: 'iron' } } },
  { title: 'none', document: byId, given: {} },
  { title: 'name', document: byName, given: { product: { id: 'x', name: 'Gold "Plus"' } } },
  { title: 'other name', document: byName, given: { product: { id: 'Gold "Plus"', name: 'x' } } },
  { title: 'no name', document: byName, given: {} },
])

test('the product decides', () => {
  assert.is(calls.get('gold').backend, 'provisioned')
  assert.is(calls.get('trial').backend, 'regional')
  assert.is(calls.get('other').backend, 'pool')
  assert.is(calls.get('none').backend, 'pool')
  assert.is(calls.get('name').backend, 'provisioned')
  assert.is(calls.get('other name').backend, null)
  assert.is(calls.get('no name').backend, null)
})

test('options have types', () => {
  // @ts-expect-error Products have an id and a name.
  void (() => productRouting({ products, by: 'title' }))
})

test.run()
