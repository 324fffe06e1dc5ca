import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { checkConfig } from '../../lib/workspace/check-config.ts'
import { isUserError } from '../../lib/workspace/user-error.ts'

const ruleCodes = ['base-missing', 'unused-fragment']

/** What is said against a configuration, a line each. */
function wrong(config: unknown): readonly string[] {
  try {
    checkConfig(config, { path: 'apim-policy.config.ts', ruleCodes })
  } catch (error) {
    if (!isUserError(error)) throw error
    const [title, ...lines] = error.message.split('\n')
    assert.is(title, 'apim-policy.config.ts is not a valid configuration:')
    assert.is(
      error.hint,
      'Use `defineConfig` in apim-policy.config.ts to have the editor check it.',
    )
    return lines.map((each) => each.trim())
  }
  return []
}

const inProd = (settings: object): readonly string[] => wrong({ environments: { prod: settings } })

test('a configuration with every setting is right, and is returned as it is', () => {
  const config = {
    project: 'ai-gateway_1.0',
    sources: 'policies-src',
    rules: { 'base-missing': 'off' },
    externalFragments: ['theirs'],
    environments: {
      prod: {
        gateway: 'v2',
        apiVersion: '2024-06-01-preview',
        variables: { url: 'https://a', calls: 1, isOn: true },
        subscriptionId: '01234567-89ab-cdef-ABCD-ef0123456789',
        resourceGroup: 'rg-(prod)_é.1',
        service: 'contoso-ai',
        workspace: 'team-1',
        cloud: 'us-government',
        endpoint: 'https://management.example.com/',
        namedValues: {
          tenant: { value: 'contoso', displayName: 'Tenant', tags: ['t'] },
          key: { environmentVariable: 'KEY' },
          vault: { secretIdentifier: 'https://v.vault.azure.net/secrets/key' },
        },
        protect: { approval: true, maxDeletes: 0 },
      },
      empty: {},
    },
  }
  assert.is(checkConfig(config, { path: 'x', ruleCodes }), config)
})

/** Each setting with values that are wrong, and how the sentence about them ends. */
const patterns = {
  subscriptionId: [
    'the id of a subscription, which is a GUID',
    ['', 'prod', '01234567-89ab-cdef-abcd-ef012345678', ' 01234567-89ab-cdef-abcd-ef0123456789'],
  ],
  resourceGroup: [
    'the name of a resource group: 1 to 90 letters, digits, dots, dashes and brackets',
    ['', 'a b', 'ends.', 'a/b', 'x'.repeat(91)],
  ],
  service: [
    'the name of a service: 1 to 50 letters, digits and dashes, the first one a letter',
    ['', '1a', 'a-', 'a.b', 'a_b', 'x'.repeat(51)],
  ],
  workspace: [
    'the id of a workspace: 1 to 80 letters, digits and dashes',
    ['', '-a', 'a-', 'a/b', 'x'.repeat(81)],
  ],
  apiVersion: [
    'a version such as "2024-05-01" or "2024-06-01-preview"',
    ['', 'latest', '2024-5-1', '2024-05-01-beta', '2024-05-01/'],
  ],
  endpoint: [
    'the address of a management API: https://…, or http:// on this machine',
    [
      '',
      'management.azure.com',
      'http://example.com',
      'http://127.0.0.1.example.com',
      'http://localhost@example.com',
      'https://',
      'https://a/b',
      'https://a b',
      'ftp://a',
    ],
  ],
} as const

for (const [key, [says, values]] of Object.entries(patterns)) {
  test(`\`${key}\` of an environment is checked`, () => {
    for (const value of values) {
      assert.equal(inProd({ [key]: value }), [
        `\`environments.prod.${key}\` must be ${says}, not ${JSON.stringify(value)}.`,
      ])
    }
    assert.equal(inProd({ [key]: 7 }), [`\`environments.prod.${key}\` must be of type string.`])
    assert.equal(inProd({ [key]: undefined }), [])
  })
}

test('the limits of names are those of the service', () => {
  assert.equal(
    inProd({
      resourceGroup: 'x'.repeat(90),
      service: 'x'.repeat(50),
      workspace: 'x'.repeat(80),
      endpoint: 'http://[::1]:8080',
    }),
    [],
  )
  assert.equal(inProd({ resourceGroup: 'x', service: 'x', workspace: '1' }), [])
})

test('clouds and gateways are those there are', () => {
  assert.equal(inProd({ cloud: 'germany' }), [
    '`environments.prod.cloud` must be one of "public", "us-government", "china", not "germany".',
  ])
  assert.equal(inProd({ gateway: 'v3' }), [
    '`environments.prod.gateway` must be one of "classic", "v2", "consumption", "self-hosted", "workspace", not "v3".',
  ])
})

