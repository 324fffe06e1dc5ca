@description('Who may read the costs of the resource group.')
param principalId string

var costManagementReader = '72fafb9e-0641-4937-9268-a91bfd8191a3'

resource reader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(resourceGroup().id, principalId, costManagementReader)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', costManagementReader)
  }
}
