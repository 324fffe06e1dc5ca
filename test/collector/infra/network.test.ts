import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { ArmPlace } from '../../_support/arm-deployment.ts'
import { appSettings, deployed, ofType, only } from '../../_support/infrastructure.ts'

const hosts: Readonly<Record<ArmPlace['cloud'], readonly string[]>> = {
  AzureCloud: [
    'servicebus.windows.net',
    'blob.core.windows.net',
    'queue.core.windows.net',
    'vaultcore.azure.net',
    'postgres.database.azure.com',
    'azurewebsites.net',
  ],
  AzureUSGovernment: [
    'servicebus.usgovcloudapi.net',
    'blob.core.usgovcloudapi.net',
    'queue.core.usgovcloudapi.net',
    'vaultcore.usgovcloudapi.net',
    'postgres.database.usgovcloudapi.net',
    'azurewebsites.us',
  ],
  AzureChinaCloud: [
    'servicebus.chinacloudapi.cn',
    'blob.core.chinacloudapi.cn',
    'queue.core.chinacloudapi.cn',
    'vaultcore.azure.cn',
    'postgres.database.chinacloudapi.cn',
    'chinacloudsites.cn',
  ],
}

test('each private endpoint has its zone, in every cloud', () => {
  for (const cloud of Object.keys(hosts) as ArmPlace['cloud'][]) {
    const made = deployed({ privateNetwork: true }, { cloud })
    const zones = hosts[cloud].map((host) => `privatelink.${host}`).sort()
    const found = ofType(made, 'Microsoft.Network/privateDnsZones').map(({ name }) => name)
    assert.equal(found.sort(), zones, cloud)
    const groups = ofType(made, 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups')
    const used = groups.map(
      ({ properties }) => JSON.stringify(properties).match(/privatelink\.[\w.]+/)![0],
    )
    assert.equal(used.sort(), zones, cloud)
    assert.ok(
      appSettings(made)['EVENT_HUB__fullyQualifiedNamespace']!.endsWith(`.${hosts[cloud][0]}`),
    )
  }
})

test('in a private network nothing is public but what has to be', () => {
  const made = deployed({ privateNetwork: true })
  for (const type of [
    'Microsoft.EventHub/namespaces',
    'Microsoft.EventHub/namespaces/networkRuleSets',
    'Microsoft.KeyVault/vaults',
    'Microsoft.Web/sites',
  ]) {
    assert.is(only(made, type).properties['publicNetworkAccess'], 'Disabled', type)
  }
  const server = only(made, 'Microsoft.DBforPostgreSQL/flexibleServers').properties
  assert.equal(server['network'], { publicNetworkAccess: 'Disabled' })
  assert.equal(ofType(made, 'Microsoft.DBforPostgreSQL/flexibleServers/firewallRules'), [])
  const account = only(made, 'Microsoft.Storage/storageAccounts').properties
  assert.equal(account['networkAcls'], { bypass: 'AzureServices', defaultAction: 'Deny' })
  const targets = ofType(made, 'Microsoft.Network/privateEndpoints').map(({ properties }) => {
    const [connection] = properties['privateLinkServiceConnections'] as readonly {
      readonly properties: {
        readonly groupIds: readonly string[]
        readonly privateLinkServiceId: string
      }
    }[]
    return `${connection!.properties.groupIds[0]} ${connection!.properties.privateLinkServiceId.split('/').at(-2)}`
  })
  assert.equal(targets.sort(), [
    'blob storageAccounts',
    'namespace namespaces',
    'postgresqlServer flexibleServers',
    'queue storageAccounts',
    'sites sites',
    'vault vaults',
  ])
  const visible = deployed({ privateNetwork: true, publicApi: true })
  assert.is(only(visible, 'Microsoft.Web/sites').properties['publicNetworkAccess'], 'Enabled')
})

test('without a private network there is none, and the server lets Azure in', () => {
  const made = deployed()
  const networks = made.resources.filter(({ type }) => type.startsWith('Microsoft.Network/'))
  assert.equal(networks, [])
  const rule = only(made, 'Microsoft.DBforPostgreSQL/flexibleServers/firewallRules')
  assert.equal(rule.properties, { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' })
  const site = only(made, 'Microsoft.Web/sites').properties
  assert.is(site['publicNetworkAccess'], 'Enabled')
  assert.is(site['virtualNetworkSubnetId'], undefined)
})

test('the app calls from a subnet that is delegated to its plan', () => {
  const delegations = { flex: 'Microsoft.App/environments', premium: 'Microsoft.Web/serverFarms' }
  for (const [plan, serviceName] of Object.entries(delegations)) {
    const made = deployed({ privateNetwork: true, plan })
    const network = only(made, 'Microsoft.Network/virtualNetworks')
    const [functions, endpoints] = network.properties['subnets'] as readonly {
      readonly name: string
      readonly properties: Readonly<Record<string, unknown>>
    }[]
    assert.equal(functions!.properties['delegations'], [
      { name: 'functions', properties: { serviceName } },
    ])
    assert.is(functions!.properties['addressPrefix'], '10.90.0.0/26')
    assert.is(endpoints!.properties['addressPrefix'], '10.90.0.64/26')
    for (const subnet of [functions!, endpoints!]) {
      const { id } = subnet.properties['networkSecurityGroup'] as { readonly id: string }
      assert.ok(
        made.resources.some((each) => each.id === id),
        `${subnet.name} has rules`,
      )
    }
    assert.is(
      only(made, 'Microsoft.Web/sites').properties['virtualNetworkSubnetId'],
      `${network.id}/subnets/functions`,
    )
  }
})

test('the network of the gateway is peered and knows the private endpoints', () => {
  const gatewayNetworkId =
    '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v'
  const made = deployed({ privateNetwork: true, gatewayNetworkId })
  const links = ofType(made, 'Microsoft.Network/privateDnsZones/virtualNetworkLinks')
  assert.is(links.length, 12)
  const peering = only(made, 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings')
  assert.equal(peering.properties['remoteVirtualNetwork'], { id: gatewayNetworkId })
})

test.run()
