import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { LiveTest } from '../_support/live.ts'
import {
  deployHere,
  editInPortal,
  liveCalls,
  orders,
  ordersFile,
  ordersPath,
  recordPath,
  withDeployedOrders,
  withNewOrders,
  written,
} from '../_support/orders.ts'

/** Deploys other calls and another address of the backend. */
async function deployCalls(project: LiveTest, calls: number, by?: string): Promise<void> {
  project.write(ordersFile, orders(calls).replace('//stock.', `//stock-${calls}.`))
  await deployHere(project, {}, by)
  project.sandbox.clearRequests()
}

const undone = `Undoing 2 changes, the last one first:
  ↶ apis/orders
  ↶ backends/stock
✔ The service is as it was before the deployment.
`

test('a deployment is undone: the service and what is known of it are as before', () =>
  withDeployedOrders(async (project) => {
    const { run, write, sandbox } = project
    const before = sandbox.snapshot()
    await deployCalls(project, 20)
    const { code, out, err } = await run('rollback', '--yes')
    assert.equal({ code, out }, { code: 0, out: '' })
    const at = JSON.parse(readRecord(project)).at.slice(0, 10)
    assert.match(
      err,
      new RegExp(
        `^The deployment by tester at ${at}T[\\d:.]+Z made 2 changes:\n    update backends/stock\n    update apis/orders\n`,
      ),
    )
    assert.ok(err.endsWith(undone), err)
    assert.equal(sandbox.snapshot(), before)
    write(ordersFile, orders(10))
    assert.is((await run('diff')).code, 0)
    assert.is((await run('drift')).code, 0)
    assert.match((await run('status')).out, 'holds the journal of this deployment')
  }))

const readRecord = ({ sandbox }: LiveTest): string =>
  String(sandbox.get(recordPath)?.properties['value'])

test('the first deployment is undone to the last trace', () =>
  withNewOrders(async (project) => {
    const { run, sandbox } = project
    const before = sandbox.snapshot()
    await deployHere(project)
    assert.is((await run('rollback', '--yes')).code, 0)
    assert.equal(sandbox.snapshot(), before)
    assert.match((await run('status')).out, 'never by this project')
  }))

test('deployments are undone one after the other, the last one first, however quick they came', () =>
  withDeployedOrders(async (project) => {
    const { run, sandbox } = project
    const states = [sandbox.snapshot()]
    for (const calls of [20, 30, 40]) {
      await deployCalls(project, calls)
      states.push(sandbox.snapshot())
    }
    for (const before of states.slice(0, -1).toReversed()) {
      assert.is((await run('rollback', '--yes')).code, 0)
      assert.equal(sandbox.snapshot(), before)
    }
    assert.is((await run('rollback', '--yes')).code, 0)
    const { code, err } = await run('rollback', '--yes')
    assert.is(code, 1)
    assert.match(err, '✘ This machine has no journal of a deployment to `test`.')
  }))

test('what was pruned comes back', () =>
  withDeployedOrders(
    async (project) => {
      const { run, write, sandbox } = project
      const before = sandbox.snapshot()
      write('policies-src/old.ts', 'export default []\n')
      assert.is((await run('deploy', '--yes', '--prune')).code, 0)
      assert.is(sandbox.get('/policyFragments/old'), undefined)
      assert.is((await run('rollback', '--yes')).code, 0)
      assert.equal(sandbox.snapshot(), before)
    },
    {
      files: {
        'policies-src/old.ts': `import { fragment, plainNamedValue, setHeader } from 'apim-policy'
export default [
  fragment('old', [setHeader({ name: 'x', existsAction: 'delete' })]),
  plainNamedValue('old', 'value'),
]
`,
      },
    },
  ))

test('without a journal nothing is undone', () =>
  withDeployedOrders(async ({ root, run, sandbox }) => {
    rmSync(join(root, '.apim-policy'), { recursive: true })
    assert.equal(await run('rollback', '--yes'), {
      code: 1,
      out: '',
      err: '✘ This machine has no journal of a deployment to `test`.\n  A deployment is rolled back where it ran; elsewhere, deploy an earlier commit.\n',
    })
    assert.is(sandbox.requests.length, 0)
  }))

