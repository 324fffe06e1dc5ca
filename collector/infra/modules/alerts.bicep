@description('The first part of the names of the alert rules.')
param name string

param location string

param tags object

@description('Who is told by mail; empty: alerts are shown in the portal only.')
param email string

@description('The Application Insights of the app.')
param insightsId string

@description('The workspace of its logs.')
param workspaceId string

@description('The namespace of the event hub.')
param namespaceId string

@description('So many refused calls within 15 minutes are worth an alert.')
param refusedCalls int

var groups = empty(email) ? [] : [people.id]
var actions = empty(email) ? [] : [{ actionGroupId: people.id }]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(email)) {
  name: name
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'usage'
    emailReceivers: [
      {
        name: 'mail'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

// A function that is not called by HTTP has the result code 0.
resource failures 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-failures'
  location: 'global'
  tags: tags
  properties: {
    description: 'The collector could not take in events, or a timer or its API failed. Events wait in the hub.'
    severity: 1
    enabled: true
    scopes: [
      insightsId
    ]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'failed'
          metricNamespace: 'microsoft.insights/components'
          metricName: 'requests/failed'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          dimensions: [
            {
              name: 'request/resultCode'
              operator: 'Include'
              values: [
                '0'
                '500'
                '502'
                '503'
              ]
            }
          ]
        }
      ]
    }
    actions: actions
  }
}

resource throttled 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-throttled'
  location: 'global'
  tags: tags
  properties: {
    description: 'The event hub refuses events: it needs more throughput units.'
    severity: 1
    enabled: true
    scopes: [
      namespaceId
    ]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'throttled'
          metricNamespace: 'Microsoft.EventHub/namespaces'
          metricName: 'ThrottledRequests'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: actions
  }
}

// The table of the gateway's logs exists only once the gateway has written to the workspace.
resource refused 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = {
  name: '${name}-refused'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: '${name}: calls refused with 401 or 403'
    description: 'Somebody calls the gateway or the collector with a wrong key or token.'
    severity: 2
    enabled: true
    scopes: [
      workspaceId
    ]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    autoMitigate: true
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: '''
union isfuzzy=true
  (ApiManagementGatewayLogs | where ResponseCode in (401, 403) | project TimeGenerated, CallerIpAddress),
  (AppRequests | where ResultCode in ('401', '403') | project TimeGenerated, CallerIpAddress = ClientIP)
'''
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: refusedCalls
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    actions: {
      actionGroups: groups
    }
  }
}
