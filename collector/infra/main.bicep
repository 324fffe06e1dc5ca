targetScope = 'resourceGroup'

@description('The name of the namespace, vault, database server and app, unique in all of Azure: lower-case letters, digits and single hyphens, a letter first.')
@minLength(6)
@maxLength(24)
param instance string

@description('The region: that of the gateway, as its logs cannot be sent to another one.')
param location string = resourceGroup().location

@description('Tags of everything that is made.')
param tags object = {}

@description('The API Management service whose calls are collected.')
param apimName string

@description('The resource group of the service.')
param apimResourceGroup string = resourceGroup().name

@description('The Azure subscription of the service.')
param apimSubscriptionId string = subscription().subscriptionId

@description('The object id of the user-assigned identity that sends events; empty: the system-assigned identity of the service.')
param apimPrincipalId string = ''

@description('The client id of the same identity; empty: the system-assigned identity of the service.')
param apimClientId string = ''

@description('Whether the logger `usage-eventhub` is made; not where `apim-policy deploy` makes it.')
param apimLogger bool = true

@description('The ids of the APIs whose tokens are logged, which completes the events of streams.')
param aiApis array = []

@description('Where the logs of the gateway go. The collector reads them from the event hub, or from the workspace if they go there only.')
@allowed([
  'eventHub'
  'workspace'
  'both'
])
param gatewayLogs string = 'eventHub'

@description('How much of each prompt and answer is logged, in bytes; 0: nothing.')
@minValue(0)
@maxValue(262144)
param messageBytes int = 0

@description('Whether the gateway may store prompts and answers as blobs.')
param capturePayloads bool = false

@description('The event hub.')
param hubName string = 'ai-usage'

@description('The consumer group of the collector.')
param consumerGroup string = 'collector'

@description('The partitions of the event hub; they cannot be changed later.')
@minValue(1)
@maxValue(32)
param partitions int = 4

@description('Up to how many throughput units the namespace grows by itself; 1: it does not.')
@minValue(1)
@maxValue(40)
param maximumThroughputUnits int = 4

@description('Whether every event is also stored as a blob.')
param captureEvents bool = false

@description('The days for which the event hub keeps events: how long the collector may be down.')
@minValue(1)
@maxValue(7)
param hubDays int = 7

@description('The days for which single calls are kept; sums by day stay.')
@minValue(1)
@maxValue(3650)
param rawDays int = 30

@description('The days for which captured prompts, answers and events are kept.')
@minValue(1)
@maxValue(3650)
param payloadDays int = 30

@description('The days for which the workspace keeps logs.')
@minValue(30)
@maxValue(730)
param logDays int = 30

@description('The plan of the app: Flex Consumption or Elastic Premium.')
@allowed([
  'flex'
  'premium'
])
param plan string = 'flex'

@description('How far the app may scale out.')
@minValue(1)
@maxValue(100)
param maximumInstances int = 40

@description('Whether everything but the gateway is reached through private endpoints only.')
param privateNetwork bool = false

@description('Whether the API and the dashboard can be reached without a private endpoint.')
param publicApi bool = !privateNetwork

@description('The addresses of the private network, at least a /25.')
param addressPrefix string = '10.90.0.0/25'

@description('The network of the gateway, by its resource id: it is peered and finds the private endpoints.')
param gatewayNetworkId string = ''

@description('The size of the database server.')
param databaseSku string = 'Standard_B1ms'

@description('The kind of the database server.')
@allowed([
  'Burstable'
  'GeneralPurpose'
  'MemoryOptimized'
])
param databaseTier string = 'Burstable'

@description('The disk of the database in GB; it grows by itself.')
@minValue(32)
param databaseStorageGb int = 32

@description('Whether a second database server stands by in another zone; not with `Burstable`.')
param highAvailability bool = false

@description('The days for which backups of the database are kept.')
@minValue(7)
@maxValue(35)
param backupDays int = 7

