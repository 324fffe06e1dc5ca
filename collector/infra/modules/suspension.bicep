@description('The API Management service.')
param apimName string

@description('Who may suspend its subscriptions.')
param principalId string

resource apim 'Microsoft.ApiManagement/service@2024-05-01' existing = {
  name: apimName
}

// API Management Service Contributor could change every API; this role changes subscriptions only.
resource role 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: guid(apim.id, 'suspend-subscriptions')
  properties: {
    roleName: 'Suspend subscriptions of ${apimName} (${uniqueString(apim.id)})'
    description: 'Reads and suspends the subscriptions of an API Management service.'
    type: 'CustomRole'
    assignableScopes: [
      resourceGroup().id
    ]
    permissions: [
      {
        actions: [
          'Microsoft.ApiManagement/service/subscriptions/read'
          'Microsoft.ApiManagement/service/subscriptions/write'
        ]
      }
    ]
  }
}

resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: apim
  name: guid(apim.id, principalId, 'suspend-subscriptions')
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.name)
  }
}