test('what protects an environment is checked', () => {
  assert.equal(inProd({ protect: { approval: 'yes', maxDeletes: -1 } }), [
    '`environments.prod.protect.approval` must be of type boolean.',
    '`environments.prod.protect.maxDeletes` must be >= 0.',
  ])
  assert.equal(inProd({ protect: { maxDeletes: 1.5 } }), [
    '`environments.prod.protect.maxDeletes` must be of type integer.',
  ])
  assert.equal(inProd({ protect: { maxDelete: 1 } }), [
    '`environments.prod.protect.maxDelete` is not a setting. Did you mean `maxDeletes`?',
  ])
  assert.equal(inProd({ protect: true }), ['`environments.prod.protect` must be of type object.'])
})

test('a setting that does not exist is told, with the one that is probably meant', () => {
  assert.equal(inProd({ subscription: 'x', servce: 'x' }), [
    '`environments.prod.subscription` is not a setting. Did you mean `subscriptionId`?',
    '`environments.prod.servce` is not a setting. Did you mean `service`?',
  ])
  assert.equal(wrong({ environment: {} }), [
    '`environment` is not a setting. Did you mean `environments`?',
  ])
})

test('the named values of an environment are checked like those of the sources', () => {
  const named = (id: string, setting: unknown) => inProd({ namedValues: { [id]: setting } })
  const at = (id: string) => `\`environments.prod.namedValues.${id}\``
  assert.equal(named('a', 'v'), [`${at('a')} must be of type object.`])
  assert.equal(named('a', {}), [
    `${at('a')}: The named value has no value. Give \`environmentVariable\` or \`secretIdentifier\`, or a text to \`plainNamedValue\`.`,
  ])
  assert.equal(named('a', { value: 'v', environmentVariable: 'A' }), [
    `${at('a')}: \`value\` and \`environmentVariable\` exclude each other.`,
  ])
  assert.equal(named('a', { value: 'Endpoint=sb://a;SharedAccessKey=abc' }), [
    `${at('a')}: The value of \`a\` is a secret, which does not stand in the sources. Use \`secretNamedValue\` or \`keyVaultNamedValue\`.`,
  ])
  assert.equal(named('a', { environmentVariable: 'A-B' }), [
    `${at('a')}: \`environmentVariable\` must be the name of an environment variable: letters, digits and underscores.`,
  ])
  assert.equal(named('a', { secretIdentifier: 'https://v/keys/k' }), [
    `${at('a')}: \`secretIdentifier\` must be the address of a secret: https://<vault>.vault.azure.net/secrets/<name>.`,
  ])
  assert.is(named('a b', { value: 'v' }).length, 1)
  assert.match(named('a b', { value: 'v' })[0]!, 'cannot stand between the braces')
  assert.is(named('a', { valeu: 'v' }).length, 1)
  assert.match(named('a', { valeu: 'v' })[0]!, 'Did you mean `value`?')
})

test('what sounds like a secret is only a warning', () => {
  assert.equal(inProd({ namedValues: { 'api-key': { value: 'v' } } }), [])
})

test('the name of the project can stand in everything that is marked with it', () => {
  const says =
    'a name of 1 to 63 letters, digits, dots, dashes and underscores, no two dashes together'
  for (const project of ['', '-a', 'a b', '@a/b', 'x'.repeat(64), 'a--b', 'é']) {
    assert.equal(wrong({ project }), [
      `\`project\` must be ${says}, not ${JSON.stringify(project)}.`,
    ])
  }
  for (const project of ['a', 'a-b-c', '1.0_x', 'x'.repeat(63)])
    assert.equal(wrong({ project }), [])
})

test('rules have to exist and settings to be of their type', () => {
  assert.equal(wrong({ rules: { 'base-mising': 'off' } }), [
    '`rules.base-mising` is not a rule. Did you mean `base-missing`?',
  ])
  assert.equal(wrong({ rules: { 'base-missing': 'on' } }), [
    '`rules.base-missing` must be one of "error", "warning", "off", not "on".',
  ])
  assert.equal(wrong([]), ['The configuration must be of type object.'])
  assert.equal(wrong({ environments: { prod: null } }), [
    '`environments.prod` must be of type object.',
  ])
  assert.equal(inProd({ variables: { a: null, b: [] } }), [
    '`environments.prod.variables.a` must be of type string or number or boolean.',
    '`environments.prod.variables.b` must be of type string or number or boolean.',
  ])
})

test('everything that is wrong is told at once', () => {
  assert.is(inProd({ service: '1', cloud: 'x', other: 1 }).length, 3)
})

test.run()
