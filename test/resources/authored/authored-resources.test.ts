import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  authoredResources,
  type LiveResource,
} from '../../../lib/resources/authored/authored-resources.ts'
import { evaluated } from './_support/evaluated.ts'

type Properties = LiveResource['properties']

const service = '/subscriptions/s/resourceGroups/g/providers/Microsoft.ApiManagement/service/x'
const url = 'https://contoso.openai.azure.com/openai'

const live = (type: LiveResource['type'], id: string, properties: Properties): LiveResource => ({
  type,
  id,
  properties,
})
const backend = (id: string, properties: Properties = {}) =>
  live('backend', id, { type: 'Single', url, protocol: 'http', ...properties })
const secret = (id: string) => live('named-value', id, { displayName: id, secret: true })

/** The text of one file. */
const text = (name: string, ...resources: readonly LiveResource[]): string | undefined =>
  authoredResources(resources).files.find(({ path }) => path === `resources/${name}.ts`)?.text

/** What is lost, as lines. */
const losses = (...resources: readonly LiveResource[]): readonly string[] =>
  authoredResources(resources).losses.map(({ address, message }) => `${address}: ${message}`)

/** The constants of the files, in their order. */
const constants = (...resources: readonly LiveResource[]): readonly string[] =>
  authoredResources(resources).files.flatMap((file) =>
    [...file.text.matchAll(/^export const (\w+)/gm)].map(([, name]) => name!),
  )

const unsayable = 'cannot be said in the sources: a deployment would change it.'

test('of nothing there are no files', () => {
  assert.equal(authoredResources([]), { files: [], losses: [] })
})

test('each kind has a file, which imports what it names, and pools follow their backends', () => {
  const { files, losses } = authoredResources([
    live('apim-diagnostic', 'azuremonitor', { loggerId: `${service}/loggers/azuremonitor` }),
    live('backend-pool', 'a-pool', {
      type: 'Pool',
      title: null,
      url: null,
      pool: {
        services: [
          { id: `${service}/backends/ptu`, weight: null, priority: 1 },
          { id: '/backends/paygo', priority: 2, weight: 3 },
        ],
        sessionAffinity: { sessionId: { source: 'Cookie', name: 'client' } },
        failureResponse: { statusCode: 429 },
      },
    }),
    backend('ptu', { credentials: { header: { 'api-key': ['{{openai-key}}'] }, query: {} } }),
    live('logger', 'azuremonitor', { loggerType: 'azureMonitor', credentials: null }),
    secret('openai-key'),
  ])
  assert.equal(losses, [])
  assert.equal(
    files.map(({ path }) => path),
    [
      'resources/backends.ts',
      'resources/diagnostics.ts',
      'resources/loggers.ts',
      'resources/named-values.ts',
    ],
  )
  assert.is(
    files[0]!.text,
    `import { backend, backendPool, external } from 'apim-policy'
import { openaiKey } from './named-values.ts'

export const ptu = backend('ptu', {
  url: '${url}',
  credentials: { header: { 'api-key': openaiKey } },
})

export const aPool = backendPool('a-pool', {
  members: [
    { backend: ptu, priority: 1 },
    { backend: external.backend('paygo'), priority: 2, weight: 3 },
  ],
  sessionAffinity: { cookie: 'client' },
  failureResponse: { statusCode: 429 },
})
`,
  )
  assert.is(
    files[1]!.text,
    `import { apimDiagnostic } from 'apim-policy'
import { azuremonitor } from './loggers.ts'

export const azuremonitorDiagnostic = apimDiagnostic('azuremonitor', { logger: azuremonitor })
`,
  )
  assert.is(
    files[2]!.text,
    `import { azureMonitorLogger } from 'apim-policy'

export const azuremonitor = azureMonitorLogger()
`,
  )
  assert.is(
    files[3]!.text,
    `import { secretNamedValue } from 'apim-policy'

export const openaiKey = secretNamedValue('openai-key', { environmentVariable: 'OPENAI_KEY' })
`,
  )
})

