@description('The name of the server.')
param name string

param location string

param tags object

@description('The size of the server: `Standard_B1ms`, `Standard_D2ds_v5`, …')
param sku string

@allowed([
  'Burstable'
  'GeneralPurpose'
  'MemoryOptimized'
])
param tier string

param storageGb int

@description('A second server in another zone takes over; not with `Burstable`.')
param highAvailability bool

param backupDays int

@description('Whether backups are also kept in the paired region.')
param geoBackup bool

@description('Whether only a private endpoint reaches the server.')
param isPrivate bool

@description('Who administers the server, in Entra ID: `objectId`, `name`, `type`.')
param administrator object

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: name
  location: location
  tags: tags
  sku: {
    name: sku
    tier: tier
  }
  properties: {
    version: '16'
    authConfig: {
      activeDirectoryAuth: 'Enabled'
      passwordAuth: 'Disabled'
      tenantId: subscription().tenantId
    }
    storage: {
      storageSizeGB: storageGb
      autoGrow: 'Enabled'
    }
    backup: {
      backupRetentionDays: backupDays
      geoRedundantBackup: geoBackup ? 'Enabled' : 'Disabled'
    }
    highAvailability: {
      mode: highAvailability ? 'ZoneRedundant' : 'Disabled'
    }
    network: {
      publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    }
  }
}

// The server takes one change at a time, so that each of these waits for the one before.
resource administrators 'Microsoft.DBforPostgreSQL/flexibleServers/administrators@2024-08-01' = {
  parent: server
  name: administrator.objectId
  properties: {
    principalName: administrator.name
    principalType: administrator.type
    tenantId: subscription().tenantId
  }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01' = {
  parent: server
  name: 'usage'
  properties: {
    charset: 'UTF8'
    collation: 'en_US.utf8'
  }
  dependsOn: [
    administrators
  ]
}

// From 0.0.0.0 to 0.0.0.0 are the addresses of Azure, which the app has without a network of its own.
resource azure 'Microsoft.DBforPostgreSQL/flexibleServers/firewallRules@2024-08-01' = if (!isPrivate) {
  parent: server
  name: 'azure'
  properties: {
    startIpAddress: '0.0.0.0'
    endIpAddress: '0.0.0.0'
  }
  dependsOn: [
    database
  ]
}

output id string = server.id
output host string = server.properties.fullyQualifiedDomainName
output databaseName string = database.name
