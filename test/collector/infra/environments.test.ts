import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { ArmDeployment } from '../../_support/arm-deployment.ts'
import { deployedTo, ofType, only } from '../../_support/infrastructure.ts'

test('each environment can be deployed', () => {
  const dev = deployedTo('dev')
  const small = deployedTo('test')
  const env = { DATABASE_ADMINISTRATOR_ID: 'administrators', ALERT_WEBHOOK: 'https://example.com' }
  const prod = deployedTo('prod', env)
  const server = (made: ArmDeployment) => only(made, 'Microsoft.DBforPostgreSQL/flexibleServers')
  const modeOf = (made: ArmDeployment) => server(made).properties['highAvailability']
  assert.equal(modeOf(dev), { mode: 'Disabled' })
  assert.equal(modeOf(small), { mode: 'Disabled' })
  assert.equal(modeOf(prod), { mode: 'ZoneRedundant' })
  const protects = (made: ArmDeployment) =>
    only(made, 'Microsoft.KeyVault/vaults').properties['enablePurgeProtection']
  assert.is(protects(dev), undefined)
  assert.is(protects(prod), true)
  const administrators = only(prod, 'Microsoft.DBforPostgreSQL/flexibleServers/administrators')
  assert.is(administrators.name, 'contoso-usage/administrators')
  assert.is(administrators.properties['principalType'], 'Group')
  assert.is(ofType(prod, 'Microsoft.Network/virtualNetworks').length, 1)
  assert.throws(() => deployedTo('prod'), /DATABASE_ADMINISTRATOR_ID/)
})

test.run()