test('a backend says nothing that the builder adds, and durations in their short form', () => {
  const rule = {
    name: 'breaker',
    failureCondition: {
      count: 3,
      percentage: null,
      interval: 'PT1M',
      statusCodeRanges: [
        { min: 429, max: 429 },
        { min: 500, max: 599 },
      ],
      errorReasons: [],
    },
    tripDuration: 'PT90S',
    acceptRetryAfter: true,
  }
  assert.is(
    text(
      'backends',
      backend('b', { protocol: 'HTTP', circuitBreaker: { rules: [rule] }, proxy: null, tls: {} }),
    ),
    `import { backend } from 'apim-policy'

export const b = backend('b', {
  url: '${url}',
  circuitBreaker: {
    count: 3,
    interval: '1m',
    statusCodeRanges: [429, { min: 500, max: 599 }],
    tripDuration: '90s',
    acceptRetryAfter: true,
  },
})
`,
  )
})

test('named values are plain, of Key Vault or of the environment, without the marks', () => {
  const tags = ['ai', 'apim-policy:project=shop', 'apim-policy:digest=0a1b']
  const provisioningState = 'Succeeded'
  assert.is(
    text(
      'named-values',
      live('named-value', 'tenant', { displayName: 'tenant-id', value: 't', secret: false, tags }),
      live('named-value', 'kv', {
        displayName: 'kv',
        secret: true,
        keyVault: {
          secretIdentifier: 'https://v.vault.azure.net/secrets/s',
          identityClientId: null,
          lastStatus: { code: 'Success' },
        },
        tags: [],
        provisioningState,
      }),
      live('named-value', 's', { displayName: 's', secret: true, value: 'shown', tags: ['x'] }),
    ),
    `import { keyVaultNamedValue, plainNamedValue, secretNamedValue } from 'apim-policy'

export const kv = keyVaultNamedValue('kv', {
  secretIdentifier: 'https://v.vault.azure.net/secrets/s',
})

export const s = secretNamedValue('s', { environmentVariable: 'S', tags: ['x'] })

export const tenant = plainNamedValue('tenant', 't', { displayName: 'tenant-id', tags: ['ai'] })
`,
  )
})

test('secrets have environment variables of their own', () => {
  const file = text('named-values', ...['a-b', 'a.b', 'a_b', 'path', '9'].map(secret))!
  assert.equal(
    [...file.matchAll(/environmentVariable: '(\w+)'/g)].map(([, name]) => name),
    ['SECRET_9', 'A_B', 'A_B_SECRET', 'A_B_SECRET2', 'PATH_SECRET'],
  )
})

test('loggers refer to named values, also to those that the service made of credentials', () => {
  const stored = '{{Logger-Credentials--0123456789abcdef01234567}}'
  const key = secret('key')
  assert.is(
    text(
      'loggers',
      key,
      live('logger', 'hub', {
        loggerType: 'azureEventHub',
        isBuffered: true,
        credentials: { name: 'usage', connectionString: stored },
      }),
      live('logger', 'insights', {
        loggerType: 'applicationInsights',
        isBuffered: false,
        description: 'Ours. [apim-policy shop 0a1b]',
        credentials: { instrumentationKey: '{{key}}' },
      }),
      live('logger', 'managed', {
        loggerType: 'azureEventHub',
        description: '[apim-policy shop 0a1b]',
        credentials: {
          name: 'usage',
          endpointAddress: 'contoso.servicebus.windows.net',
          identityClientId: 'SystemAssigned',
        },
      }),
    ),
    `import { applicationInsightsLogger, eventHubLogger, external } from 'apim-policy'
import { key } from './named-values.ts'

export const hub = eventHubLogger('hub', {
  name: 'usage',
  connectionString: external.namedValue('Logger-Credentials--0123456789abcdef01234567'),
})

export const insights = applicationInsightsLogger('insights', {
  instrumentationKey: key,
  description: 'Ours.',
  isBuffered: false,
})

export const managed = eventHubLogger('managed', {
  name: 'usage',
  endpointAddress: 'contoso.servicebus.windows.net',
})
`,
  )
})

