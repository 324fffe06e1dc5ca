import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type LiveTest, live } from '../_support/live.ts'

const orders = (
  calls: number,
) => `import { apiPolicy, base, backend, rateLimit, setBackendService } from 'apim-policy'

const stock = backend('stock', { url: 'https://stock.example.com' })

export default apiPolicy('orders', {
  inbound: [
    base(),
    rateLimit({ calls: ${calls}, renewalPeriod: 60 }),
    setBackendService({ backend: stock }),
  ],
})
`
const files = { 'policies-src/orders.ts': orders(10) }
const settings = { sandbox: { parents: ['/apis/orders'] } }

const deployed = (run: (live: LiveTest) => Promise<void>) =>
  live(
    files,
    async (project) => {
      const { code, err } = await project.run('deploy', '--yes')
      assert.is(code, 0, err)
      await run(project)
    },
    settings,
  )

test('what is not there is to be created, in the order of the deployment', () =>
  live(
    files,
    async ({ run }) => {
      assert.equal(await run('diff'), {
        code: 2,
        out: `  + backends/stock  policies-src/orders.ts:3:15
  + apis/orders  policies-src/orders.ts:5:16

Plan: 2 to create, 0 to update, 0 to delete, 0 unchanged.
`,
        err: '',
      })
    },
    settings,
  ))

test('after a deployment nothing is left to do', () =>
  deployed(async ({ run }) => {
    assert.equal(await run('diff'), {
      code: 0,
      out: '✔ Nothing to change: 2 resources are as they should be.\n',
      err: '',
    })
  }))

test('a change is shown with its path, its line in the sources and the lines around it', () =>
  deployed(async ({ run, write }) => {
    write('policies-src/orders.ts', orders(20))
    assert.equal(await run('diff'), {
      code: 2,
      out: `  ~ apis/orders  policies-src/orders.ts:5:16
      ~ inbound/rate-limit/@calls: 10 → 20  policies-src/orders.ts:8:5

        @@ -1,7 +1,7 @@
          <policies>
              <inbound>
                  <base />
        -         <rate-limit calls="10" renewal-period="60" />
        +         <rate-limit calls="20" renewal-period="60" />
                  <set-backend-service backend-id="stock" />
              </inbound>
              <backend>

Plan: 0 to create, 1 to update, 0 to delete, 1 unchanged.
`,
      err: '',
    })
  }))

test('as Markdown it is a comment for a pull request', () =>
  deployed(async ({ run, write }) => {
    write('policies-src/orders.ts', orders(20))
    const { out } = await run('diff', '--markdown')
    assert.is(
      out,
      `## API Management, environment \`test\`

**Plan: 0 to create, 1 to update, 0 to delete, 1 unchanged.**

| | resource | source |
| --- | --- | --- |
| \`~\` | \`apis/orders\` | \`policies-src/orders.ts:5:16\` |

<details><summary><code>apis/orders</code></summary>

\`\`\`diff
@@ -1,7 +1,7 @@
 <policies>
     <inbound>
         <base />
-        <rate-limit calls="10" renewal-period="60" />
+        <rate-limit calls="20" renewal-period="60" />
         <set-backend-service backend-id="stock" />
     </inbound>
     <backend>
\`\`\`

</details>
`,
    )
  }))

test('as JSON it is one document', () =>
  deployed(async ({ run, write, sandbox }) => {
    write('policies-src/orders.ts', orders(20))
    const { out, code } = await run('diff', '--json')
    assert.is(code, 2)
    assert.equal(JSON.parse(out), {
      environment: 'test',
      service: `/subscriptions/${sandbox.subscriptionId}/resourceGroups/sandbox/providers/Microsoft.ApiManagement/service/sandbox`,
      changes: [
        {
          action: 'update',
          address: 'apis/orders',
          type: 'policy',
          differences: [
            {
              kind: 'changed',
              path: 'inbound/rate-limit/@calls',
              before: '10',
              after: '20',
              line: 5,
            },
          ],
          source: {
            line: 1,
            path: 'policies-src/orders.ts',
            sourceLine: 5,
            sourceColumn: 16,
          },
        },
      ],
      unchanged: ['backends/stock'],
      missing: [],
    })
  }))

test('what only looks different is no change', () =>
  deployed(async ({ run, sandbox }) => {
    const path = '/apis/orders/policies/policy'
    const value = `<!-- by hand -->
<policies><inbound><base></base>
  <rate-limit renewal-period='60' calls='10'/>
  <set-backend-service backend-id="stock" /></inbound>
  <backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>`
    sandbox.put(path, { value, format: 'rawxml' })
    assert.is((await run('diff')).code, 0)
  }))

