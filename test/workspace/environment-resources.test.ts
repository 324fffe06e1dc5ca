import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  backend,
  external,
  plainNamedValue,
  projectResources,
  secretNamedValue,
} from '../../lib/index.ts'
import { addressOf } from '../../lib/resources/resource.ts'
import type { Config } from '../../lib/workspace/config.ts'
import { environmentResources } from '../../lib/workspace/environment-resources.ts'
import { keyVault, plain, secretFromEnv } from '../../lib/workspace/named-value-setting.ts'

const stock = backend('stock', { url: 'https://stock.example.com' })
const own = projectResources([stock, plainNamedValue('tenant', 'of the sources')], [])

const config: Config = {
  externalBackends: ['shared'],
  externalLoggers: ['hub'],
  externalNamedValues: ['Theirs'],
  environments: {
    dev: { namedValues: { tenant: plain('dev'), debug: plain('on', { displayName: 'Debug' }) } },
    prod: {
      namedValues: {
        key: secretFromEnv('KEY', { tags: ['t'] }),
        vault: keyVault('https://v.vault.azure.net/secrets/k', { displayName: 'Vault' }),
      },
    },
  },
}

const inEnvironment = (name: string, resources = own) =>
  environmentResources(resources, config, { name, variables: {} })

test('the named values of an environment replace those of the sources and join them', () => {
  const { resources } = inEnvironment('dev')
  assert.equal(resources.map(addressOf), [
    'backends/stock',
    'named-values/debug',
    'named-values/tenant',
  ])
  assert.equal(resources[2]?.options, { value: 'dev' })
  assert.equal(resources[1]?.options, { value: 'on', displayName: 'Debug' })
})

test('those of other environments stay out', () => {
  const { resources } = inEnvironment('prod')
  assert.equal(resources.map(addressOf), [
    'backends/stock',
    'named-values/key',
    'named-values/tenant',
    'named-values/vault',
  ])
  assert.equal(resources[2]?.options, { value: 'of the sources' })
  assert.equal(resources[1]?.options, { environmentVariable: 'KEY', tags: ['t'] })
  assert.equal(resources[3]?.options, {
    secretIdentifier: 'https://v.vault.azure.net/secrets/k',
    displayName: 'Vault',
  })
})

test('a secret of the sources may be plain in an environment', () => {
  const secret = projectResources([secretNamedValue('tenant', { environmentVariable: 'T' })], [])
  const { resources } = inEnvironment('dev', secret)
  assert.equal(resources.find(({ id }) => id === 'tenant')?.options, { value: 'dev' })
})

const externalsIn = (name: string, resources = own) =>
  inEnvironment(name, resources).externals.map(addressOf)

test('what the configuration says that the service has is counted on', () => {
  const listed = ['backends/shared', 'loggers/hub', 'named-values/Theirs']
  assert.equal(externalsIn('prod'), listed)
  const more = projectResources([external.backend('theirs')], [])
  assert.equal(externalsIn('prod', more), ['backends/theirs', ...listed])
})

test('without an environment the named values of all are counted on, by their display names', () => {
  const { resources } = inEnvironment('default')
  assert.equal(resources.map(addressOf), ['backends/stock', 'named-values/tenant'])
  assert.equal(externalsIn('default').slice(3), [
    'named-values/tenant',
    'named-values/Debug',
    'named-values/key',
    'named-values/Vault',
  ])
})

test('a configuration that says nothing changes nothing', () => {
  assert.equal(environmentResources(own, {}, { name: 'default', variables: {} }), own)
})

test('a named value that replaces another keeps the name by which policies know it', () => {
  const sources = projectResources(
    [secretNamedValue('key', { environmentVariable: 'X', displayName: 'OpenAI-Key' })],
    [],
  )
  const { resources } = inEnvironment('prod', sources)
  const key = resources.find((each) => addressOf(each) === 'named-values/key')
  assert.equal(key?.options, {
    displayName: 'OpenAI-Key',
    environmentVariable: 'KEY',
    tags: ['t'],
  })
})

test.run()