test('an APIM diagnostic may be one of an API', () => {
  assert.is(
    text('diagnostics', {
      ...live('apim-diagnostic', 'applicationinsights', {
        loggerId: '/loggers/elsewhere',
        alwaysLog: 'allErrors',
        sampling: { samplingType: 'fixed', percentage: 12.5 },
        frontend: { request: { headers: [], body: { bytes: 0 } }, response: null },
        largeLanguageModel: {
          logs: 'enabled',
          requests: { messages: 'all', maxSizeInBytes: 1024 },
          responses: { messages: 'all' },
        },
      }),
      api: 'orders',
    }),
    `import { apimDiagnostic, external } from 'apim-policy'

export const ordersApplicationinsights = apimDiagnostic('applicationinsights', {
  api: 'orders',
  logger: external.logger('elsewhere'),
  alwaysLog: 'allErrors',
  sampling: { percentage: 12.5 },
  frontend: { request: { body: { bytes: 0 } } },
  largeLanguageModel: {
    logs: 'enabled',
    requests: { maxSizeInBytes: 1024 },
    responses: { messages: 'all' },
  },
})
`,
  )
})

test('texts around named values keep what they hold', () => {
  const credentials = {
    authorization: { scheme: 'Bearer', parameter: 'a`${b}\\ {{key}}{{Other}}\n' },
  }
  assert.is(
    text('backends', secret('key'), backend('b', { credentials })),
    `import { backend, external, literal } from 'apim-policy'
import { key } from './named-values.ts'

export const b = backend('b', {
  url: '${url}',
  credentials: {
    authorization: {
      scheme: 'Bearer',
      parameter: literal\`a\\\`\\\${b}\\\\ \${key}\${external.namedValue('Other')}\\n\`,
    },
  },
})
`,
  )
})

test('constants have names that are valid, free and not those of other files', () => {
  assert.equal(
    constants(
      ...[
        '1-x',
        'AOAI-east',
        'OpenAIKey',
        'a-b',
        'a_b',
        'aB',
        'class',
        'default',
        'external',
        'ü',
      ].map((id) => backend(id)),
      live('logger', 'a-b', { loggerType: 'azureMonitor' }),
      secret('class'),
    ),
    [
      'backend1X',
      'aoaiEast',
      'openAIKey',
      'aBBackend',
      'aBBackend2',
      'aBBackend3',
      'classBackend',
      'defaultBackend',
      'externalBackend',
      'backend2',
      'aB',
      'classNamedValue',
    ],
  )
})

test('ids are compared letter by letter: what differs in case is not made here', () => {
  const services = [{ id: '/backends/PTU' }]
  const pool = live('backend-pool', 'p', { type: 'Pool', pool: { services } })
  assert.match(text('backends', backend('ptu'), pool)!, "backend: external.backend('PTU')")
})

test('credentials that stand literally in the service are left out', () => {
  const credentials = {
    header: { 'api-key': ['(hidden)'], 'x-key': ['abc', '{{key}}'] },
    query: { code: ['(hidden)'] },
    authorization: { scheme: 'Basic', parameter: 'dXNlcjpwYXNz' },
  }
  const literally = (path: string) =>
    `backends/b: \`credentials.${path}\` is left out: it stands in the service as it is, and secrets do not stand in the sources. Put it into a named value, and refer to that.`
  assert.equal(losses(backend('b', { credentials })), [
    literally('header.api-key'),
    literally('header.x-key'),
    literally('query.code'),
    literally('authorization.parameter'),
  ])
  const file = text('backends', backend('b', { credentials }))!
  assert.match(file, "credentials: { header: { 'x-key': external.namedValue('key') } },")
  assert.not.match(file, 'abc')
  assert.not.match(file, 'dXNl')
})

