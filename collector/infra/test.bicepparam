using './main.bicep'

param instance = 'contoso-usage-test'
param apimName = 'contoso-apim-test'
param apimResourceGroup = 'contoso-apim-test'
param aiApis = [
  'azure-openai'
]
param tags = {
  environment: 'test'
}

// Like production, but small and open.
param gatewayLogs = 'both'
param hubDays = 3
param databaseSku = 'Standard_D2ds_v5'
param databaseTier = 'GeneralPurpose'
param billScope = 'resourceGroup'
param billResourceGroup = 'contoso-ai-test'
param alertEmail = readEnvironmentVariable('ALERT_EMAIL', '')
