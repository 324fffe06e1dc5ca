import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { ManagementClient } from '../../lib/azure/management-client.ts'
import { gatewayOf, readService } from '../../lib/azure/service-info.ts'
import { withService } from './with-service.ts'

test('the service says what it is', () =>
  withService(
    async ({ client, sandbox }) => {
      const service = await readService(client)
      assert.is(
        service.id,
        `/subscriptions/${sandbox.subscriptionId}/resourceGroups/sandbox/providers/Microsoft.ApiManagement/service/contoso`,
      )
      assert.equal([service.name, service.sku], ['contoso', 'StandardV2'])
      assert.is(service.provisioningState, 'Succeeded')
    },
    { service: 'contoso', sku: 'StandardV2' },
  ))

test('a service that says little of itself is no mistake', async () => {
  const body = { id: '/s', name: 's' }
  const send = async () => ({ status: 200, body, headers: () => undefined, attempts: 1 })
  assert.equal(await readService({ send } as unknown as ManagementClient), {
    id: '/s',
    name: 's',
    location: 'unknown',
    sku: 'unknown',
  })
})

test('the SKU tells the kind of gateway', () => {
  for (const [sku, gateway] of [
    ['Developer', 'classic'],
    ['Basic', 'classic'],
    ['Standard', 'classic'],
    ['Premium', 'classic'],
    ['Isolated', 'classic'],
    ['BasicV2', 'v2'],
    ['StandardV2', 'v2'],
    ['PremiumV2', 'v2'],
    ['Consumption', 'consumption'],
    ['unknown', undefined],
    ['', undefined],
  ] as const) {
    assert.is(gatewayOf(sku), gateway, sku)
  }
})

test.run()
