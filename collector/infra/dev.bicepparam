using './main.bicep'

param instance = 'contoso-usage-dev'
param apimName = 'contoso-apim-dev'
param apimResourceGroup = 'contoso-apim-dev'
param aiApis = [
  'azure-openai'
]
param tags = {
  environment: 'dev'
}

param partitions = 2
param maximumThroughputUnits = 1
param hubDays = 1
param rawDays = 14
param payloadDays = 7
param billScope = 'none'
