/** The files of a new project; the committed XML is made by its first build. */
export function projectFiles({
  name,
  version,
}: {
  readonly name: string
  readonly version: string
}): readonly { readonly path: string; readonly text: string }[] {
  const safeName = name
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[._-]+/, '')
  return [
    { path: 'package.json', text: packageJson(safeName || 'policies', version) },
    { path: 'tsconfig.json', text: tsconfig },
    { path: '.gitignore', text: 'node_modules/\n.apim-policy/\n' },
    { path: 'apim-policy.config.ts', text: config },
    { path: 'policies-src/global.ts', text: globalDocument },
    { path: 'policies-src/fragments/correlation.ts', text: correlation },
    { path: 'policies-src/apis/orders.ts', text: orders },
    { path: 'test/policies.test.mjs', text: test },
    { path: '.github/workflows/policies.yml', text: workflow },
  ]
}

const packageJson = (name: string, version: string): string =>
  `${JSON.stringify(
    {
      name,
      private: true,
      type: 'module',
      scripts: {
        build: 'apim-policy build',
        test: 'tsc --noEmit && apim-policy build && node --test test/*.test.mjs',
      },
      devDependencies: { 'apim-policy': `^${version}`, typescript: '^7.0.2' },
    },
    null,
    2,
  )}\n`

const tsconfig = `{
  "compilerOptions": {
    "target": "es2023",
    "module": "nodenext",
    "strict": true,
    "noEmit": true,
    "allowImportingTsExtensions": true,
    "skipLibCheck": true
  },
  "include": ["policies-src", "apim-policy.config.ts"]
}
`

const config = `import { defineConfig } from 'apim-policy'

export default defineConfig({
  sources: 'policies-src',
  // Committed, so that a review shows the XML that a change makes.
  out: 'policies',
  gateway: 'v2',
})
`

const globalDocument = `import { forwardRequest, globalPolicy, setHeader } from 'apim-policy'

export default globalPolicy({
  inbound: [],
  backend: [forwardRequest({ timeout: 60 })],
  outbound: [setHeader({ name: 'X-Powered-By', existsAction: 'delete' })],
})
`

const correlation = `import { context, fragment, setHeader } from 'apim-policy'

export default fragment('correlation', [
  setHeader({
    name: 'X-Correlation-Id',
    existsAction: 'skip',
    value: context.requestId.toText(),
  }),
])
`

const orders = `import { apiPolicy, base, choose, context, includeFragment, rateLimit, returnResponse, when } from 'apim-policy'
import correlation from '../fragments/correlation.ts'

export default apiPolicy('orders', {
  inbound: [
    base(),
    includeFragment(correlation),
    rateLimit({ calls: 100, renewalPeriod: 60 }),
    choose(
      when(context.request.method.equals('DELETE'), [
        returnResponse({ setStatus: { code: 405, reason: 'Method Not Allowed' } }),
      ]),
    ),
  ],
})
`

const test = `import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const cli = 'node_modules/apim-policy/dist/bin/apim-policy.js'

test('the committed XML is what the sources compile to', () => {
  const { status, stderr } = spawnSync(process.execPath, [cli, 'build', '--check'], { encoding: 'utf8' })
  assert.equal(status, 0, stderr)
})

test('orders are limited for each subscription', () => {
  const xml = readFileSync('policies/apis/orders.xml', 'utf8')
  assert.match(xml, /<rate-limit calls="100" renewal-period="60" \\/>/)
})
`

const workflow = `name: policies
on: [push, pull_request]
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with: { node-version: 22 }
      - run: npm install
      - run: npx tsc --noEmit
      - run: npx apim-policy build --check --report github
      - run: node --test test/*.test.mjs
`