@description('Whether backups of the database are also kept in the paired region; fixed once it is made.')
param geoBackup bool = false

@description('Who administers the database, in Entra ID: `objectId`, `name`, `type` (`User`, `Group` or `ServicePrincipal`); empty: the app.')
param databaseAdministrator object = {}

@description('How often blobs are kept.')
@allowed([
  'Standard_LRS'
  'Standard_ZRS'
  'Standard_GRS'
  'Standard_GZRS'
])
param storageSku string = 'Standard_LRS'

@description('Whether a deleted vault is kept for its whole time; once on, it stays on.')
param purgeProtection bool = false

@description('Whose bill is read to reconcile: that of the Azure subscription, of a resource group, or none.')
@allowed([
  'none'
  'subscription'
  'resourceGroup'
])
param billScope string = 'subscription'

@description('The resource group whose bill is read, in the subscription of this deployment.')
param billResourceGroup string = resourceGroup().name

@description('Whether budgets may suspend subscriptions of the gateway; it needs the right to make a role.')
param suspendSubscriptions bool = false

@description('Where budget alerts are sent; empty: nowhere.')
@secure()
param alertWebhook string = ''

@description('What takes them.')
@allowed([
  'generic'
  'teams'
  'slack'
])
param alertWebhookKind string = 'generic'

@description('Who is told by mail when the collector itself fails; empty: the portal shows it.')
param alertEmail string = ''

@description('So many calls refused with 401 or 403 within 15 minutes are worth an alert.')
@minValue(1)
param refusedCalls int = 50

@description('More settings of the collector, as in `collector.json`: prices, budgets, meters, access by Entra ID.')
param settings object = {}

var clouds = {
  AzureCloud: {
    name: 'public'
    serviceBus: 'servicebus.windows.net'
    postgres: 'postgres.database.azure.com'
    vault: 'vaultcore.azure.net'
    sites: 'azurewebsites.net'
  }
  AzureUSGovernment: {
    name: 'us-government'
    serviceBus: 'servicebus.usgovcloudapi.net'
    postgres: 'postgres.database.usgovcloudapi.net'
    vault: 'vaultcore.usgovcloudapi.net'
    sites: 'azurewebsites.us'
  }
  AzureChinaCloud: {
    name: 'china'
    serviceBus: 'servicebus.chinacloudapi.cn'
    postgres: 'postgres.database.chinacloudapi.cn'
    vault: 'vaultcore.azure.cn'
    sites: 'chinacloudsites.cn'
  }
}
var cloud = clouds[environment().name]
var storageName = '${take(replace(instance, '-', ''), 11)}${uniqueString(resourceGroup().id)}'
var hubEndpoint = '${instance}.${cloud.serviceBus}'
var zones = {
  namespace: 'privatelink.${cloud.serviceBus}'
  blob: 'privatelink.blob.${environment().suffixes.storage}'
  queue: 'privatelink.queue.${environment().suffixes.storage}'
  vault: 'privatelink.${cloud.vault}'
  postgres: 'privatelink.${cloud.postgres}'
  sites: 'privatelink.${cloud.sites}'
}
var billOf = {
  none: ''
  subscription: subscription().id
  resourceGroup: '${subscription().id}/resourceGroups/${billResourceGroup}'
}

resource apim 'Microsoft.ApiManagement/service@2024-05-01' existing = {
  scope: resourceGroup(apimSubscriptionId, apimResourceGroup)
  name: apimName
}

module identity 'modules/identity.bicep' = {
  name: 'usage-identity'
  params: {
    name: instance
    location: location
    tags: tags
  }
}

