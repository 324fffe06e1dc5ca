import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { withResolverPaths } from '../../lib/azure/resolver-paths.ts'
import { desired, xml } from '../plan/_support/changes.ts'
import { withService } from './with-service.ts'

const resolver = (api: string, field: string, place = '') =>
  desired(`${place.slice(1)}${place && '/'}apis/${api}/resolvers/${field}`, xml('<a />'), {
    path: `${place}/apis/${api}/resolvers//policies/policy`,
  })

const parents = [
  { path: '/apis/shop/resolvers/r1', properties: { displayName: 'users', path: 'Query/users' } },
  { path: '/apis/shop/resolvers/r2', properties: { displayName: 'orders', path: 'Query/orders' } },
  { path: '/apis/other/resolvers/r1', properties: { displayName: 'users', path: 'User/name' } },
]

test('resolvers are found by their type and field, one list for each API', () =>
  withService(
    async ({ client, sandbox }) => {
      sandbox.clearRequests()
      const placed = await withResolverPaths(client, [
        resolver('shop', 'Query/orders'),
        desired('apis/shop', xml('<policies />'), { path: '/apis/shop/policies/policy' }),
        resolver('shop', 'Query/users'),
        resolver('other', 'User/name'),
      ])
      assert.equal(
        placed.map(({ path }) => path),
        [
          '/apis/shop/resolvers/r2/policies/policy',
          '/apis/shop/policies/policy',
          '/apis/shop/resolvers/r1/policies/policy',
          '/apis/other/resolvers/r1/policies/policy',
        ],
      )
      assert.is(sandbox.requests.length, 2)
    },
    { parents },
  ))

test('without resolvers nothing is asked', () =>
  withService(async ({ client, sandbox }) => {
    const all = [desired('apis/shop', xml('<policies />'))]
    assert.equal(await withResolverPaths(client, all), all)
    assert.is(sandbox.requests.length, 0)
  }))

test('a resolver or an API that the service does not have keeps a path without an id', () =>
  withService(
    async ({ client }) => {
      const all = [resolver('shop', 'Query/none'), resolver('none', 'Query/users')]
      assert.equal(await withResolverPaths(client, all), all)
    },
    { parents },
  ))

test.run()
