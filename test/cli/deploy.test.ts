import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Sandbox } from '../../lib/sandbox/sandbox.ts'
import {
  deployHere,
  editInPortal,
  liveCalls,
  orders,
  ordersFile,
  ordersPath,
  recordOf,
  recordPath,
  withDeployedOrders,
  withNewOrders,
  withOrders,
  written,
} from '../_support/orders.ts'

const planned = `  + backends/stock  policies-src/orders.ts:3:15
  + apis/orders  policies-src/orders.ts:5:16

Plan: 2 to create, 0 to update, 0 to delete, 0 unchanged.
`
const done = `  ✔ created backends/stock
  ✔ created apis/orders
✔ 2 changes deployed
`

const answering = (...answers: readonly string[]) => {
  const left = [...answers]
  const questions: string[] = []
  const ask = async (question: string): Promise<string> => {
    questions.push(question)
    return left.shift() ?? ''
  }
  return { ask, questions }
}

test('without a terminal `--yes` deploys: the plan on stdout, what was done on stderr', () =>
  withNewOrders(async ({ run, sandbox }) => {
    assert.equal(await run('deploy', '--yes'), { code: 0, out: planned, err: done })
    assert.is(liveCalls(sandbox), '10')
  }))

test('without a terminal and without `--yes` the plan is shown and nothing is written', () =>
  withOrders(async ({ run, sandbox }) => {
    assert.equal(await run('deploy'), {
      code: 1,
      out: planned,
      err: '✘ Nobody is here to confirm the plan.\n  Add `--yes`.\n',
    })
    assert.equal(written(sandbox), [])
  }))

test('a person is asked, and only a yes is one', () =>
  withOrders(async ({ runWith, sandbox }) => {
    for (const answer of ['', 'n', 'no', 'yess', 'of course']) {
      const { ask, questions } = answering(answer)
      const { code, out, err } = await runWith({ ask }, 'deploy')
      assert.equal({ code, out, err }, { code: 1, out: planned, err: 'Nothing was deployed.\n' })
      assert.equal(questions, ['Deploy this plan? [y/N] '])
    }
    assert.equal(written(sandbox), [])
    const { ask } = answering(' Yes ')
    assert.equal(await runWith({ ask }, 'deploy'), { code: 0, out: planned, err: done })
  }))

test('a person who said `--yes` is not asked', () =>
  withOrders(async ({ runWith }) => {
    const { ask, questions } = answering()
    assert.is((await runWith({ ask }, 'deploy', '--yes')).code, 0)
    assert.equal(questions, [])
  }))

test('what is as it should be is neither asked about nor written', () =>
  withDeployedOrders(async ({ run, sandbox }) => {
    const nothing = '✔ Nothing to change: 2 resources are as they should be.\n'
    assert.equal(await run('deploy'), { code: 0, out: nothing, err: '' })
    const asJson = await run('deploy', '--json')
    assert.equal(JSON.parse(asJson.out), { outcome: 'unchanged', changes: [] })
    assert.is(asJson.err, nothing)
    assert.equal(written(sandbox), [])
  }))

test('an environment with approval is deployed when its name is typed, whoever said `--yes`', () =>
  withOrders(
    async ({ runWith, sandbox }) => {
      for (const answer of ['', 'y', 'yes', 'Test', 'prod']) {
        const { ask, questions } = answering(answer)
        const { code, err } = await runWith({ ask }, 'deploy', '--yes')
        assert.equal({ code, err }, { code: 1, err: 'Nothing was deployed.\n' })
        assert.equal(questions, ['Type `test` to deploy: '])
      }
      assert.equal(written(sandbox), [])
      const { ask } = answering(' test ')
      assert.is((await runWith({ ask }, 'deploy')).code, 0)
    },
    { environment: { protect: { approval: true } } },
  ))

test('an environment with approval is not deployed by `--yes` alone, but by a saved plan', () =>
  withOrders(
    async ({ run, runWith, sandbox }) => {
      assert.equal(await run('deploy', '--yes'), {
        code: 1,
        out: planned,
        err: '✘ The environment `test` is only deployed with approval.\n  Save a plan with `diff --out plan.json`, have it looked at, and run `deploy --plan plan.json --yes`.\n',
      })
      await run('diff', '--out', 'plan.json')
      const { ask, questions } = answering('n')
      assert.is((await runWith({ ask }, 'deploy', '--plan', 'plan.json')).code, 1)
      assert.equal(questions, ['Deploy this plan? [y/N] '])
      assert.equal(written(sandbox), [])
      const { code, err } = await run('deploy', '--plan', 'plan.json', '--yes')
      assert.is(code, 0, err)
    },
    { environment: { protect: { approval: true } } },
  ))

