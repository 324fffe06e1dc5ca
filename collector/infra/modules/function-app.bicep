@description('The name of the app.')
param name string

param location string

param tags object

@allowed([
  'flex'
  'premium'
])
param plan string

@description('How far the app may scale out.')
param maximumInstances int

@description('The subnet from which it calls others; empty: none.')
param subnetId string

@description('Whether the API and the dashboard can be reached without a private endpoint.')
param publicApi bool

param identityId string

param identityClientId string

@description('The account of the host and of the package of the app.')
param storageName string

@description('The blob container of the package.')
param packageUrl string

@description('The settings of the collector, as in `collector.json`.')
param settings object

@description('The address of the database, without a password.')
param databaseAddress string

@description('The address of the vault, with a slash at its end.')
param vaultUri string

@description('Whether the vault has a secret with the webhook of alerts.')
param hasWebhook bool

@description('The host of the namespace.')
param hubEndpoint string

param hubName string

param consumerGroup string

param insightsConnectionString string

var isFlex = plan == 'flex'

resource hostingPlan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: name
  location: location
  tags: tags
  kind: isFlex ? 'functionapp' : 'elastic'
  sku: isFlex ? { name: 'FC1', tier: 'FlexConsumption' } : { name: 'EP1', tier: 'ElasticPremium' }
  properties: isFlex ? { reserved: true } : { reserved: true, maximumElasticWorkerCount: maximumInstances }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: union({
    serverFarmId: hostingPlan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    publicNetworkAccess: publicApi ? 'Enabled' : 'Disabled'
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
  }, isFlex ? {
    siteConfig: {
      minTlsVersion: '1.2'
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageUrl
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'node'
        version: '22'
      }
      scaleAndConcurrency: {
        maximumInstanceCount: maximumInstances
        instanceMemoryMB: 2048
      }
    }
  } : {
    vnetRouteAllEnabled: !empty(subnetId)
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      linuxFxVersion: 'NODE|22'
      minimumElasticInstanceCount: 1
      functionsRuntimeScaleMonitoringEnabled: !empty(subnetId)
    }
  })
}

// The host takes the name of an account for one of the public cloud. The last part is for the Elastic
// Premium plan only: Azure Files would need a shared key, so that the app runs from a package instead.
resource appSettings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'appsettings'
  properties: union({
    COLLECTOR_SETTINGS: string(settings)
    COLLECTOR_DATABASE: databaseAddress
    COLLECTOR_KEY: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/collector-key)'
    EVENT_HUB__fullyQualifiedNamespace: hubEndpoint
    EVENT_HUB__credential: 'managedidentity'
    EVENT_HUB__clientId: identityClientId
    EVENT_HUB_NAME: hubName
    EVENT_HUB_CONSUMER_GROUP: consumerGroup
    AzureWebJobsStorage__credential: 'managedidentity'
    AzureWebJobsStorage__clientId: identityClientId
    AZURE_CLIENT_ID: identityClientId
    APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
  }, environment().name == 'AzureCloud' ? {
    AzureWebJobsStorage__accountName: storageName
  } : {
    AzureWebJobsStorage__blobServiceUri: 'https://${storageName}.blob.${environment().suffixes.storage}'
    AzureWebJobsStorage__queueServiceUri: 'https://${storageName}.queue.${environment().suffixes.storage}'
    AzureWebJobsStorage__tableServiceUri: 'https://${storageName}.table.${environment().suffixes.storage}'
  }, hasWebhook ? {
    ALERT_WEBHOOK: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/alert-webhook)'
  } : {}, isFlex ? {} : {
    FUNCTIONS_EXTENSION_VERSION: '~4'
    FUNCTIONS_WORKER_RUNTIME: 'node'
    WEBSITE_RUN_FROM_PACKAGE: '${packageUrl}/app.zip'
    WEBSITE_RUN_FROM_PACKAGE_BLOB_MI_RESOURCE_ID: identityId
  })
}

resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: app
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource noPublishingPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: app
  name: 'scm'
  properties: {
    allow: false
  }
  dependsOn: [
    noFtpPassword
  ]
}

output id string = app.id
output name string = app.name
output url string = 'https://${app.properties.defaultHostName}'
