import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { EventHubLoggerOptions } from '../../../lib/resources/logger.ts'
import { usageHub } from '../../../policies-src/resources/logging.ts'
import type { ArmDeployment } from '../../_support/arm-deployment.ts'
import { appSettings, deployed, ofType, only } from '../../_support/infrastructure.ts'

test('hub, consumer group and logger are those of the policies and of the collector', () => {
  const made = deployed({ instance: 'contoso-usage' })
  const env = { variables: { instance: 'contoso-usage' } } as unknown
  const logger = usageHub(env as Parameters<typeof usageHub>[0])
  const { name, endpointAddress } = logger.options as EventHubLoggerOptions
  assert.equal(only(made, 'Microsoft.ApiManagement/service/loggers').properties['credentials'], {
    name,
    endpointAddress,
    identityClientId: 'SystemAssigned',
  })
  assert.is(only(made, 'Microsoft.ApiManagement/service/loggers').name, `contoso-apim/${logger.id}`)
  const settings = appSettings(made)
  assert.is(settings['EVENT_HUB_NAME'], name)
  assert.is(settings['EVENT_HUB__fullyQualifiedNamespace'], endpointAddress)
  assert.is(
    only(made, 'Microsoft.EventHub/namespaces/eventhubs/consumergroups').name,
    `contoso-usage/${name}/${settings['EVENT_HUB_CONSUMER_GROUP']}`,
  )
  assert.is(settings['EVENT_HUB_CONSUMER_GROUP'], 'collector')
  assert.equal(
    ofType(deployed({ apimLogger: false }), 'Microsoft.ApiManagement/service/loggers'),
    [],
  )
})

test('the gateway may send with an identity of its own choice', () => {
  const made = deployed({ apimPrincipalId: 'someone', apimClientId: 'somebody' })
  const { credentials } = only(made, 'Microsoft.ApiManagement/service/loggers').properties as {
    readonly credentials: { readonly identityClientId: string }
  }
  assert.is(credentials.identityClientId, 'somebody')
  const roles = ofType(made, 'Microsoft.Authorization/roleAssignments')
  assert.ok(roles.some(({ properties }) => properties['principalId'] === 'someone'))
  assert.not.ok(
    roles.some(({ properties }) => properties['principalId'] === 'principal of contoso-apim'),
  )
})

test('the logs of the gateway go where they are wanted, tokens of every call with them', () => {
  const settingOf = (made: ArmDeployment) =>
    only(made, 'Microsoft.Insights/diagnosticSettings').properties
  const ruleId =
    '/providers/Microsoft.EventHub/namespaces/contoso-usage/authorizationRules/gateway-logs'
  const toHub = settingOf(deployed())
  assert.ok(String(toHub['eventHubAuthorizationRuleId']).endsWith(ruleId))
  assert.is(toHub['eventHubName'], 'ai-usage')
  assert.is(toHub['workspaceId'], undefined)
  assert.equal(toHub['logs'], [
    { category: 'GatewayLogs', enabled: true },
    { category: 'GatewayLlmLogs', enabled: true },
  ])
  const toWorkspace = settingOf(deployed({ gatewayLogs: 'workspace' }))
  assert.is(toWorkspace['eventHubAuthorizationRuleId'], undefined)
  assert.is(toWorkspace['eventHubName'], undefined)
  assert.is(toWorkspace['logAnalyticsDestinationType'], 'Dedicated')
  const toBoth = settingOf(deployed({ gatewayLogs: 'both' }))
  assert.ok(toBoth['workspaceId'] !== undefined && toBoth['eventHubName'] !== undefined)
})

test('prompts and answers are logged only where that is wanted', () => {
  const type = 'Microsoft.ApiManagement/service/apis/diagnostics'
  const [logs, second] = ofType(deployed({ aiApis: ['openai', 'inference'] }), type)
  assert.is(logs!.name, 'contoso-apim/openai/azuremonitor')
  assert.is(second!.name, 'contoso-apim/inference/azuremonitor')
  assert.equal(logs!.properties['sampling'], { samplingType: 'fixed', percentage: 100 })
  assert.equal(logs!.properties['largeLanguageModel'], { logs: 'enabled' })
  const [wordy] = ofType(deployed({ aiApis: ['openai'], messageBytes: 1000 }), type)
  const messages = { messages: 'all', maxSizeInBytes: 1000 }
  assert.equal(wordy!.properties['largeLanguageModel'], {
    logs: 'enabled',
    requests: messages,
    responses: messages,
  })
  assert.equal(ofType(deployed(), type), [])
})

test.run()
