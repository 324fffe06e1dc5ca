@description('The API Management service.')
param apimName string

@description('Whether the logger of the usage events is made.')
param makesLogger bool

@description('The host of the namespace.')
param hubEndpoint string

@description('The hub that events and logs go to.')
param hubName string

@description('The client id of the identity that sends events; empty: the one of the service itself.')
param clientId string

@description('The ids of the APIs whose tokens are logged.')
param aiApis array

@description('How much of each prompt and answer is logged, in bytes; 0: nothing.')
param messageBytes int

@description('The rule by which logs go to the event hub; empty: they do not.')
param authorizationRuleId string

@description('The workspace that logs go to; empty: they go to none.')
param workspaceId string

resource apim 'Microsoft.ApiManagement/service@2024-05-01' existing = {
  name: apimName
}

resource hubLogger 'Microsoft.ApiManagement/service/loggers@2024-05-01' = if (makesLogger) {
  parent: apim
  name: 'usage-eventhub'
  properties: {
    loggerType: 'azureEventHub'
    description: 'The event hub of the usage events.'
    isBuffered: true
    credentials: {
      name: hubName
      endpointAddress: hubEndpoint
      identityClientId: empty(clientId) ? 'SystemAssigned' : clientId
    }
  }
}

resource monitorLogger 'Microsoft.ApiManagement/service/loggers@2024-05-01' = if (!empty(aiApis)) {
  parent: apim
  name: 'azuremonitor'
  properties: {
    loggerType: 'azureMonitor'
    isBuffered: true
  }
}

// The service refuses two changes of one API at a time.
@batchSize(1)
resource modelLogs 'Microsoft.ApiManagement/service/apis/diagnostics@2024-06-01-preview' = [for api in aiApis: {
  name: '${apimName}/${api}/azuremonitor'
  properties: {
    loggerId: monitorLogger.id
    alwaysLog: 'allErrors'
    verbosity: 'information'
    logClientIp: true
    // Every call counts: what is left out of the sample is missing from the chargeback.
    sampling: {
      samplingType: 'fixed'
      percentage: 100
    }
    largeLanguageModel: union({
      logs: 'enabled'
    }, messageBytes == 0 ? {} : {
      requests: {
        messages: 'all'
        maxSizeInBytes: messageBytes
      }
      responses: {
        messages: 'all'
        maxSizeInBytes: messageBytes
      }
    })
  }
}]

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: apim
  name: 'usage-collector'
  properties: {
    eventHubAuthorizationRuleId: empty(authorizationRuleId) ? null : authorizationRuleId
    eventHubName: empty(authorizationRuleId) ? null : hubName
    workspaceId: empty(workspaceId) ? null : workspaceId
    logAnalyticsDestinationType: empty(workspaceId) ? null : 'Dedicated'
    logs: [
      {
        category: 'GatewayLogs'
        enabled: true
      }
      {
        category: 'GatewayLlmLogs'
        enabled: true
      }
    ]
  }
}
