import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { ownedResources } from '../../lib/azure/owned-resources.ts'
import type { DeployedResource, DeploymentState } from '../../lib/azure/state-file.ts'
import { ordersPath, withDeployedOrders } from '../_support/orders.ts'
import { type TestService, withService } from './with-service.ts'

const policy = (project: string) => ({
  value: `<!-- apim-policy project=${project} digest=0123 -->\n<policies />`,
  format: 'rawxml',
})
const backend = (description: string) => ({
  url: 'https://a.example.com',
  protocol: 'http',
  description,
})

const state = (resources: Readonly<Record<string, Partial<DeployedResource>>>): DeploymentState =>
  ({ deployment: 'd', at: '', by: '', resources }) as unknown as DeploymentState

/** The addresses of what `shop` may delete. */
const owned = async (
  { client }: TestService,
  options: Partial<Parameters<typeof ownedResources>[1]> = {},
) => {
  const found = await ownedResources(client, {
    project: 'shop',
    wanted: new Set<string>(),
    state: undefined,
    ...options,
  })
  return found.map(({ address }) => address).toSorted()
}

const parents = ['/apis/a', '/apis/b', '/products/p', '/workspaces/w/apis/a']

test('what carries the mark of the project is its own, and nothing else', () =>
  withService(
    async (service) => {
      const { sandbox } = service
      sandbox.put('/policies/policy', { value: '<policies />', format: 'rawxml' })
      sandbox.put('/apis/a/policies/policy', policy('shop'))
      sandbox.put('/apis/b/policies/policy', policy('other'))
      sandbox.put('/products/p/policies/policy', policy('Shop'))
      sandbox.put('/policyFragments/f', {
        value: '<!-- apim-policy project=shop digest=0123 -->\n<fragment />',
        format: 'rawxml',
      })
      sandbox.put('/backends/ours', backend('PTU [apim-policy shop 0123]'))
      sandbox.put('/backends/theirs', backend('[apim-policy shopping 0123]'))
      sandbox.put('/backends/nobodys', backend('apim-policy shop'))
      sandbox.put('/namedValues/ours', {
        displayName: 'ours',
        value: 'v',
        tags: ['apim-policy:project=shop', 'apim-policy:digest=0123'],
      })
      sandbox.put('/namedValues/apim-policy-shop', {
        displayName: 'apim-policy-shop',
        value: '{}',
        tags: ['apim-policy:record'],
      })
      sandbox.put('/loggers/l', { loggerType: 'azureMonitor' })
      sandbox.put('/diagnostics/azuremonitor', { loggerId: '/loggers/l' })
      assert.equal(await owned(service), [
        'apis/a',
        'backends/ours',
        'fragments/f',
        'named-values/ours',
      ])
    },
    { parents },
  ))

test('what the project wants is not deleted, whatever the case of its path', () =>
  withService(
    async (service) => {
      service.sandbox.put('/apis/a/policies/policy', policy('shop'))
      service.sandbox.put('/backends/Ours', backend('[apim-policy shop 0123]'))
      const wanted = new Set(['/apis/a/policies/policy', '/backends/ours'])
      assert.equal(await owned(service, { wanted }), [])
    },
    { parents },
  ))

test('an APIM diagnostic, which has no mark, is its own if this machine deployed it', () =>
  withService(
    async (service) => {
      const { sandbox } = service
      sandbox.put('/loggers/l', { loggerType: 'azureMonitor' })
      sandbox.put('/diagnostics/azuremonitor', { loggerId: '/loggers/l' })
      sandbox.put('/apis/a/diagnostics/azuremonitor', { loggerId: '/loggers/l' })
      assert.equal(await owned(service), [])
      const deployed = {
        'apis/a/diagnostics/azuremonitor': { path: '/apis/a/diagnostics/azuremonitor' },
        'loggers/l': { path: '/loggers/l' },
      }
      assert.equal(await owned(service, { state: state(deployed) }), [
        'apis/a/diagnostics/azuremonitor',
      ])
    },
    { parents },
  ))

test('in a workspace what the project has elsewhere is not touched', () =>
  withService(
    async (service) => {
      const { sandbox } = service
      sandbox.put('/apis/a/policies/policy', policy('shop'))
      sandbox.put('/backends/b', backend('[apim-policy shop 0123]'))
      sandbox.put('/workspaces/w/apis/a/policies/policy', policy('shop'))
      sandbox.put('/workspaces/w/backends/b', backend('[apim-policy shop 0123]'))
      assert.equal(await owned(service, { workspace: 'w' }), ['backends/b', 'workspaces/w/apis/a'])
    },
    { parents },
  ))

test('documents of a workspace are its own too, unless an environment deploys there', () =>
  withService(
    async (service) => {
      const { sandbox } = service
      sandbox.put('/workspaces/w/apis/a/policies/policy', policy('shop'))
      sandbox.put('/apis/a/policies/policy', policy('shop'))
      assert.equal(await owned(service), ['apis/a', 'workspaces/w/apis/a'])
      sandbox.put('/workspaces/w/namedValues/apim-policy-shop', {
        displayName: 'apim-policy-shop',
        value: '{}',
      })
      assert.equal(await owned(service), ['apis/a'])
      assert.equal(await owned(service, { workspace: 'w' }), ['workspaces/w/apis/a'])
    },
    { parents },
  ))

test('what is unwanted has the address under which it was deployed', () =>
  withService(
    async (service) => {
      service.sandbox.put('/workspaces/w/apis/a/policies/policy', policy('shop'))
      const deployed = { 'apis/a': { path: '/workspaces/w/apis/A/policies/policy' } }
      const found = await owned(service, { workspace: 'w', state: state(deployed) })
      assert.equal(found, ['apis/a'])
    },
    { parents },
  ))

test('a copy that carries the mark of what it was made from is not deleted', () =>
  withDeployedOrders(async ({ run, sandbox }) => {
    const { properties } = sandbox.get(ordersPath)!
    sandbox.put('/apis/orders-copy', { displayName: 'orders-copy' })
    sandbox.put('/apis/orders-copy/policies/policy', properties)
    assert.match(
      String(properties['value']),
      /^<!-- apim-policy project=shop digest=\w+ at=\w+ -->/,
    )
    const { out, code } = await run('diff', '--prune')
    assert.is(code, 0, out)
  }))

test.run()
