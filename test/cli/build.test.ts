import { chmodSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { project, run } from '../_support/project.ts'

const orders = `import { apiPolicy, base, rateLimit } from 'apim-policy'

export default apiPolicy('orders', {
  inbound: [base(), rateLimit({ calls: 10, renewalPeriod: 60 })],
})
`
const ordersXml = `<policies>
    <inbound>
        <base />
        <rate-limit calls="10" renewal-period="60" />
    </inbound>
    <backend>
        <base />
    </backend>
    <outbound>
        <base />
    </outbound>
    <on-error>
        <base />
    </on-error>
</policies>
`

test('build compiles TypeScript and XML sources side by side', async () => {
  const { run, read, list } = project({
    'policies-src/orders.ts': orders,
    'policies-src/products/gold.xml': '<policies><inbound><base/></inbound></policies>',
  })
  const { code, out, err } = await run('build')
  assert.is(code, 0, err)
  assert.is(out, '')
  assert.is(
    err,
    `  dist/policies/apis/orders.xml
  dist/policies/products/gold.xml
✔ 2 documents in dist/policies, 2 changed
`,
  )
  assert.is(read('dist/policies/apis/orders.xml'), ordersXml)
  assert.equal(list('dist'), [
    'dist/policies/.apim-policy.json',
    'dist/policies/apis/orders.xml',
    'dist/policies/products/gold.xml',
  ])
})

test('a second build writes nothing, and what no document produces is removed', async () => {
  const { run, write, list, root } = project({ 'policies-src/a.ts': orders })
  await run('build')
  assert.match((await run('build')).err, '1 document in dist/policies, 0 changed')
  write('dist/policies/notes.md', 'mine')
  write('policies-src/a.ts', orders.replace("'orders'", "'bills'"))
  const { err } = await run('build')
  assert.match(err, 'dist/policies/apis/orders.xml removed')
  assert.equal(list('dist'), [
    'dist/policies/.apim-policy.json',
    'dist/policies/apis/bills.xml',
    'dist/policies/notes.md',
  ])
  assert.ok(root)
})

test('--check writes nothing and fails where the output differs', async () => {
  const { run, list } = project({ 'policies-src/a.ts': orders, 'dist/keep': '' })
  const before = await run('build', '--check')
  assert.is(before.code, 1)
  assert.match(before.err, 'dist/policies/apis/orders.xml is out of date.')
  assert.equal(list('dist'), ['dist/keep'])
  await run('build')
  assert.is((await run('build', '--check')).code, 0)
})

test('--format xml encodes expressions', async () => {
  const { run, read } = project({
    'policies-src/a.ts': `import { apiPolicy, csharp, setVariable } from 'apim-policy'
export default apiPolicy('a', { inbound: [setVariable({ name: 'n', value: csharp\`"x" + 1\` })] })`,
  })
  assert.is((await run('build', '--format', 'xml')).code, 0)
  assert.match(read('dist/policies/apis/a.xml'), 'value="@(&quot;x&quot; + 1)"')
})

test('what was found clean is asked about again once anything that matters changes', async () => {
  const product = (policy: string): string => `<policies><inbound>${policy}</inbound></policies>`
  const { run, write } = project({
    'apim-policy.config.json': '{ "gateway": "v2" }',
    'policies-src/a.ts': orders,
    'policies-src/products/gold.xml': product(
      '<quota-by-key calls="1" renewal-period="300" counter-key="a" />',
    ),
  })
  assert.is((await run('build')).err.includes('✔'), true)
  assert.is((await run('build')).code, 0)
  write('apim-policy.config.json', '{ "gateway": "consumption" }')
  assert.match((await run('build')).err, '[gateway-allowed]')
  write('apim-policy.config.json', '{ "gateway": "v2" }')
  write('policies-src/products/gold.xml', product('<rewrite-uri template="/a?b&amp;c" />'))
  assert.not.match((await run('build')).err, '[bare-ampersand]')
  write('policies-src/products/gold.xml', product('<rewrite-uri template="/a?b&c" />'))
  assert.match((await run('build')).err, '[bare-ampersand]')
  assert.match((await run('build')).err, '[bare-ampersand]')
})

test('names choose documents; the others stay as they are', async () => {
  const { run, list } = project({
    'policies-src/a.ts': orders,
    'policies-src/b.ts': orders.replace("'orders'", "'bills'"),
  })
  assert.is((await run('build', 'bills')).code, 0)
  assert.ok(!list('dist').includes('dist/policies/apis/orders.xml'))
  const { code, err } = await run('build', 'bils')
  assert.is(code, 1)
  assert.is(err, '✘ No document is called `bils`.\n  Did you mean `bills`?\n')
})

test('a document may be a function of the environment', async () => {
  const { run, read } = project({
    'apim-policy.config.json': JSON.stringify({
      variables: { calls: 5 },
      environments: { prod: { variables: { calls: 500 } } },
    }),
    'policies-src/a.ts': `import { apiPolicy, rateLimit, type Env } from 'apim-policy'
export default ({ variables }: Env) =>
  apiPolicy('a', { inbound: [rateLimit({ calls: Number(variables['calls']), renewalPeriod: 60 })] })`,
  })
  await run('build')
  assert.match(read('dist/policies/apis/a.xml'), 'calls="5"')
  await run('build', '--env', 'prod')
  assert.match(read('dist/policies/apis/a.xml'), 'calls="500"')
  const { code, err } = await run('build', '--env', 'prdo')
  assert.is(code, 1)
  assert.match(err, 'Did you mean `prod`?')
})

test('a finding in TypeScript shows the file, the line and the key', async () => {
  const { run, list } = project({
    'policies-src/a.ts': orders.replace('renewalPeriod: 60', 'renewalPeriod: 600'),
    'dist/keep': '',
  })
  const { code, err } = await run('build')
  assert.is(code, 1)
  assert.match(err, '✘ policies-src/a.ts:4:44  ')
  assert.match(err, '    4 │   inbound: [base(), rateLimit({ calls: 10, renewalPeriod: 600 })],\n')
  assert.match(err, '\n       ╵                                            ~~~~~~~~~~~~~\n')
  assert.match(err, '[number-value]')
  assert.equal(list('dist'), ['dist/keep'])
})

test('--json prints the findings as the product', async () => {
  const { run } = project({ 'policies-src/a.ts': orders.replace('60', '600') })
  const { out, err } = await run('build', '--json')
  const report = JSON.parse(out)
  assert.is(report.summary.errors, 1)
  assert.is(report.findings[0].location.path, 'policies-src/a.ts')
  assert.is(err, '')
})

test('an ignore comment silences a finding, visibly', async () => {
  const { run } = project({
    'policies-src/a.ts': orders
      .replace(
        '  inbound',
        '  // apim-policy-ignore number-value: the limit was raised for us\n  inbound',
      )
      .replace('60', '600'),
  })
  const { code, err } = await run('build')
  assert.is(code, 0, err)
  assert.match(err, '1 suppressed')
})

test('findings are found, and silenced, through symbolic links too', async () => {
  const source = orders
    .replace('  inbound', '  // apim-policy-ignore number-value: on purpose\n  inbound')
    .replace('60', '600')
  const modules = project()
  const { root } = project({ 'real/policies-src/a.ts': source })
  symlinkSync(modules.root, join(root, 'real/node_modules'))
  symlinkSync(join(root, 'real'), join(root, 'link'))
  for (const name of ['real', 'link']) {
    const { code, err } = await run(join(root, name), ['build'])
    assert.is(code, 0, err)
    assert.match(err, '1 suppressed')
  }
})

test('the configuration changes how findings count', async () => {
  const { run } = project({
    'apim-policy.config.ts': `import { defineConfig } from 'apim-policy'
export default defineConfig({ rules: { 'number-value': 'warning' } })`,
    'policies-src/a.ts': orders.replace('60', '600'),
  })
  const { code, err } = await run('build')
  assert.is(code, 0, err)
  assert.match(err, '▲ policies-src/a.ts')
})

const wrong: readonly {
  readonly what: string
  readonly files: Readonly<Record<string, string>>
  readonly args?: readonly string[]
  readonly says: readonly string[]
}[] = [
  {
    what: 'no sources',
    files: {},
    says: ['There is no folder policies-src here.', 'apim-policy init'],
  },
  {
    what: 'broken TypeScript',
    files: { 'policies-src/a.ts': 'export default apiPolicy(\n  {{' },
    says: ['✘ policies-src/a.ts:2:', '[typescript]'],
  },
  {
    what: 'an import of nothing',
    files: { 'policies-src/a.ts': "import x from './missing.ts'\nexport default x" },
    says: ['✘ policies-src/a.ts:1:15', './missing.ts'],
  },
  {
    what: 'a source that throws',
    files: {
      'policies-src/a.ts':
        'const a = 1\nfunction fail() {\n  throw new Error("no luck")\n}\nfail()\nexport default a',
    },
    says: [
      '✘ policies-src/a.ts:3:',
      'Loading the sources failed: Error: no luck.',
      '[source-threw]',
    ],
  },
  {
    what: 'a default export of the wrong kind',
    files: { 'policies-src/a.ts': 'export default 42' },
    says: [
      'policies-src/a.ts:1:1',
      'The default export is a number, not a document.',
      '[default-export]',
    ],
  },
  {
    what: 'a promise as default export',
    files: { 'policies-src/a.ts': 'export default Promise.resolve(1)' },
    says: ['The default export is a promise, not a document.'],
  },
  {
    what: 'a policy as default export',
    files: { 'policies-src/a.ts': "import { base } from 'apim-policy'\nexport default base()" },
    says: ['The default export is a policy, not a document.'],
  },
  {
    what: 'two documents for one scope',
    files: { 'policies-src/a.ts': orders, 'policies-src/b.ts': orders },
    says: ['policies-src/b.ts:3:', '[duplicate-document]'],
  },
  {
    what: 'XML in a place that means nothing',
    files: { 'policies-src/misc.xml': '<policies/>' },
    says: ['policies-src/misc.xml:1:1', 'The path does not say what the document belongs to.'],
  },
  {
    what: 'a typo in the configuration',
    files: { 'apim-policy.config.json': '{ "outt": "x", "format": "yaml", "rules": {} }' },
    says: [
      '`outt` is not a setting. Did you mean `out`?',
      '`format` must be one of "rawxml", "xml", not "yaml".',
    ],
  },
  {
    what: 'a rule that does not exist in the configuration',
    files: { 'apim-policy.config.json': '{ "rules": { "section-alowed": "off" } }' },
    says: ['`rules.section-alowed` is not a rule. Did you mean `section-allowed`?'],
  },
  {
    what: 'a configuration that is not JSON',
    files: { 'apim-policy.config.json': '{ nope' },
    says: ['apim-policy.config.json is not JSON'],
  },
  {
    what: 'a configuration without a default export',
    files: { 'apim-policy.config.ts': 'export const a = 1' },
    says: ['apim-policy.config.ts has no default export.', 'defineConfig'],
  },
  {
    what: 'a configuration that throws',
    files: { 'apim-policy.config.ts': 'throw new Error("no")' },
    says: ['apim-policy.config.ts cannot be loaded: Error: no'],
  },
  {
    what: 'an output folder that is a file',
    files: { 'policies-src/a.ts': orders, 'dist/policies': 'a file' },
    says: ['The output cannot be written'],
  },
  {
    what: 'an unknown command',
    files: {},
    args: ['biuld'],
    says: ["error: unknown command 'biuld'", 'Did you mean build?'],
  },
  {
    what: 'an unknown option',
    files: {},
    args: ['build', '--chekc'],
    says: ["error: unknown option '--chekc'", 'Did you mean --check?'],
  },
]

for (const { what, files, args = ['build'], says } of wrong) {
  test(`${what}: a clear message, exit code 1, nothing written, no stack`, async () => {
    const { run, list } = project({ 'out/keep': '', ...files })
    const { code, err } = await run(...args)
    assert.is(code, 1, err)
    for (const text of says) assert.match(err, text)
    assert.not.match(err, /\n\s+at .*:\d+:\d+/)
    assert.equal(
      list('.').filter((path) => path.endsWith('.tmp') || path.startsWith('dist/policies/')),
      [],
    )
  })
}

test('a source that cannot be read is named', async () => {
  const { run, root } = project({ 'policies-src/global.xml': '<policies/>' })
  chmodSync(join(root, 'policies-src/global.xml'), 0)
  const { code, err } = await run('build')
  // The superuser reads everything; anyone else is told.
  if (process.getuid?.() === 0) return
  assert.is(code, 1)
  assert.match(err, '[unreadable]')
})

test.run()
