@description('The name of the vault.')
param name string

param location string

param tags object

@description('Whether a deleted vault is kept for its whole time; once on, it stays on.')
param purgeProtection bool

@description('Whether only a private endpoint reaches the vault.')
param isPrivate bool

@description('The storage account that the key of the collector is derived from.')
param storageName string

@description('Where alerts go; empty: no secret is made.')
@secure()
param alertWebhook string

@description('The identity of the app.')
param appPrincipalId string

var keyVaultSecretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageName
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: subscription().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: purgeProtection ? true : null
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: isPrivate ? 'Deny' : 'Allow'
    }
  }
}

// The key of the account is random, secret and opens nothing, as the account refuses shared keys.
// What is derived from it is the same in every deployment, until the account's key is renewed.
resource collectorKey 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'collector-key'
  properties: {
    value: guid(storage.listKeys().keys[0].value, vault.id)
  }
}

resource webhook 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(alertWebhook)) {
  parent: vault
  name: 'alert-webhook'
  properties: {
    value: alertWebhook
  }
}

resource reader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, appPrincipalId, keyVaultSecretsUser)
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', keyVaultSecretsUser)
  }
}

output id string = vault.id
output name string = vault.name
output uri string = vault.properties.vaultUri
