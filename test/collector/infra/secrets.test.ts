import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { appSettings, collectorKey, deployed, ofType, only } from '../../_support/infrastructure.ts'

test('nobody signs in with a password or a shared key', () => {
  for (const parameters of [{}, { plan: 'premium', privateNetwork: true }]) {
    const made = deployed(parameters)
    const account = only(made, 'Microsoft.Storage/storageAccounts').properties
    assert.is(account['allowSharedKeyAccess'], false)
    assert.is(account['allowBlobPublicAccess'], false)
    const { authConfig } = only(made, 'Microsoft.DBforPostgreSQL/flexibleServers').properties as {
      readonly authConfig: Readonly<Record<string, string>>
    }
    assert.is(authConfig['passwordAuth'], 'Disabled')
    assert.is(authConfig['activeDirectoryAuth'], 'Enabled')
    assert.is(only(made, 'Microsoft.KeyVault/vaults').properties['enableRbacAuthorization'], true)
    const passwords = ofType(made, 'Microsoft.Web/sites/basicPublishingCredentialsPolicies')
    assert.equal(
      passwords.map(({ name, properties }) => [name, properties]),
      [
        ['contoso-usage/ftp', { allow: false }],
        ['contoso-usage/scm', { allow: false }],
      ],
    )
  }
})

test('a shared key of the namespace opens it only as long as Azure Monitor needs one', () => {
  const closed = deployed({ gatewayLogs: 'workspace' })
  const namespace = 'Microsoft.EventHub/namespaces'
  assert.is(only(closed, namespace).properties['disableLocalAuth'], true)
  assert.equal(ofType(closed, `${namespace}/authorizationRules`), [])
  const open = deployed()
  assert.is(only(open, namespace).properties['disableLocalAuth'], false)
  assert.equal(only(open, `${namespace}/authorizationRules`).properties, {
    rights: ['Listen', 'Send', 'Manage'],
  })
})

test('what is secret is in the vault and nowhere else', () => {
  const webhook = 'https://example.com/hook?signature=secret'
  const made = deployed({ alertWebhook: webhook })
  const secrets = ofType(made, 'Microsoft.KeyVault/vaults/secrets')
  const values = secrets.map(({ name, properties }) => [name, String(properties['value'])] as const)
  assert.equal(values.map(([name]) => name).sort(), [
    'contoso-usage/alert-webhook',
    'contoso-usage/collector-key',
  ])
  const others = JSON.stringify([
    made.resources.filter((each) => !secrets.includes(each)),
    made.outputs,
  ])
  for (const [name, value] of values) assert.not.ok(others.includes(value), name)
  const uri = 'https://contoso-usage.vault.azure.net/secrets'
  assert.is(
    appSettings(made)['COLLECTOR_KEY'],
    `@Microsoft.KeyVault(SecretUri=${uri}/collector-key)`,
  )
  assert.is(
    appSettings(made)['ALERT_WEBHOOK'],
    `@Microsoft.KeyVault(SecretUri=${uri}/alert-webhook)`,
  )
})

test('a second deployment keeps the key of the collector, another instance has another', () => {
  assert.is(collectorKey(deployed()), collectorKey(deployed({ rawDays: 7 })))
  assert.is.not(collectorKey(deployed()), collectorKey(deployed({ instance: 'fabrikam-usage' })))
})

test.run()