test('an identity that the service hides is the one of the service until someone says more', () => {
  const identityClientId = '{{Logger-Credentials--0123456789abcdef01234567}}'
  const hub = live('logger', 'hub', {
    loggerType: 'azureEventHub',
    credentials: { name: 'n', endpointAddress: 'a.servicebus.windows.net', identityClientId },
  })
  const insights = live('logger', 'insights', {
    loggerType: 'applicationInsights',
    credentials: { connectionString: '{{c}}', identityClientId },
  })
  const file = text('loggers', hub, insights)!
  assert.match(
    file,
    "eventHubLogger('hub', { name: 'n', endpointAddress: 'a.servicebus.windows.net' })",
  )
  assert.match(file, "identityClientId: 'SystemAssigned'")
  assert.equal(
    losses(hub, insights),
    ['loggers/hub', 'loggers/insights'].map(
      (address) =>
        `${address}: \`credentials.identityClientId\` is hidden by the service: \`SystemAssigned\` stands in its place. Give the client id where the identity is a user-assigned one.`,
    ),
  )
})

const unknowns: readonly (readonly [string, LiveResource, readonly string[]])[] = [
  [
    'properties that no builder has',
    backend('b', {
      proxy: { url: 'http://p', username: 'u' },
      credentials: { certificate: ['AB12'], header: { a: ['{{a}}'] } },
      properties: { serviceFabricCluster: { managementEndpoints: ['x'] } },
      tls: { serverX509Names: [{ name: 'n' }] },
      '*/`${x}': 1,
    }),
    [
      `backends/b: \`proxy\` ${unsayable}`,
      `backends/b: \`credentials.certificate\` ${unsayable}`,
      `backends/b: \`properties\` ${unsayable}`,
      `backends/b: \`tls\` ${unsayable}`,
      `backends/b: \`*/\`\${x}\` ${unsayable}`,
    ],
  ],
  [
    'a second rule',
    backend('b', {
      circuitBreaker: {
        rules: ['one', 'two'].map((name) => ({
          name,
          failureCondition: { count: 1, interval: 'PT1S', errorReasons: ['a'] },
          tripDuration: 'PT1S',
        })),
      },
    }),
    [`backends/b: \`circuitBreaker.rules[1]\` ${unsayable}`],
  ],
  [
    'another sampling',
    live('apim-diagnostic', 'local', {
      loggerId: '/loggers/l',
      sampling: { samplingType: 'adaptive', percentage: 5 },
    }),
    [`diagnostics/local: \`sampling.samplingType\` ${unsayable}`],
  ],
  [
    'an affinity that is no cookie',
    live('backend-pool', 'p', {
      type: 'Pool',
      pool: {
        services: [{ id: '/backends/b' }],
        sessionAffinity: { sessionId: { source: 'Header', name: 'h' } },
      },
    }),
    [`backends/p: \`pool.sessionAffinity.sessionId.source\` ${unsayable}`],
  ],
  [
    'what the service should not hold',
    backend('b', { title: 5, tls: { validateCertificateChain: 'yes' }, azureRegion: 'w' }),
    [
      'backends/b: `title` must be a text, not 5. `title` is left out.',
      "backends/b: `tls.validateCertificateChain` must be true or false, not 'yes'. `tls.validateCertificateChain` is left out.",
    ],
  ],
  [
    'a part of an option that needs another',
    live('apim-diagnostic', 'local', { loggerId: '/loggers/l', sampling: { percentage: 'all' } }),
    [
      "diagnostics/local: `sampling.percentage` must be a number, not 'all'. `sampling.percentage` is left out.",
    ],
  ],
  [
    'durations that are none',
    backend('b', {
      circuitBreaker: {
        rules: [
          {
            failureCondition: { count: 1, interval: 'P1M', errorReasons: ['a'] },
            tripDuration: 'PT1S',
          },
        ],
      },
    }),
    [
      "backends/b: `circuitBreaker.interval` is not a length of time: 'P1M'. `circuitBreaker.interval` is left out. Write '30s', 'PT30S' or the number of seconds, at least one.",
      'backends/b: `circuitBreaker` needs `interval`. `circuitBreaker` is left out.',
    ],
  ],
  [
    'two kinds of sign-in, though one of them may stay',
    backend('b', {
      credentials: {
        managedIdentity: { resource: 'https://a' },
        header: { Authorization: ['{{a}}'], 'x-key': ['{{b}}'] },
      },
    }),
    [
      'backends/b: `credentials.managedIdentity` and `credentials.header` both set the Authorization header. `credentials.header` is left out. Keep one of them.',
    ],
  ],
]
for (const [what, resource, expected] of unknowns) {
  test(`lost, but not the rest: ${what}`, () => {
    assert.equal(losses(resource), expected)
    assert.is(authoredResources([resource]).files.length, 1)
  })
}

