import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { asStored, pathOf, placeAt } from '../../lib/sandbox/resource-path.ts'

test('a resource is known by its collections, whatever their case', () => {
  const path = pathOf('/WORKSPACES/ai/Apis/orders/policies/policy')
  assert.is(path?.text, '/workspaces/ai/apis/orders/policies/policy')
  assert.is(path?.chain, 'workspaces/apis/policies')
  assert.is(path?.scope, '/workspaces/ai')
  assert.is(path?.parent?.text, '/workspaces/ai/apis/orders')
  assert.is(path?.parent?.parent?.parent, undefined)
  assert.is(pathOf('/apis/orders')?.scope, '')
})

test('a path with a name too few is a list, or an action', () => {
  const list = placeAt(['apis', 'orders', 'operations'])
  assert.is(list?.kind, 'list')
  const action = placeAt(['namedValues', 'n', 'listValue'])
  assert.equal(action?.kind === 'action' && [action.path.text, action.action], [
    '/namedValues/n',
    'listValue',
  ])
})

test('nothing stands where it does not belong', () => {
  for (const path of [
    '',
    '/',
    '/teapots/a',
    '/products/p/operations/o',
    '/workspaces/w/workspaces/v',
  ]) {
    assert.is(pathOf(path), undefined, path)
  }
})

test('ids are spelled as they are stored', () => {
  const stored = new Map([
    ['/apis/orders', '/apis/Orders'],
    ['/apis/orders/operations/get', '/apis/Orders/operations/Get'],
  ])
  const get = (path: string) => {
    const found = stored.get(path.toLowerCase())
    return found === undefined ? undefined : { path: found }
  }
  assert.equal(asStored(['APIS', 'ORDERS', 'operations', 'GET', 'policies', 'policy'], get), [
    'APIS',
    'Orders',
    'operations',
    'Get',
    'policies',
    'policy',
  ])
})

test.run()