test('a secret that the environment does not hold is named before anything is written', () =>
  withOrders(
    async ({ run, runWith, sandbox }) => {
      const { code, err } = await run('deploy', '--yes')
      assert.is(code, 1)
      assert.is(
        err,
        '✘ The environment does not hold `ORDERS_KEY`.\n  Set these variables to the secrets that are to be deployed.\n',
      )
      assert.is((await runWith({ env: { ORDERS_KEY: '' } }, 'deploy', '--yes')).code, 1)
      assert.equal(written(sandbox), [])
      const env = { ORDERS_KEY: 'sesame-open-1' }
      assert.is((await runWith({ env }, 'deploy', '--yes')).code, 0)
      assert.is(sandbox.get('/namedValues/key')?.properties['value'], 'sesame-open-1')
    },
    { environment: { namedValues: { key: { environmentVariable: 'ORDERS_KEY' } } } },
  ))

const old = {
  'policies-src/old.ts': `import { backend } from 'apim-policy'
export default [backend('old-1', { url: 'https://1.example.com' }), backend('old-2', { url: 'https://2.example.com' })]
`,
}

test('only `--prune` deletes what the project deployed and no longer wants, and only that', () =>
  withDeployedOrders(
    async ({ run, write, sandbox }) => {
      sandbox.put('/backends/by-hand', { url: 'https://hand.example.com', protocol: 'http' })
      write('policies-src/old.ts', 'export default []\n')
      assert.is((await run('deploy', '--yes')).err, '')
      assert.equal(written(sandbox), [])
      assert.equal(await run('deploy', '--yes', '--prune'), {
        code: 0,
        out: `  - backends/old-1
  - backends/old-2

Plan: 0 to create, 0 to update, 2 to delete, 2 unchanged.
`,
        err: `  ✔ deleted backends/old-1
  ✔ deleted backends/old-2
✔ 2 changes deployed
`,
      })
      assert.is(sandbox.get('/backends/old-1'), undefined)
      assert.ok(sandbox.get('/backends/by-hand'))
    },
    { files: old },
  ))

test('a plan that deletes more than the environment allows is not carried out', () =>
  withDeployedOrders(
    async ({ run, write, sandbox }) => {
      write('policies-src/old.ts', 'export default []\n')
      const { code, err } = await run('deploy', '--yes', '--prune')
      assert.is(code, 1)
      assert.is(
        err,
        '✘ The plan deletes 2 resources; `test` allows 1.\n  Raise `environments.test.protect.maxDeletes` if that is meant.\n',
      )
      await run('diff', '--prune', '--out', 'plan.json')
      assert.is((await run('deploy', '--yes', '--plan', 'plan.json')).code, 1)
      assert.equal(written(sandbox), [])
    },
    { files: old, environment: { protect: { maxDeletes: 1 } } },
  ))

const caller = {
  'policies-src/caller.ts': `import { fragment, setHeader } from 'apim-policy'
export default fragment('caller', [setHeader({ name: 'x', existsAction: 'delete' })])
`,
}

test('a fragment that others include is not pruned: they are named', () =>
  withDeployedOrders(
    async ({ run, write, sandbox }) => {
      const value =
        '<policies><inbound><include-fragment fragment-id="caller" /></inbound></policies>'
      sandbox.put('/products/free/policies/policy', { value, format: 'rawxml' })
      write('policies-src/caller.ts', 'export default []\n')
      const { code, err } = await run('deploy', '--yes', '--prune')
      assert.is(code, 1)
      assert.is(
        err,
        '✘ fragments/caller: `fragments/caller` cannot be deleted: /products/free/policies/policy include it.\n  Take the `include-fragment` out of them first.\n',
      )
      assert.equal(written(sandbox), [])
      sandbox.remove('/products/free/policies/policy')
      assert.is((await run('deploy', '--yes', '--prune')).code, 0)
      assert.is(sandbox.get('/policyFragments/caller'), undefined)
    },
    { files: caller, sandbox: { parents: ['/products/free'] } },
  ))

test('what somebody changed in the portal is not overwritten, unless that is said', () =>
  withDeployedOrders(async ({ run, write, sandbox }) => {
    editInPortal(sandbox, 'calls="10"', 'calls="99"')
    write(ordersFile, orders(20))
    const { code, out, err } = await run('deploy', '--yes')
    assert.is(code, 3)
    assert.match(out, '! changed in the service since this project deployed it')
    assert.match(err, /^✘ Somebody else changed `apis\/orders` in the service; deploying would/)
    assert.match(err, 'or deploy with `--overwrite`.')
    assert.equal(written(sandbox), [])
    assert.is((await run('deploy', '--yes', '--overwrite')).code, 0)
    assert.is(liveCalls(sandbox), '20')
  }))

test('what another project deployed is not overwritten either', () =>
  withDeployedOrders(async ({ read, run, write, sandbox }) => {
    write('apim-policy.config.json', read('apim-policy.config.json').replace('"shop"', '"store"'))
    write(ordersFile, orders(20))
    const { code, out, err } = await run('deploy', '--yes')
    assert.is(code, 3, err)
    assert.match(out, '! deployed by another project, `shop`; deploying takes it over')
    assert.equal(written(sandbox), [])
    const record = '/namedValues/apim-policy-store'
    sandbox.put(record, { ...recordOf('idle'), displayName: 'apim-policy-store' })
    assert.is((await run('deploy', '--yes', '--overwrite')).code, 0)
    assert.match(String(sandbox.get(ordersPath)?.properties['value']), 'project=store')
  }))