const impossible: readonly (readonly [string, LiveResource, readonly string[]])[] = [
  [
    'a backend without an address',
    live('backend', 'b', {}),
    ['backends/b: A backend needs `url`. The backend is left out.'],
  ],
  [
    'a backend of Service Fabric',
    backend('b', { url: 'fabric:/app/service' }),
    [
      'backends/b: `url` must be an address that begins with http:// or https://. `url` is left out.',
      'backends/b: A backend needs `url`. The backend is left out.',
    ],
  ],
  [
    'a pool in a pool',
    live('backend-pool', 'z', { pool: { services: [{ id: '/backends/p' }] } }),
    [
      'backends/z: `members[0].backend` is the pool `p`: a pool cannot hold a pool. `members.backend` is left out. Name the backends of that pool as members.',
      'backends/z: A backend pool needs `members`. The backend pool is left out.',
    ],
  ],
  [
    'a pool without backends',
    live('backend-pool', 'z', { pool: { services: [] } }),
    ['backends/z: A backend pool needs `members`. The backend pool is left out.'],
  ],
  [
    'a logger of a type that nobody knows',
    live('logger', 'l', { loggerType: 'toString' }),
    ['loggers/l: A logger of this type has no builder: the logger is left out.'],
  ],
  [
    'a logger whose credentials stand in it',
    live('logger', 'l', {
      loggerType: 'applicationInsights',
      credentials: { instrumentationKey: '(hidden)' },
    }),
    [
      'loggers/l: `credentials.instrumentationKey` is left out: it stands in the service as it is, and secrets do not stand in the sources. Put it into a named value, and refer to that.',
      'loggers/l: The logger needs `connectionString` or `instrumentationKey`. The logger is left out.',
    ],
  ],
  [
    'a plain named value that is a secret',
    live('named-value', 'n', { displayName: 'n', value: 'a;AccountKey=b' }),
    [
      'named-values/n: The value of `n` is a secret, which does not stand in the sources. The named value is left out. Use `secretNamedValue` or `keyVaultNamedValue`.',
    ],
  ],
  [
    'a named value without a value',
    live('named-value', 'n', { displayName: 'n', secret: false }),
    [
      'named-values/n: The named value has no value. The named value is left out. Give `environmentVariable` or `secretIdentifier`, or a text to `plainNamedValue`.',
    ],
  ],
  [
    'a display name that is none',
    live('named-value', 'n', { displayName: 'a b', value: 'v' }),
    [
      'named-values/n: `displayName` must be 1 to 256 letters, digits, dots, dashes and underscores. The named value is left out.',
    ],
  ],
  [
    'an APIM diagnostic of another name',
    live('apim-diagnostic', 'mine', { loggerId: '/loggers/l' }),
    [
      'diagnostics/mine: "mine" cannot be the id of an APIM diagnostic. The APIM diagnostic is left out. There are applicationinsights, azuremonitor, local.',
    ],
  ],
  [
    'an APIM diagnostic of an API that cannot be one',
    { ...live('apim-diagnostic', 'local', { loggerId: '/loggers/l' }), api: 'a/b' },
    [
      'apis/a/b/diagnostics/local: "a/b" cannot be the id of an API. The APIM diagnostic is left out. Use at most 256 characters, none of * # & + : < > ? / \\ % and no blanks at the ends.',
    ],
  ],
]
for (const [what, resource, expected] of impossible) {
  test(`left out: ${what}`, () => {
    const pool = live('backend-pool', 'p', { pool: { services: [{ id: '/backends/x' }] } })
    assert.equal(losses(pool, resource), expected)
    assert.equal(constants(pool, resource), ['p'])
  })
}