test('a change in the portal is said to be one', () =>
  deployed(async ({ run, sandbox }) => {
    const path = '/apis/orders/policies/policy'
    const { properties } = sandbox.get(path)!
    const value = String(properties['value']).replace('calls="10"', 'calls="99"')
    sandbox.put(path, { value, format: 'rawxml' })
    const { out, code } = await run('diff')
    assert.is(code, 2)
    assert.match(out, '! changed in the service since this project deployed it')
    assert.match(out, '~ inbound/rate-limit/@calls: 99 → 10')
  }))

test('a missing API is found before anything is written', () =>
  live(files, async ({ run, sandbox }) => {
    const { code, err } = await run('diff')
    assert.is(code, 1)
    assert.is(
      err,
      `✘ apis/orders: The API \`orders\` does not exist in the service.
  Create it first: policies are deployed onto what exists.
`,
    )
    assert.is((await run('deploy', '--yes')).code, 1)
    assert.equal(Object.keys(sandbox.snapshot()), [])
  }))

test('a reference that neither the project nor the service has is found', async () => {
  const sources = {
    'policies-src/global.ts': `import { external, globalPolicy, inlineXml, logToEventhub, setHeader, namedValue } from 'apim-policy'
export default globalPolicy({
  inbound: [
    logToEventhub({ logger: external.logger('audit'), text: 'x' }),
    ...inlineXml('<include-fragment fragment-id="shared" />'),
    setHeader({ name: 'a', existsAction: 'override', value: namedValue('site') }),
  ],
})
`,
  }
  const config = {
    config: { externalFragments: ['shared'], externalNamedValues: ['site'] },
  }
  await live(
    sources,
    async ({ run, sandbox }) => {
      const { code, err } = await run('diff')
      assert.is(code, 1)
      assert.match(
        err,
        'global: The fragment `shared` is neither in the project nor in the service.',
      )
      assert.match(err, 'global: The logger `audit` is neither')
      assert.match(err, 'global: The named value `site` is neither')
      sandbox.put('/namedValues/id-of-site', { displayName: 'site', value: 'x' })
      sandbox.put('/loggers/audit', { loggerType: 'azureMonitor' })
      sandbox.put('/policyFragments/shared', { value: '<fragment />', format: 'rawxml' })
      const again = await run('diff')
      assert.is(again.code, 2, again.err)
    },
    config,
  )
})

test('a policy that the tier of the service does not have is found', async () => {
  const sources = {
    'policies-src/products/free.ts': `import { base, productPolicy, quotaByKey } from 'apim-policy'
export default productPolicy('free', {
  inbound: [base(), quotaByKey({ calls: 10, renewalPeriod: 3600, counterKey: 'all' })],
})
`,
  }
  await live(
    sources,
    async ({ run }) => {
      const { code, err } = await run('diff')
      assert.is(code, 1)
      assert.match(err, 'The service `sandbox` is of the tier Consumption')
      assert.match(err, '`quota-by-key` does not run on the consumption gateway.')
      assert.match(err, 'policies-src/products/free.ts:3:21')
    },
    { sandbox: { sku: 'Consumption', parents: ['/products/free'] } },
  )
})

test('a project with errors is not compared', () =>
  live({ 'policies-src/a.ts': 'export default 1\n' }, async ({ run, sandbox }) => {
    const { code, err } = await run('diff')
    assert.is(code, 1)
    assert.match(err, 'default-export')
    assert.is(sandbox.requests.length, 0)
  }))

test('a diff without changes makes at most three requests more than there are resources', () =>
  deployed(async ({ run, sandbox }) => {
    sandbox.clearRequests()
    assert.is((await run('diff')).code, 0)
    assert.ok(sandbox.requests.length <= 2 + 3, `${sandbox.requests.length} requests`)
  }))

test('without an environment, or with one that says nothing, it is told what to do', async () => {
  await live(files, async ({ root, run }) => {
    const { run: bare } = await import('../_support/project.ts')
    const none = await bare(root, ['diff'])
    assert.is(none.code, 1)
    assert.is(none.err, '✘ Which environment? Name it with `--env`.\n  There are test.\n')
    const wrong = await bare(root, ['diff', '--env', 'tset'])
    assert.match(wrong.err, 'Did you mean `test`?')
    assert.is((await run('diff', '--endpoint', 'http://example.com')).code, 1)
  })
})

test.run()
