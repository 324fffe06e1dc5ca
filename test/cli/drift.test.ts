import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { LiveTest } from '../_support/live.ts'
import {
  deployHere,
  editInPortal,
  orders,
  ordersFile,
  ordersPath,
  withDeployedOrders,
  withNewOrders,
  written,
} from '../_support/orders.ts'

/** Forgets what only the machine that deployed knows. */
const elsewhere = ({ root }: LiveTest) =>
  rmSync(join(root, '.apim-policy'), { recursive: true, force: true })

const edited = `  ~ apis/orders
      ~ inbound/rate-limit/@calls: 10 → 99

        @@ -1,7 +1,7 @@
          <policies>
              <inbound>
                  <base />
        -         <rate-limit calls="10" renewal-period="60" />
        +         <rate-limit calls="99" renewal-period="60" />
                  <set-backend-service backend-id="stock" />
              </inbound>
              <backend>

`
const one = '1 changed since the last deployment, 1 did not\n'
const none = '✔ Nothing changed since the last deployment: 2 resources\n'

test('right after a deployment nothing changed, wherever it is asked', () =>
  withDeployedOrders(async (project) => {
    assert.equal(await project.run('drift'), { code: 0, out: '', err: none })
    elsewhere(project)
    assert.equal(await project.run('drift'), { code: 0, out: '', err: none })
    assert.equal(written(project.sandbox), [])
  }))

test('what the sources say by now does not matter', () =>
  withDeployedOrders(async ({ run, write }) => {
    write(ordersFile, orders(20))
    assert.equal(await run('drift'), { code: 0, out: '', err: none })
  }))

test('what only looks different did not change', () =>
  withDeployedOrders(async ({ run, sandbox }) => {
    editInPortal(sandbox, '<inbound>', '<inbound><!-- seen by Ada -->')
    assert.is((await run('drift')).code, 0)
  }))

test('a change in the portal is shown against what was deployed', () =>
  withDeployedOrders(async ({ run, write, sandbox }) => {
    editInPortal(sandbox, 'calls="10"', 'calls="99"')
    assert.equal(await run('drift'), { code: 2, out: edited, err: one })
    write(ordersFile, orders(99))
    assert.equal(await run('drift'), { code: 2, out: edited, err: one })
  }))

test('another machine sees it too, and shows it while the sources are those that were deployed', () =>
  withDeployedOrders(async (project) => {
    const { run, write, sandbox } = project
    editInPortal(sandbox, 'calls="10"', 'calls="99"')
    elsewhere(project)
    assert.equal(await run('drift'), { code: 2, out: edited, err: one })
    write(ordersFile, orders(20))
    assert.equal(await run('drift'), {
      code: 2,
      out: '  ~ apis/orders\n      what was deployed is not known here; `diff` compares with the sources\n\n',
      err: one,
    })
  }))

test('what was deleted is told by the machine that deployed it', () =>
  withDeployedOrders(async ({ run, sandbox }) => {
    sandbox.remove(ordersPath)
    assert.equal(await run('drift'), { code: 2, out: '  - apis/orders  was deleted\n', err: one })
  }))

test('another machine cannot tell what was deleted from what was never there, and says so', () =>
  withDeployedOrders(async (project) => {
    project.sandbox.remove(ordersPath)
    elsewhere(project)
    assert.equal(await project.run('drift'), {
      code: 0,
      out: '',
      err: `  ? apis/orders is not there: it was deleted, or is still to be deployed
✔ Nothing changed since the last deployment: 1 resource
`,
    })
  }))

test('what was added to the sources since is no change of the service', () =>
  withDeployedOrders(async ({ run, write }) => {
    write('policies-src/more.ts', more)
    assert.equal(await run('drift'), { code: 0, out: '', err: none })
  }))

const more = `import { backend } from 'apim-policy'
export default [backend('more', { url: 'https://more.example.com' })]
`

test('what was taken out of the sources and changed is told where it was deployed', () =>
  withDeployedOrders(
    async ({ run, write, sandbox }) => {
      write('policies-src/more.ts', 'export default []\n')
      assert.is((await run('drift')).code, 0)
      const { properties } = sandbox.get('/backends/more')!
      sandbox.put('/backends/more', { ...properties, url: 'https://hand.example.com' })
      const { code, out } = await run('drift')
      assert.is(code, 2)
      assert.match(out, '  ~ backends/more\n      ~ url: https://more.example.com → https://hand')
    },
    { files: { 'policies-src/more.ts': more } },
  ))

