@description('The name of the network.')
param name string

param location string

param tags object

@description('The addresses of the network, at least a /25.')
param addressPrefix string

@description('The plan of the app, which decides to whom its subnet is delegated.')
param plan string

@description('The network of the gateway, by its resource id; empty: none is linked.')
param gatewayNetworkId string

@description('The private DNS zones.')
param zones array

resource functionsRules 'Microsoft.Network/networkSecurityGroups@2024-01-01' = {
  name: '${name}-functions'
  location: location
  tags: tags
  properties: {
    securityRules: [
      {
        name: 'deny-internet'
        properties: {
          priority: 100
          direction: 'Inbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: 'Internet'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
    ]
  }
}

resource endpointsRules 'Microsoft.Network/networkSecurityGroups@2024-01-01' = {
  name: '${name}-endpoints'
  location: location
  tags: tags
  properties: {
    securityRules: [
      {
        name: 'allow-network'
        properties: {
          priority: 100
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'VirtualNetwork'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRanges: [
            '443'
            '5432'
            '5671-5672'
          ]
        }
      }
      {
        name: 'deny-others'
        properties: {
          priority: 4096
          direction: 'Inbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
    ]
  }
}

resource network 'Microsoft.Network/virtualNetworks@2024-01-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: [
        addressPrefix
      ]
    }
    subnets: [
      {
        name: 'functions'
        properties: {
          addressPrefix: cidrSubnet(addressPrefix, 26, 0)
          networkSecurityGroup: {
            id: functionsRules.id
          }
          delegations: [
            {
              name: 'functions'
              properties: {
                serviceName: plan == 'flex' ? 'Microsoft.App/environments' : 'Microsoft.Web/serverFarms'
              }
            }
          ]
        }
      }
      {
        name: 'endpoints'
        properties: {
          addressPrefix: cidrSubnet(addressPrefix, 26, 1)
          networkSecurityGroup: {
            id: endpointsRules.id
          }
          // Without this the rules do not apply to private endpoints.
          privateEndpointNetworkPolicies: 'Enabled'
        }
      }
    ]
  }
}

resource peering 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2024-01-01' = if (!empty(gatewayNetworkId)) {
  parent: network
  name: 'gateway'
  properties: {
    allowVirtualNetworkAccess: true
    remoteVirtualNetwork: {
      id: gatewayNetworkId
    }
  }
}

module zone 'dns-zone.bicep' = [for each in zones: {
  name: 'zone-${uniqueString(each)}'
  params: {
    name: each
    tags: tags
    networks: concat([network.id], empty(gatewayNetworkId) ? [] : [gatewayNetworkId])
  }
}]

output functionsSubnetId string = resourceId('Microsoft.Network/virtualNetworks/subnets', network.name, 'functions')
output endpointsSubnetId string = resourceId('Microsoft.Network/virtualNetworks/subnets', network.name, 'endpoints')