module captureIdentity 'modules/identity.bicep' = if (captureEvents) {
  name: 'usage-capture-identity'
  params: {
    name: '${instance}-capture'
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'usage-monitoring'
  params: {
    name: instance
    location: location
    tags: tags
    logDays: logDays
    readerPrincipalId: gatewayLogs == 'workspace' ? identity.outputs.principalId : ''
  }
}

module storage 'modules/storage.bicep' = {
  name: 'usage-storage'
  params: {
    name: storageName
    location: location
    tags: tags
    sku: storageSku
    payloadDays: payloadDays
    isPrivate: privateNetwork
    appPrincipalId: identity.outputs.principalId
    gatewayPrincipalId: !capturePayloads ? '' : empty(apimPrincipalId) ? apim.identity.principalId : apimPrincipalId
    capturePrincipalId: captureEvents ? captureIdentity!.outputs.principalId : ''
  }
}

module eventHub 'modules/event-hub.bicep' = {
  name: 'usage-event-hub'
  params: {
    name: instance
    location: location
    tags: tags
    hubName: hubName
    consumerGroup: consumerGroup
    partitions: partitions
    hubDays: hubDays
    maximumThroughputUnits: maximumThroughputUnits
    isPrivate: privateNetwork
    takesGatewayLogs: gatewayLogs != 'workspace'
    captureIdentityId: captureEvents ? captureIdentity!.outputs.id : ''
    captureStorageId: storage.outputs.id
    appPrincipalId: identity.outputs.principalId
    gatewayPrincipalId: empty(apimPrincipalId) ? apim.identity.principalId : apimPrincipalId
  }
}

module database 'modules/database.bicep' = {
  name: 'usage-database'
  params: {
    name: instance
    location: location
    tags: tags
    sku: databaseSku
    tier: databaseTier
    storageGb: databaseStorageGb
    highAvailability: highAvailability
    backupDays: backupDays
    geoBackup: geoBackup
    isPrivate: privateNetwork
    administrator: !empty(databaseAdministrator) ? databaseAdministrator : {
      objectId: identity.outputs.principalId
      name: identity.outputs.name
      type: 'ServicePrincipal'
    }
  }
}

module vault 'modules/key-vault.bicep' = {
  name: 'usage-vault'
  params: {
    name: instance
    location: location
    tags: tags
    purgeProtection: purgeProtection
    isPrivate: privateNetwork
    storageName: storage.outputs.name
    alertWebhook: alertWebhook
    appPrincipalId: identity.outputs.principalId
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  name: 'usage-network'
  params: {
    name: instance
    location: location
    tags: tags
    addressPrefix: addressPrefix
    plan: plan
    gatewayNetworkId: gatewayNetworkId
    zones: [
      zones.namespace
      zones.blob
      zones.queue
      zones.vault
      zones.postgres
      zones.sites
    ]
  }
}

module serviceEndpoints 'modules/private-endpoints.bicep' = if (privateNetwork) {
  name: 'usage-endpoints'
  params: {
    name: instance
    location: location
    tags: tags
    subnetId: network!.outputs.endpointsSubnetId
    endpoints: [
      {
        target: eventHub.outputs.id
        group: 'namespace'
        zone: zones.namespace
      }
      {
        target: storage.outputs.id
        group: 'blob'
        zone: zones.blob
      }
      {
        target: storage.outputs.id
        group: 'queue'
        zone: zones.queue
      }
      {
        target: vault.outputs.id
        group: 'vault'
        zone: zones.vault
      }
      {
        target: database.outputs.id
        group: 'postgresqlServer'
        zone: zones.postgres
      }
    ]
  }
}

module app 'modules/function-app.bicep' = {
  name: 'usage-app'
  dependsOn: [
    serviceEndpoints
  ]
  params: {
    name: instance
    location: location
    tags: tags
    plan: plan
    maximumInstances: maximumInstances
    subnetId: privateNetwork ? network!.outputs.functionsSubnetId : ''
    publicApi: publicApi
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    storageName: storage.outputs.name
    packageUrl: storage.outputs.packageUrl
    settings: union({
      store: '\${COLLECTOR_DATABASE}'
      cloud: cloud.name
      retention: {
        calls: rawDays
      }
      access: {
        keys: [
          {
            name: 'collector'
            key: '\${COLLECTOR_KEY}'
          }
        ]
      }
      export: {
        to: storage.outputs.exportsUrl
      }
    }, billScope == 'none' ? {} : {
      bill: {
        scope: billOf[billScope]
      }
    }, gatewayLogs != 'workspace' ? {} : {
      logAnalytics: {
        workspace: monitoring.outputs.workspaceCustomerId
      }
    }, !suspendSubscriptions ? {} : {
      apim: {
        resource: apim.id
      }
    }, empty(alertWebhook) ? {} : {
      alerts: {
        webhooks: [
          {
            url: '\${ALERT_WEBHOOK}'
            kind: alertWebhookKind
          }
        ]
      }
    }, settings)
    databaseAddress: 'postgres://${identity.outputs.name}@${database.outputs.host}:5432/${database.outputs.databaseName}?sslmode=verify-full'
    vaultUri: vault.outputs.uri
    hasWebhook: !empty(alertWebhook)
    hubEndpoint: hubEndpoint
    hubName: eventHub.outputs.hubName
    consumerGroup: eventHub.outputs.consumerGroup
    insightsConnectionString: monitoring.outputs.connectionString
  }
}

module appEndpoint 'modules/private-endpoints.bicep' = if (privateNetwork) {
  name: 'usage-app-endpoint'
  params: {
    name: instance
    location: location
    tags: tags
    subnetId: network!.outputs.endpointsSubnetId
    endpoints: [
      {
        target: app.outputs.id
        group: 'sites'
        zone: zones.sites
      }
    ]
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'usage-alerts'
  params: {
    name: instance
    location: location
    tags: tags
    email: alertEmail
    insightsId: monitoring.outputs.insightsId
    workspaceId: monitoring.outputs.workspaceId
    namespaceId: eventHub.outputs.id
    refusedCalls: refusedCalls
  }
}

module gateway 'modules/gateway.bicep' = {
  name: 'usage-gateway-${uniqueString(resourceGroup().id)}'
  scope: resourceGroup(apimSubscriptionId, apimResourceGroup)
  params: {
    apimName: apimName
    makesLogger: apimLogger
    hubEndpoint: hubEndpoint
    hubName: eventHub.outputs.hubName
    clientId: apimClientId
    aiApis: aiApis
    messageBytes: messageBytes
    authorizationRuleId: eventHub.outputs.authorizationRuleId
    workspaceId: gatewayLogs == 'eventHub' ? '' : monitoring.outputs.workspaceId
  }
}

module suspension 'modules/suspension.bicep' = if (suspendSubscriptions) {
  name: 'usage-suspension-${uniqueString(resourceGroup().id)}'
  scope: resourceGroup(apimSubscriptionId, apimResourceGroup)
  params: {
    apimName: apimName
    principalId: identity.outputs.principalId
  }
}

module subscriptionCosts 'modules/cost-reader-subscription.bicep' = if (billScope == 'subscription') {
  name: 'usage-costs-${uniqueString(resourceGroup().id)}'
  scope: subscription()
  params: {
    principalId: identity.outputs.principalId
  }
}

module groupCosts 'modules/cost-reader-group.bicep' = if (billScope == 'resourceGroup') {
  name: 'usage-costs-${uniqueString(resourceGroup().id)}'
  scope: resourceGroup(billResourceGroup)
  params: {
    principalId: identity.outputs.principalId
  }
}

output appName string = app.outputs.name
output appUrl string = app.outputs.url
output packageUrl string = storage.outputs.packageUrl
output exportsUrl string = storage.outputs.exportsUrl
output payloadsUrl string = capturePayloads ? storage.outputs.payloadsUrl : ''
output hubEndpoint string = hubEndpoint
output hubName string = eventHub.outputs.hubName
output vaultName string = vault.outputs.name
output databaseHost string = database.outputs.host
output identityName string = identity.outputs.name
output identityPrincipalId string = identity.outputs.principalId
