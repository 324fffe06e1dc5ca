import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { project } from '../_support/project.ts'

const gateway = `import { backend, backendPool, eventHubLogger, external, secretNamedValue } from 'apim-policy'

export const key = secretNamedValue('openai-key', { environmentVariable: 'OPENAI_KEY' })

const ptu = backend('ptu', {
  url: 'https://ptu.openai.azure.com/openai',
  credentials: { managedIdentity: { resource: 'https://cognitiveservices.azure.com' } },
  circuitBreaker: {
    count: 1,
    interval: '10s',
    statusCodeRanges: [429],
    tripDuration: '1m',
    acceptRetryAfter: true,
  },
})
const paygo = backend('paygo', {
  url: 'https://paygo.openai.azure.com/openai',
  credentials: { header: { 'api-key': key } },
})

export const pool = backendPool('openai', {
  members: [
    { backend: ptu, priority: 1 },
    { backend: paygo, priority: 2 },
  ],
})

export const usage = eventHubLogger('usage', {
  name: 'usage',
  endpointAddress: 'contoso.servicebus.windows.net',
})

export const audit = external.logger('audit')
`
const openai = `import { apiPolicy, base, includeFragment, logToEventhub, setBackendService } from 'apim-policy'
import { audit, pool, usage } from './gateway.ts'
import limits from './limits.ts'

export default apiPolicy('openai', {
  inbound: [base(), includeFragment(limits), setBackendService({ backend: pool })],
  outbound: [
    base(),
    logToEventhub({ logger: usage, text: 'a' }),
    logToEventhub({ logger: audit, text: 'b' }),
  ],
})
`
const limits = `import { fragment, setMethod } from 'apim-policy'
export default fragment('limits', [setMethod('POST')])
`
const files = {
  'policies-src/gateway.ts': gateway,
  'policies-src/limits.ts': limits,
  'policies-src/openai.ts': openai,
}
const outputs = [
  'dist/policies/.apim-policy.json',
  'dist/policies/apis/openai.xml',
  'dist/policies/backends/openai.json',
  'dist/policies/backends/paygo.json',
  'dist/policies/backends/ptu.json',
  'dist/policies/fragments/limits.xml',
  'dist/policies/loggers/usage.json',
  'dist/policies/manifest.json',
  'dist/policies/named-values/openai-key.json',
]

test('build writes the body of every resource beside the policies, exported or only used', async () => {
  const { run, read, list } = project(files)
  const { code, err } = await run('build')
  assert.is(code, 0, err)
  assert.match(err, '✔ 2 documents and 5 resources in dist/policies, 8 changed\n')
  assert.equal(list('dist'), outputs)
  assert.is(
    read('dist/policies/backends/openai.json'),
    `{
  "properties": {
    "type": "Pool",
    "pool": {
      "services": [
        {
          "id": "/backends/ptu",
          "priority": 1
        },
        {
          "id": "/backends/paygo",
          "priority": 2
        }
      ]
    }
  }
}
`,
  )
  assert.match(read('dist/policies/apis/openai.xml'), '<set-backend-service backend-id="openai" />')
})

test('the manifest says what refers to what, and names no secret', async () => {
  const { run, read } = project(files)
  await run('build')
  assert.equal(JSON.parse(read('dist/policies/manifest.json')), {
    apiVersion: '2024-05-01',
    documents: [
      {
        address: 'apis/openai',
        file: 'apis/openai.xml',
        references: ['backends/openai', 'fragments/limits', 'loggers/audit', 'loggers/usage'],
      },
    ],
    fragments: [{ address: 'fragments/limits', file: 'fragments/limits.xml', references: [] }],
    resources: [
      {
        address: 'backends/openai',
        file: 'backends/openai.json',
        type: 'backend-pool',
        references: ['backends/paygo', 'backends/ptu'],
      },
      {
        address: 'backends/paygo',
        file: 'backends/paygo.json',
        type: 'backend',
        references: ['named-values/openai-key'],
      },
      { address: 'backends/ptu', file: 'backends/ptu.json', type: 'backend', references: [] },
      { address: 'loggers/usage', file: 'loggers/usage.json', type: 'logger', references: [] },
      {
        address: 'named-values/openai-key',
        file: 'named-values/openai-key.json',
        type: 'named-value',
        references: [],
        environment: ['OPENAI_KEY'],
      },
    ],
    external: ['loggers/audit'],
  })
})

test('the output is stable: a second build changes nothing, and --check agrees', async () => {
  const { run, read, list } = project(files)
  await run('build')
  const before = list('dist').map(read)
  assert.match((await run('build')).err, '0 changed')
  assert.equal(list('dist').map(read), before)
  assert.is((await run('build', '--check')).code, 0)
})

test('--check sees a changed resource, and what nothing makes any more is removed', async () => {
  const { run, write, list } = project(files)
  await run('build')
  write('policies-src/gateway.ts', gateway.replace("'1m'", '120').replaceAll("'paygo'", "'payg'"))
  const { code, err } = await run('build', '--check')
  assert.is(code, 1)
  assert.match(err, 'dist/policies/backends/ptu.json is out of date.')
  assert.match(err, 'dist/policies/backends/paygo.json belongs to nothing in the sources.')
  await run('build')
  assert.ok(!list('dist').includes('dist/policies/backends/paygo.json'))
  assert.ok(list('dist').includes('dist/policies/backends/payg.json'))
})

