@description('The first part of the names of the endpoints.')
param name string

param location string

param tags object

param subnetId string

@description('What they lead to: `target`, a resource id; `group`, one of its services; `zone`.')
param endpoints array

module endpoint 'private-endpoint.bicep' = [for each in endpoints: {
  name: 'endpoint-${each.group}'
  params: {
    name: '${name}-${each.group}'
    location: location
    tags: tags
    subnetId: subnetId
    target: each.target
    group: each.group
    zoneName: each.zone
  }
}]