test('of a deployment that failed and was undone nothing is left to undo', () =>
  withDeployedOrders(async (project) => {
    const { run, write, sandbox, root } = project
    write(ordersFile, orders(20))
    sandbox.fail({ method: 'PUT', path: ordersPath, kind: 'status', status: 400 })
    assert.is((await run('deploy', '--yes')).code, 4)
    const { code, err } = await run('rollback', '--yes')
    assert.is(code, 1)
    assert.match(err, /^✘ The last deployment, by .*, was undone when it failed: nothing is left/)
    assert.is(liveCalls(sandbox), '10')
    const [first = ''] = readdirSync(join(root, '.apim-policy/test/journals')).sort()
    const named = await run('rollback', '--yes', '--deployment', first.replace('.jsonl', ''))
    assert.is(named.code, 0, named.err)
    assert.is(sandbox.get(ordersPath), undefined)
  }))

test('after somebody else deployed nothing is undone', () =>
  withDeployedOrders(async (project) => {
    const { run, sandbox } = project
    await deployCalls(project, 20, 'ada')
    const { code, err } = await run('rollback', '--yes')
    assert.is(code, 3)
    assert.match(
      err,
      /\n✘ ada deployed this project after the deployment that would be undone, at \S+Z\.\n {2}Deploy an earlier commit instead\.\n$/,
    )
    assert.equal(written(sandbox), [])
    assert.is(liveCalls(sandbox), '20')
  }))

test('while somebody else deploys nothing is undone', () =>
  withDeployedOrders(async (project) => {
    const { run, sandbox } = project
    const theirs = { ...JSON.parse(readRecord(project)), deployment: 'x', state: 'deploying' }
    sandbox.put(recordPath, { displayName: 'apim-policy-shop', value: JSON.stringify(theirs) })
    const { code, err } = await run('rollback', '--yes')
    assert.is(code, 3)
    assert.match(err, 'tester is deploying this project after the deployment that would be undone')
    assert.equal(written(sandbox), [])
  }))

test('somebody who begins to deploy at the same moment is a conflict', () =>
  withDeployedOrders(async (project) => {
    const { run, sandbox } = project
    await deployCalls(project, 20)
    const stop = sandbox.onRequest(({ method }) => {
      if (method !== 'PUT') return
      stop()
      const theirs = { ...JSON.parse(readRecord(project)), deployment: 'x', state: 'deploying' }
      sandbox.put(recordPath, { displayName: 'apim-policy-shop', value: JSON.stringify(theirs) })
    })
    const { code, err } = await run('rollback', '--yes')
    assert.is(code, 3)
    assert.match(err, 'is deploying this project after the deployment that would be undone')
    assert.is(liveCalls(sandbox), '20')
  }))

test('a rollback whose first answer was lost goes on', () =>
  withDeployedOrders(async (project) => {
    const { run, sandbox } = project
    await deployCalls(project, 20)
    sandbox.fail({ method: 'PUT', path: recordPath, kind: 'reset-after' })
    assert.is((await run('rollback', '--yes')).code, 0)
    assert.is(liveCalls(sandbox), '10')
  }))

test('what was changed in the portal since is left alone and named', () =>
  withDeployedOrders(async (project) => {
    const { root, run, sandbox } = project
    await deployCalls(project, 20)
    editInPortal(sandbox, 'calls="20"', 'calls="99"')
    const { code, err } = await run('rollback', '--yes')
    assert.is(code, 5)
    const [journal] = readdirSync(join(root, '.apim-policy/test/journals')).sort().reverse()
    assert.ok(
      err.endsWith(`Undoing 2 changes, the last one first:
  ✘ apis/orders: somebody changed it meanwhile
  ↶ backends/stock
✘ Not everything could be undone:
    apis/orders: somebody changed it meanwhile
  The journal is ${root}/.apim-policy/test/journals/${journal}.
`),
      err,
    )
    assert.is(liveCalls(sandbox), '99')
    assert.is(sandbox.get('/backends/stock')?.properties['url'], 'https://stock.example.com')

    editInPortal(sandbox, 'calls="99"', 'calls="20"')
    const again = await run('rollback', '--yes')
    assert.is(again.code, 0, again.err)
    assert.match(again.err, 'made 1 change:\n    update apis/orders\n')
    assert.is(liveCalls(sandbox), '10')
  }))