test('what another project deployed since is told with its name', () =>
  withDeployedOrders(async ({ run, sandbox }) => {
    editInPortal(sandbox, 'project=shop', 'project=store')
    const { code, out } = await run('drift')
    assert.is(code, 2)
    assert.match(out, '  ~ apis/orders  was deployed by another project, `store`')
  }))

test('what has no mark is not known to have changed', () =>
  withDeployedOrders(async (project) => {
    const { run, sandbox } = project
    elsewhere(project)
    editInPortal(sandbox, 'apim-policy project=shop', 'was')
    assert.equal(await run('drift'), {
      code: 0,
      out: '',
      err: `  ? apis/orders has no mark of this project: nothing tells whether it changed
✔ Nothing changed since the last deployment: 1 resource
`,
    })
  }))

test('what lost its mark and nothing else did not change', () =>
  withDeployedOrders(async ({ run, sandbox }) => {
    editInPortal(sandbox, 'apim-policy project=shop', 'was')
    assert.is((await run('drift')).code, 0)
  }))

const env = { ORDERS_KEY: 'sesame-open-1' }
const withSecret = {
  env,
  environment: { namedValues: { key: { environmentVariable: 'ORDERS_KEY' } } },
}

test('a secret that was written since has perhaps changed, and is never shown', () =>
  withDeployedOrders(async (project) => {
    const { run, sandbox } = project
    const { properties } = sandbox.get('/namedValues/key')!
    sandbox.put('/namedValues/key', { ...properties, value: 'sesame-shut-2' })
    assert.equal(await run('drift'), {
      code: 2,
      out: '  ~ named-values/key  was written since; whether its secret changed, the service does not show\n',
      err: '1 changed since the last deployment, 2 did not\n',
    })
    const { out } = await run('drift', '--json')
    assert.not.match(out, 'sesame')
    assert.is(JSON.parse(out).drifts[0].kind, 'perhaps')
    elsewhere(project)
    assert.is((await run('drift')).code, 0)
  }, withSecret))

test('a secret that the environment holds by now is not what was deployed, and no drift', () =>
  withDeployedOrders(async ({ runWith }) => {
    const { code } = await runWith({ env: { ORDERS_KEY: 'sesame-open-2' } }, 'drift')
    assert.is(code, 0)
  }, withSecret))

test('as JSON everything is one document', () =>
  withDeployedOrders(async ({ run, sandbox }) => {
    editInPortal(sandbox, 'calls="10"', 'calls="99"')
    const { code, out, err } = await run('drift', '--json')
    assert.is(code, 2)
    assert.is(err, one)
    const { drifts, ...others } = JSON.parse(out)
    assert.equal(others, { unchanged: 1, unknown: [], absent: [] })
    assert.is(drifts.length, 1)
    const { before, after, ...drift } = drifts[0]
    assert.equal(drift, {
      address: 'apis/orders',
      type: 'policy',
      kind: 'changed',
      differences: [
        {
          kind: 'changed',
          path: 'inbound/rate-limit/@calls',
          before: '10',
          after: '99',
          line: 5,
        },
      ],
    })
    assert.match(before.text, 'calls="10"')
    assert.match(after.text, 'calls="99"')
  }))

test('what was never deployed did not drift', () =>
  withNewOrders(async ({ run }) => {
    assert.equal(await run('drift'), { code: 0, out: '', err: '✔ Nothing was deployed yet\n' })
  }))

test('another deployment is not a drift, and the machine that deployed before says so too', () =>
  withDeployedOrders(async ({ root, run, write }) => {
    write(ordersFile, orders(20))
    await deployHere({ root }, {}, 'somebody-else')
    assert.equal(await run('drift'), { code: 0, out: '', err: none })
  }))

test('sources with errors are told, and the service is not asked', () =>
  withDeployedOrders(async ({ run, write, sandbox }) => {
    write('policies-src/broken.ts', 'export default 1\n')
    const { code, err } = await run('drift')
    assert.is(code, 1)
    assert.match(err, 'default-export')
    assert.is(sandbox.requests.length, 0)
  }))

test.run()