test('what is left out is referred to as something the service has', () => {
  const hidden = live('named-value', 'n', { displayName: 'n', value: '' })
  const credentials = { header: { a: ['{{n}}'] } }
  assert.match(text('backends', hidden, backend('b', { credentials }))!, "external.namedValue('n')")
})

const anything = fc.anything({
  maxDepth: 3,
  key: fc.oneof(
    fc
      .constantFrom(
        'type url protocol credentials header query authorization scheme parameter certificateIds',
        'managedIdentity resource circuitBreaker rules failureCondition interval statusCodeRanges',
        'min max pool services id priority sessionAffinity sessionId name displayName value secret',
        'keyVault secretIdentifier tags loggerType loggerId sampling frontend request body bytes',
        '__proto__ constructor kind text apimPolicy toString description tls headers dataMasking',
      )
      .chain((words) => fc.constantFrom(...words.split(' '))),
    fc.string(),
  ),
  values: [
    fc.boolean(),
    fc.integer(),
    fc.constantFrom(
      '{{a}}',
      'Single',
      'Pool',
      'azureEventHub',
      'literal',
      '/backends/',
      'PT1S',
      url,
    ),
    fc.constantFrom("'", '`${x}`', '*/', '\n', '\\', '\u2028', '\ud800', null),
  ],
})
const anyProperties = fc.dictionary(
  fc.constantFrom(
    ...'type url title description credentials circuitBreaker tls pool displayName value'.split(
      ' ',
    ),
    ...'secret keyVault tags loggerType loggerId sampling frontend largeLanguageModel'.split(' '),
  ),
  fc.oneof(anything, fc.constantFrom('azureEventHub', 'applicationInsights', url, '/loggers/l')),
)
const anyResource: fc.Arbitrary<LiveResource> = fc.record({
  type: fc.constantFrom('backend', 'backend-pool', 'named-value', 'logger', 'apim-diagnostic'),
  id: fc.oneof(
    fc.string(),
    fc.constantFrom("'", '`', '${x}', '*/', '\n', 'class', 'local', '\ud800'),
  ),
  properties: fc.oneof(anyProperties, anything as fc.Arbitrary<never>),
})

test('whatever the service answers, nothing throws and the files can be loaded', async () => {
  const property = fc.asyncProperty(
    fc.uniqueArray(anyResource, { minLength: 20, maxLength: 40, selector: ({ id }) => id }),
    async (resources) => {
      const { files, losses } = authoredResources(resources)
      const made = await evaluated(files)
      const lost = new Set(losses.map(({ address }) => address))
      assert.ok(made.size + lost.size > 0)
    },
  )
  await fc.assert(property, { numRuns: 25, endOnFailure: true })
})

test('nothing in a text ends the literal it stands in', async () => {
  const evil = "'\"`*/${globalThis.broken = true}\\'//\n\r\u2028</script>{{a}}"
  const { files, losses } = authoredResources([
    live('named-value', 'n', { displayName: 'n', value: evil, tags: [evil] }),
    backend('b', {
      title: evil,
      credentials: { header: { [evil]: [evil] }, authorization: { scheme: evil, parameter: evil } },
    }),
  ])
  assert.equal(losses, [])
  const made = await evaluated(files)
  assert.is((globalThis as { readonly broken?: boolean }).broken, undefined)
  const options = made.get('backends/b')!.options as unknown as Properties
  assert.is(options['title'], evil)
  assert.equal(Object.keys((options['credentials'] as Properties)['header'] as object), [evil])
})

test.run()