test('while somebody deploys nobody else does, unless they take over', () =>
  withOrders(async ({ run, sandbox }) => {
    sandbox.put(recordPath, recordOf('deploying'))
    const { code, err } = await run('deploy', '--yes')
    assert.is(code, 3)
    assert.is(
      err,
      '✘ ada@ci is deploying this project since 2026-01-01T00:00:00.000Z.\n  Wait for it. If it was cut off, run `rollback` on the machine it ran on, or `deploy --take-over`.\n',
    )
    assert.equal(written(sandbox), [])
    const taken = await run('deploy', '--yes', '--take-over')
    assert.is(taken.code, 0, taken.err)
    const { state } = JSON.parse(String(sandbox.get(recordPath)?.properties['value']))
    assert.is(state, 'idle')
  }))

test('as JSON the result is one document, and the plan is talk', () =>
  withOrders(async ({ root, run }) => {
    const { code, out, err } = await run('deploy', '--yes', '--json')
    assert.is(code, 0)
    const { deployment, journal, ...others } = JSON.parse(out)
    assert.equal(others, {
      outcome: 'deployed',
      changes: [
        { action: 'create', address: 'backends/stock', type: 'backend' },
        { action: 'create', address: 'apis/orders', type: 'policy' },
      ],
      left: [],
    })
    assert.match(deployment, /^\d{8}T\d{9}Z-[0-9a-f]{6}$/)
    assert.is(journal, `${root}/.apim-policy/test/journals/${deployment}.jsonl`)
    assert.is(err, planned + done)
  }))

const hub = (
  calls: number,
  name: string,
) => `import { eventHubLogger, productPolicy, base, rateLimit } from 'apim-policy'
export default [
  eventHubLogger('hub', { name: '${name}', endpointAddress: 'shop.servicebus.windows.net' }),
  productPolicy('free', { inbound: [base(), rateLimit({ calls: ${calls}, renewalPeriod: 60 })] }),
]
`
const withHub = {
  files: { 'policies-src/hub.ts': hub(10, 'one') },
  sandbox: { parents: ['/products/free'] },
}

/** What the service made of the credentials of loggers. */
const credentials = (sandbox: Sandbox): number =>
  Object.values(sandbox.snapshot()).filter(({ displayName }) =>
    String(displayName).startsWith('Logger-Credentials--'),
  ).length

test('a logger that did not change is not written: its credentials do not pile up', () =>
  withDeployedOrders(async ({ run, write, sandbox }) => {
    assert.is(credentials(sandbox), 1)
    for (const calls of [20, 30]) {
      write('policies-src/hub.ts', hub(calls, 'one'))
      assert.is((await run('deploy', '--yes')).code, 0)
    }
    assert.not.ok(written(sandbox).includes('PUT /loggers/hub'))
    assert.is(credentials(sandbox), 1)
  }, withHub))

test('a failed deployment puts a logger back, and leaves no credentials behind', () =>
  withDeployedOrders(async ({ run, write, sandbox }) => {
    write('policies-src/hub.ts', hub(40, 'two'))
    const path = '/products/free/policies/policy'
    sandbox.fail({ method: 'PUT', path, kind: 'status', status: 400 })
    const { code, err } = await run('deploy', '--yes')
    assert.is(code, 4, err)
    assert.ok(written(sandbox).includes('PUT /loggers/hub'))
    assert.match(JSON.stringify(sandbox.get('/loggers/hub')), '"name":"one"')
    assert.is(credentials(sandbox), 1)
  }, withHub))

test('who deployed, and which commit, is what the pipeline says', () =>
  withOrders(async ({ runWith, sandbox }) => {
    const env = { GITHUB_ACTOR: 'ada', GITHUB_SHA: '0123456789abcdef' }
    assert.is((await runWith({ env }, 'deploy', '--yes')).code, 0)
    const { by, commit, resources } = JSON.parse(
      String(sandbox.get(recordPath)?.properties['value']),
    )
    assert.equal({ by, commit, resources }, { by: 'ada', commit: '0123456789abcdef', resources: 2 })
  }))

test('sources with errors are not deployed', () =>
  withOrders(async ({ run, write, sandbox }) => {
    write('policies-src/broken.ts', 'export default 1\n')
    const { code, err } = await run('deploy', '--yes')
    assert.is(code, 1)
    assert.match(err, 'default-export')
    assert.is(sandbox.requests.length, 0)
  }))

test('a deployment from another machine is gone on from', () =>
  withDeployedOrders(async ({ root, run, write, sandbox }) => {
    write(ordersFile, orders(20))
    await deployHere({ root }, {}, 'somebody-else')
    write(ordersFile, orders(30))
    assert.is((await run('deploy', '--yes')).code, 0)
    assert.is(liveCalls(sandbox), '30')
  }))

test.run()