test('what was deleted in the portal since is named', () =>
  withDeployedOrders(async (project) => {
    const { run, sandbox } = project
    await deployCalls(project, 20)
    sandbox.put(ordersPath, { value: '<policies><inbound /></policies>', format: 'rawxml' })
    sandbox.remove('/backends/stock')
    const { code, err } = await run('rollback', '--yes')
    assert.is(code, 5)
    assert.match(err, '    apis/orders: somebody changed it meanwhile\n')
    assert.match(err, '    backends/stock: somebody deleted it meanwhile\n')
  }))

test('what somebody put back by hand is undone already', () =>
  withDeployedOrders(async (project) => {
    const { run, sandbox } = project
    await deployCalls(project, 20)
    editInPortal(sandbox, 'calls="20"', 'calls="10"')
    assert.is((await run('rollback', '--yes')).code, 0)
    assert.is(liveCalls(sandbox), '10')
  }))

test('a deployment that could not be undone completely is undone by a rollback', () =>
  withDeployedOrders(async (project) => {
    const { run, write, sandbox } = project
    const before = sandbox.snapshot()
    write(ordersFile, orders(20).replace('//stock.', '//stock-20.'))
    const no = { method: 'PUT', kind: 'status', status: 400, message: 'No.' } as const
    sandbox.fail({ ...no, path: ordersPath })
    sandbox.fail({ ...no, path: '/backends/stock', skip: 1 })
    const failed = await run('deploy', '--yes')
    assert.is(failed.code, 5)
    assert.match(failed.err, '    backends/stock: No.\n')
    const { code, err } = await run('rollback', '--yes')
    assert.is(code, 0, err)
    assert.match(err, 'made 1 change:\n    update backends/stock\n')
    assert.equal(sandbox.snapshot(), before)
  }))

const withSecret = {
  env: { ORDERS_KEY: 'sesame-open-1' },
  environment: { namedValues: { key: { environmentVariable: 'ORDERS_KEY' } } },
}

test('a secret that was replaced cannot be restored, and is named', () =>
  withDeployedOrders(async (project) => {
    const { run, write, sandbox } = project
    write(ordersFile, orders(20))
    await deployHere(project, { ORDERS_KEY: 'sesame-open-2' })
    const { code, err } = await run('rollback', '--yes')
    assert.is(code, 5)
    assert.match(
      err,
      '✘ Not everything could be undone:\n    named-values/key: its earlier secret is not known: set it again\n',
    )
    assert.not.match(err, 'sesame')
    assert.is(liveCalls(sandbox), '10')
    assert.is(sandbox.get('/namedValues/key')?.properties['value'], 'sesame-open-2')
  }, withSecret))

test('a person is asked, and only a yes is one', () =>
  withDeployedOrders(async (project) => {
    const { run, runWith, sandbox } = project
    await deployCalls(project, 20)
    const nobody = await run('rollback')
    assert.is(nobody.code, 1)
    assert.match(nobody.err, '✘ Nobody is here to confirm the rollback.\n  Add `--yes`.\n')
    for (const answer of ['', 'n', 'yea']) {
      const { code, err } = await runWith({ ask: async () => answer }, 'rollback')
      assert.is(code, 1)
      assert.match(err, 'Nothing was changed.\n')
    }
    assert.equal(written(sandbox), [])
    const ask = async (question: string) => (question === 'Undo this deployment? [y/N] ' ? 'y' : '')
    assert.is((await runWith({ ask }, 'rollback')).code, 0)
    assert.is(liveCalls(sandbox), '10')
  }))

test('a journal of another service is refused', () =>
  withDeployedOrders(async ({ read, root, run, write, sandbox }) => {
    const [journal = ''] = readdirSync(join(root, '.apim-policy/test/journals'))
    const path = `.apim-policy/test/journals/${journal}`
    write(path, read(path).replace('service/sandbox"', 'service/other"'))
    const { code, err } = await run('rollback', '--yes')
    assert.is(code, 1)
    assert.match(
      err,
      /\n✘ The journal is of \S+\/service\/other, not of \S+\/service\/sandbox\.\n$/,
    )
    assert.equal(written(sandbox), [])
  }))

test.run()
