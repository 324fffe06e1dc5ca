using './main.bicep'

param instance = 'contoso-usage'
param apimName = 'contoso-apim'
param apimResourceGroup = 'contoso-apim'
param aiApis = [
  'azure-openai'
]
param tags = {
  environment: 'prod'
}

param gatewayLogs = 'both'
param partitions = 8
param maximumThroughputUnits = 20
param captureEvents = true
param hubDays = 7
param rawDays = 90
param payloadDays = 30
param logDays = 90

param privateNetwork = true
param gatewayNetworkId = readEnvironmentVariable('GATEWAY_NETWORK_ID', '')

param databaseSku = 'Standard_D4ds_v5'
param databaseTier = 'GeneralPurpose'
param databaseStorageGb = 128
param highAvailability = true
param backupDays = 35
param geoBackup = true
// A group of people, so that the app need not be the administrator.
param databaseAdministrator = {
  objectId: readEnvironmentVariable('DATABASE_ADMINISTRATOR_ID')
  name: 'contoso-database-administrators'
  type: 'Group'
}
param storageSku = 'Standard_ZRS'
param purgeProtection = true

param alertWebhook = readEnvironmentVariable('ALERT_WEBHOOK', '')
param alertWebhookKind = 'teams'
param alertEmail = readEnvironmentVariable('ALERT_EMAIL', '')