test('one wrong option: a finding at the key, and nothing is written', async () => {
  const { run, list } = project({
    ...files,
    'policies-src/gateway.ts': gateway.replace("interval: '10s'", "interval: '10 s'"),
    'dist/keep': '',
  })
  const { code, err } = await run('build')
  assert.is(code, 1)
  assert.match(
    err,
    "✘ policies-src/gateway.ts:10:5  `circuitBreaker.interval` is not a length of time: '10 s'.  [invalid-resource]",
  )
  assert.match(err, "    10 │     interval: '10 s',\n       ╵     ~~~~~~~~\n")
  assert.equal(list('dist'), ['dist/keep'])
})

test('a warning stays a warning when nothing has changed', async () => {
  const { run } = project({
    ...files,
    'policies-src/more.ts':
      "import { backend } from 'apim-policy'\nexport const spare = backend('spare', { url: 'https://a.example' })",
  })
  for (let round = 0; round < 2; round++) {
    const { code, err } = await run('build')
    assert.is(code, 0)
    assert.match(err, '▲ policies-src/more.ts:2:22  Nothing uses the backend `spare`.')
  }
})

test('an id that resolves to nothing is an error, unless the configuration declares it', async () => {
  const { run, write } = project({
    ...files,
    'policies-src/products/gold.xml':
      '<policies><backend><set-backend-service backend-id="legacy" /></backend></policies>',
  })
  const { code, err } = await run('build')
  assert.is(code, 1)
  assert.match(err, 'There is no backend `legacy`.  [unresolved-reference]')
  assert.match(err, 'add it to `externalBackends` in the configuration')
  write('apim-policy.config.json', '{ "externalBackends": ["legacy"] }')
  const again = await run('build')
  assert.is(again.code, 0, again.err)
})

test('preview features need a version of the management API that has them', async () => {
  const sticky = gateway.replace('members: [', "sessionAffinity: { cookie: 'c' },\n  members: [")
  const { run, write, read } = project({ ...files, 'policies-src/gateway.ts': sticky })
  assert.match((await run('build')).err, '[api-version]')
  write(
    'apim-policy.config.json',
    '{ "environments": { "dev": { "apiVersion": "2024-10-01-preview" } } }',
  )
  assert.is((await run('build')).code, 1)
  assert.is((await run('build', '--env', 'dev')).code, 0)
  assert.match(read('dist/policies/manifest.json'), '"apiVersion": "2024-10-01-preview"')
  write('apim-policy.config.json', '{ "apiVersion": "latest" }')
  assert.match(
    (await run('build')).err,
    '`apiVersion` must be a version such as "2024-05-01" or "2024-06-01-preview", not "latest".',
  )
})

test('resources may depend on the environment, beside documents or through them', async () => {
  const { run, read } = project({
    'apim-policy.config.json': '{ "variables": { "url": "https://dev.example" } }',
    'policies-src/a.ts': `import { apiPolicy, backend, external, setBackendService, type Env } from 'apim-policy'
const made = (env: Env) => backend('made', { url: String(env.variables['url']) })
export default (env: Env) => [
  made(env),
  apiPolicy('a', { inbound: [setBackendService({ backend: made(env) })] }),
  external.logger('l'),
]`,
  })
  const { code, err } = await run('build')
  assert.is(code, 0, err)
  assert.match(read('dist/policies/backends/made.json'), '"url": "https://dev.example"')
})

test('names choose documents: resources and the manifest stay as they are', async () => {
  const { run, list } = project(files)
  assert.is((await run('build', 'limits')).code, 0)
  assert.equal(list('dist'), [
    'dist/policies/.apim-policy.json',
    'dist/policies/fragments/limits.xml',
  ])
})

test('a project without resources has no manifest and asks nothing of ids', async () => {
  const { run, list } = project({
    'policies-src/a.ts': `import { apiPolicy, setBackendService } from 'apim-policy'
export default apiPolicy('a', { inbound: [setBackendService({ backendId: 'theirs' })] })`,
  })
  assert.is((await run('build')).err.includes('✔ 1 document in dist/policies'), true)
  assert.equal(list('dist'), ['dist/policies/.apim-policy.json', 'dist/policies/apis/a.xml'])
})

test('resources in lists and objects are found; other exports are left alone', async () => {
  const { run, list } = project({
    'policies-src/a.ts': `import { backend, setMethod } from 'apim-policy'
const at = (region: string) => backend(region, { url: \`https://\${region}.example\` })
export const regions = ['east', 'west'].map(at)
export const byName = { north: at('north'), deep: { south: at('south') } }
export const helper = (region: string) => at(region)
export const policy = setMethod('GET')
export const nothing = null
`,
  })
  assert.is((await run('build')).code, 0)
  assert.equal(
    list('dist/policies/backends').map((path) => path.split('/').at(-1)),
    ['east.json', 'north.json', 'south.json', 'west.json'],
  )
})

test.run()
