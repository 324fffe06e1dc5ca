import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { addressAt, inventory } from '../../lib/azure/inventory.ts'
import { withService } from './with-service.ts'

const policy = { value: '<policies />', format: 'rawxml' }
const http = { type: 'Single', url: 'https://a.example.com', protocol: 'http' }

const listed = async (...args: Parameters<typeof inventory>) =>
  (await inventory(...args))
    .map(({ type, address, path }) => `${type} ${address} ${path}`)
    .toSorted()

test('everything that a project can deploy is found, of more than one page too', () =>
  withService(
    async ({ client, sandbox }) => {
      sandbox.put('/policies/policy', policy)
      sandbox.put('/products/p/policies/policy', policy)
      sandbox.put('/apis/a/policies/policy', policy)
      sandbox.put('/apis/a/operations/o/policies/policy', policy)
      sandbox.put('/policyFragments/f', { value: '<fragment />', format: 'rawxml' })
      sandbox.put('/namedValues/n', { displayName: 'n', value: 'v' })
      sandbox.put('/backends/b', http)
      sandbox.put('/backends/c', http)
      sandbox.put('/backends/pool', { type: 'Pool', pool: { services: [{ id: '/backends/b' }] } })
      sandbox.put('/loggers/l', { loggerType: 'azureMonitor' })
      sandbox.put('/diagnostics/azuremonitor', { loggerId: '/loggers/l' })
      sandbox.put('/apis/a/diagnostics/azuremonitor', { loggerId: '/loggers/l' })
      assert.equal(await listed(client), [
        'apim-diagnostic apis/a/diagnostics/azuremonitor /apis/a/diagnostics/azuremonitor',
        'apim-diagnostic diagnostics/azuremonitor /diagnostics/azuremonitor',
        'backend backends/b /backends/b',
        'backend backends/c /backends/c',
        'backend-pool backends/pool /backends/pool',
        'fragment fragments/f /policyFragments/f',
        'logger loggers/l /loggers/l',
        'named-value named-values/n /namedValues/n',
        'policy apis/a /apis/a/policies/policy',
        'policy apis/a/operations/o /apis/a/operations/o/policies/policy',
        'policy global /policies/policy',
        'policy products/p /products/p/policies/policy',
      ])
    },
    { parents: ['/products/p', '/apis/a/operations/o', '/apis/empty'], pageSize: 2 },
  ))

test('of a workspace only what is in it is found', () =>
  withService(
    async ({ client, sandbox }) => {
      sandbox.put('/policies/policy', policy)
      sandbox.put('/backends/b', http)
      sandbox.put('/workspaces/other/backends/b', http)
      for (const place of ['', '/products/p', '/apis/a', '/apis/a/operations/o']) {
        sandbox.put(`/workspaces/w${place}/policies/policy`, policy)
      }
      sandbox.put('/workspaces/w/policyFragments/f', { value: '<fragment />', format: 'rawxml' })
      sandbox.put('/workspaces/w/loggers/l', { loggerType: 'azureMonitor' })
      sandbox.put('/workspaces/w/diagnostics/azuremonitor', { loggerId: '/loggers/l' })
      assert.equal(await listed(client, 'w'), [
        'apim-diagnostic diagnostics/azuremonitor /workspaces/w/diagnostics/azuremonitor',
        'fragment workspaces/w/fragments/f /workspaces/w/policyFragments/f',
        'logger loggers/l /workspaces/w/loggers/l',
        'policy workspaces/w /workspaces/w/policies/policy',
        'policy workspaces/w/apis/a /workspaces/w/apis/a/policies/policy',
        'policy workspaces/w/apis/a/operations/o /workspaces/w/apis/a/operations/o/policies/policy',
        'policy workspaces/w/products/p /workspaces/w/products/p/policies/policy',
      ])
    },
    {
      parents: [
        '/workspaces/w/products/p',
        '/workspaces/w/apis/a/operations/o',
        '/workspaces/other',
      ],
    },
  ))

test('a resource group may be called like anything', () =>
  withService(
    async ({ client, sandbox }) => {
      sandbox.put('/policies/policy', policy)
      assert.equal(await listed(client), ['policy global /policies/policy'])
    },
    { resourceGroup: 'service' },
  ))

test('an address is what a project has the resource under', () => {
  for (const [path, address] of [
    ['/policies/policy', 'global'],
    ['/workspaces/w/policies/policy', 'workspaces/w'],
    ['/apis/policies/policies/policy', 'apis/policies'],
    ['/apis/policyFragments/policies/policy', 'apis/policyFragments'],
    ['/apis/namedValues/policies/policy', 'apis/namedValues'],
    ['/apis/policyFragments/operations/o/policies/policy', 'apis/policyFragments/operations/o'],
    ['/policyFragments/f', 'fragments/f'],
    ['/workspaces/w/namedValues/n', 'named-values/n'],
    ['/workspaces/namedValues/apis/a/policies/policy', 'workspaces/namedValues/apis/a'],
    ['/workspaces/w/apis/a/diagnostics/d', 'apis/a/diagnostics/d'],
  ] as const) {
    assert.is(addressAt(path), address)
  }
})

test.run()
