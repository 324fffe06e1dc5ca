@description('The name of the namespace.')
param name string

param location string

param tags object

@description('The hub that the gateway sends to.')
param hubName string

@description('The consumer group of the collector.')
param consumerGroup string

@description('As many batches are read at once; it cannot be changed later.')
param partitions int

@description('The days for which the hub keeps events.')
param hubDays int

@description('Up to how many throughput units the namespace grows by itself; 1: it does not.')
param maximumThroughputUnits int

@description('Whether only private endpoints and trusted services reach the namespace.')
param isPrivate bool

@description('Whether diagnostic settings send here, for which Azure Monitor needs a shared key.')
param takesGatewayLogs bool

@description('The identity by which events are also stored as blobs; empty: they are not.')
param captureIdentityId string

@description('The storage account of these blobs.')
param captureStorageId string

@description('The identity of the app.')
param appPrincipalId string

@description('The identity of the gateway.')
param gatewayPrincipalId string

var azureEventHubsDataReceiver = 'a638d3c7-ab3a-418d-83e6-5f17a39d4fde'
var azureEventHubsDataSender = '2b629674-e913-4c01-ae53-ef4638d8f975'

resource namespace 'Microsoft.EventHub/namespaces@2024-01-01' = {
  name: name
  location: location
  tags: tags
  sku: {
    name: 'Standard'
    tier: 'Standard'
    capacity: 1
  }
  identity: empty(captureIdentityId) ? { type: 'None' } : {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${captureIdentityId}': {}
    }
  }
  properties: {
    disableLocalAuth: !takesGatewayLogs
    isAutoInflateEnabled: maximumThroughputUnits > 1
    maximumThroughputUnits: maximumThroughputUnits > 1 ? maximumThroughputUnits : 0
    minimumTlsVersion: '1.2'
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
  }
}

resource network 'Microsoft.EventHub/namespaces/networkRuleSets@2024-01-01' = {
  parent: namespace
  name: 'default'
  properties: {
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    defaultAction: isPrivate ? 'Deny' : 'Allow'
    // Azure Monitor delivers the gateway's logs as a trusted service.
    trustedServiceAccessEnabled: true
  }
}

resource hub 'Microsoft.EventHub/namespaces/eventhubs@2024-01-01' = {
  parent: namespace
  name: hubName
  properties: union({
    partitionCount: partitions
    retentionDescription: {
      cleanupPolicy: 'Delete'
      retentionTimeInHours: hubDays * 24
    }
  }, empty(captureIdentityId) ? {} : {
    captureDescription: {
      enabled: true
      encoding: 'Avro'
      intervalInSeconds: 300
      sizeLimitInBytes: 314572800
      skipEmptyArchives: true
      destination: {
        name: 'EventHubArchive.AzureBlockBlob'
        identity: {
          type: 'UserAssigned'
          userAssignedIdentity: captureIdentityId
        }
        properties: {
          archiveNameFormat: '{Namespace}/{EventHub}/{PartitionId}/{Year}/{Month}/{Day}/{Hour}/{Minute}/{Second}'
          blobContainer: 'events'
          storageAccountResourceId: captureStorageId
        }
      }
    }
  })
}

resource group 'Microsoft.EventHub/namespaces/eventhubs/consumergroups@2024-01-01' = {
  parent: hub
  name: consumerGroup
}

// Diagnostic settings know no managed identity: they send with a rule of the namespace that has all
// three rights. This one is theirs alone, and nobody reads its key.
resource gatewayLogs 'Microsoft.EventHub/namespaces/authorizationRules@2024-01-01' = if (takesGatewayLogs) {
  parent: namespace
  name: 'gateway-logs'
  properties: {
    rights: [
      'Listen'
      'Send'
      'Manage'
    ]
  }
}

resource receiver 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: hub
  name: guid(hub.id, appPrincipalId, azureEventHubsDataReceiver)
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', azureEventHubsDataReceiver)
  }
}

resource sender 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: hub
  name: guid(hub.id, gatewayPrincipalId, azureEventHubsDataSender)
  properties: {
    principalId: gatewayPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', azureEventHubsDataSender)
  }
}

output id string = namespace.id
output hubName string = hub.name
output consumerGroup string = group.name
output authorizationRuleId string = takesGatewayLogs ? gatewayLogs.id : ''
