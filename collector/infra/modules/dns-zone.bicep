@description('The zone: `privatelink.…`.')
param name string

param tags object

@description('The networks that look names up in it, by their resource ids.')
param networks array

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: name
  location: 'global'
  tags: tags
}

resource link 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [for network in networks: {
  parent: zone
  name: uniqueString(network)
  location: 'global'
  tags: tags
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: network
    }
  }
}]
