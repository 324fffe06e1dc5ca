import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { loadSettings } from '../../../lib/metering/settings/load-settings.ts'
import type { ArmDeployment } from '../../_support/arm-deployment.ts'
import { appSettings, collectorKey, deployed, only } from '../../_support/infrastructure.ts'

const namesOf = (object: object): readonly string[] => Object.keys(object).sort()

const always = [
  'APPLICATIONINSIGHTS_CONNECTION_STRING',
  'AZURE_CLIENT_ID',
  'AzureWebJobsStorage__clientId',
  'AzureWebJobsStorage__credential',
  'COLLECTOR_DATABASE',
  'COLLECTOR_KEY',
  'COLLECTOR_SETTINGS',
  'EVENT_HUB_CONSUMER_GROUP',
  'EVENT_HUB_NAME',
  'EVENT_HUB__clientId',
  'EVENT_HUB__credential',
  'EVENT_HUB__fullyQualifiedNamespace',
]

test('the app has the settings that it reads, and no others', () => {
  const expected = (...others: readonly string[]) => [...always, ...others].sort()
  const account = 'AzureWebJobsStorage__accountName'
  assert.equal(namesOf(appSettings(deployed())), expected(account))
  assert.equal(
    namesOf(appSettings(deployed({ alertWebhook: 'https://example.com/hook' }))),
    expected(account, 'ALERT_WEBHOOK'),
  )
  assert.equal(
    namesOf(appSettings(deployed({ plan: 'premium' }))),
    expected(
      account,
      'FUNCTIONS_EXTENSION_VERSION',
      'FUNCTIONS_WORKER_RUNTIME',
      'WEBSITE_RUN_FROM_PACKAGE',
      'WEBSITE_RUN_FROM_PACKAGE_BLOB_MI_RESOURCE_ID',
    ),
  )
  assert.equal(
    namesOf(appSettings(deployed({}, { cloud: 'AzureChinaCloud' }))),
    expected(
      'AzureWebJobsStorage__blobServiceUri',
      'AzureWebJobsStorage__queueServiceUri',
      'AzureWebJobsStorage__tableServiceUri',
    ),
  )
})

test('the app signs in everywhere with its own identity', () => {
  const made = deployed()
  const identity = only(made, 'Microsoft.ManagedIdentity/userAssignedIdentities')
  const settings = appSettings(made)
  for (const name of always.filter((each) => /client_?id/i.test(each))) {
    assert.is(settings[name], `client of ${identity.name}`, name)
  }
  const { identity: assigned, properties } = only(made, 'Microsoft.Web/sites').body as {
    readonly identity: unknown
    readonly properties: { readonly keyVaultReferenceIdentity: string }
  }
  assert.equal(assigned, { type: 'UserAssigned', userAssignedIdentities: { [identity.id]: {} } })
  assert.is(properties.keyVaultReferenceIdentity, identity.id)
  const database = new URL(settings['COLLECTOR_DATABASE']!)
  assert.is(database.username, identity.name)
  assert.is(database.password, '')
  assert.is(database.search, '?sslmode=verify-full')
})

/** The settings of the app as the collector loads them, with the secrets of the vault. */
const loaded = async (deployment: ArmDeployment) => {
  const secrets = {
    COLLECTOR_KEY: collectorKey(deployment),
    ALERT_WEBHOOK: 'https://example.com/hook',
  }
  const env = { ...appSettings(deployment), ...secrets }
  const { settings } = await loadSettings({ cwd: '/', env })
  return settings
}

test('the collector understands the settings of the app', async () => {
  const made = deployed()
  assert.equal(await loaded(made), {
    store: appSettings(made)['COLLECTOR_DATABASE'],
    cloud: 'public',
    retention: { calls: 30 },
    access: { keys: [{ name: 'collector', key: collectorKey(made) }] },
    export: { to: made.outputs['exportsUrl'] },
    bill: { scope: '/subscriptions/collector-subscription' },
  })
  const all = await loaded(
    deployed(
      {
        rawDays: 7,
        gatewayLogs: 'workspace',
        billScope: 'resourceGroup',
        billResourceGroup: 'models',
        suspendSubscriptions: true,
        apimResourceGroup: 'gateway',
        alertWebhook: 'https://example.com/secret',
        alertWebhookKind: 'slack',
        settings: {
          bill: { type: 'AmortizedCost' },
          budgets: [{ name: 'all', amount: '1000' }],
        },
      },
      { cloud: 'AzureUSGovernment' },
    ),
  )
  assert.is(all.cloud, 'us-government')
  assert.equal(all.retention, { calls: 7 })
  assert.equal(all.logAnalytics, { workspace: '00000000-0000-0000-0000-000000000001' })
  assert.equal(all.bill, {
    scope: '/subscriptions/collector-subscription/resourceGroups/models',
    type: 'AmortizedCost',
  })
  assert.is(
    all.apim?.resource,
    '/subscriptions/collector-subscription/resourceGroups/gateway/providers/Microsoft.ApiManagement/service/contoso-apim',
  )
  assert.equal(all.alerts?.webhooks, [{ url: 'https://example.com/hook', kind: 'slack' }])
  assert.equal(all.budgets, [{ name: 'all', amount: '1000' }])
})

test('the plan decides how the app runs', () => {
  const flex = only(deployed(), 'Microsoft.Web/sites').properties as Readonly<
    Record<string, object>
  >
  const { runtime, deployment } = flex['functionAppConfig'] as Readonly<Record<string, object>>
  assert.equal(runtime, { name: 'node', version: '22' })
  assert.ok(JSON.stringify(deployment).includes('"type":"UserAssignedIdentity"'))
  const premium = only(deployed({ plan: 'premium' }), 'Microsoft.Web/sites').properties as Readonly<
    Record<string, Readonly<Record<string, unknown>>>
  >
  assert.is(premium['functionAppConfig'], undefined)
  assert.is(premium['siteConfig']!['linuxFxVersion'], 'NODE|22')
})

test.run()
