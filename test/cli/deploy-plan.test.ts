import { rmSync } from 'node:fs'
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
  recordOf,
  recordPath,
  withDeployedOrders,
  withOrders,
  written,
} from '../_support/orders.ts'

const byPlan = ['deploy', '--yes', '--plan', 'plan.json'] as const

/** Runs a test with a saved plan for twenty calls. */
const withPlan = (test: (live: LiveTest) => Promise<void>): Promise<void> =>
  withDeployedOrders(async (project) => {
    project.write(ordersFile, orders(20))
    const { code, err } = await project.run('diff', '--out', 'plan.json')
    assert.is(code, 2)
    assert.is(err, 'The plan is in plan.json; `deploy --plan plan.json` carries out just that.\n')
    await test(project)
  })

const refused = async ({ run, sandbox }: LiveTest, exit: number, says: string | RegExp) => {
  const { code, out, err } = await run(...byPlan)
  assert.is(code, exit, err)
  assert.match(err, says)
  assert.not.match(err, /\n\s+at /)
  assert.is(out, '')
  assert.equal(written(sandbox), [])
}

test('a saved plan is carried out without the sources, and says what it does', () =>
  withPlan(async ({ root, run, sandbox }) => {
    rmSync(join(root, 'policies-src'), { recursive: true })
    const { code, out, err } = await run(...byPlan)
    assert.is(code, 0, err)
    assert.match(out, '  ~ apis/orders  policies-src/orders.ts:5:16\n')
    assert.match(out, 'inbound/rate-limit/@calls: 10 → 20  policies-src/orders.ts:8:5')
    assert.is(err, '  ✔ updated apis/orders\n✔ 1 change deployed\n')
    assert.is(liveCalls(sandbox), '20')
  }))

test('a saved plan is carried out whatever the sources say by now', () =>
  withPlan(async ({ run, write, sandbox }) => {
    write(ordersFile, 'this is no TypeScript')
    assert.is((await run(...byPlan)).code, 0)
    assert.is(liveCalls(sandbox), '20')
  }))

test('a saved plan still asks a person', () =>
  withPlan(async ({ run, sandbox }) => {
    const { code, err } = await run('deploy', '--plan', 'plan.json')
    assert.is(code, 1)
    assert.match(err, 'Nobody is here to confirm the plan.')
    assert.equal(written(sandbox), [])
  }))

test('a plan is refused after a change in the portal', () =>
  withPlan(async (project) => {
    editInPortal(project.sandbox, 'calls="10"', 'calls="99"')
    await refused(
      project,
      3,
      /^✘ The service changed after the plan was made: `apis\/orders`\.\n {2}Make a new plan with `diff --out`\.\n$/,
    )
  }))

test('a plan is refused where something that it changes is gone', () =>
  withPlan(async (project) => {
    project.sandbox.remove(ordersPath)
    await refused(project, 3, 'The service changed after the plan was made: `apis/orders`.')
  }))

test('a plan is refused where something that it creates is there by now', () =>
  withOrders(async (project) => {
    await project.run('diff', '--out', 'plan.json')
    project.sandbox.put('/backends/stock', { url: 'https://x.example.com', protocol: 'http' })
    await refused(project, 3, 'The service changed after the plan was made: `backends/stock`.')
  }))

test('a plan is refused after another deployment, though it changed nothing of it', () =>
  withPlan(async (project) => {
    const { read, write } = project
    write(ordersFile, orders(10))
    write('policies-src/more.ts', moreBackends)
    await deployHere(project, {}, 'somebody-else')
    project.sandbox.clearRequests()
    assert.match(read('plan.json'), '"apimPolicyPlan": 1')
    await refused(project, 3, 'Somebody deployed this project after the plan was made.')
  }))

const moreBackends = `import { backend } from 'apim-policy'
export default [backend('more', { url: 'https://more.example.com' })]
`

test('a plan that was carried out is not carried out again', () =>
  withPlan(async (project) => {
    assert.is((await project.run(...byPlan)).code, 0)
    project.sandbox.clearRequests()
    await refused(project, 3, 'Somebody deployed this project after the plan was made.')
  }))

test('a plan is not carried out while somebody deploys', () =>
  withOrders(async ({ run, sandbox }) => {
    sandbox.put(recordPath, recordOf('deploying'))
    await run('diff', '--out', 'plan.json')
    const { code, err } = await run(...byPlan)
    assert.is(code, 3)
    assert.match(err, 'ada@ci is deploying this project since 2026-01-01')
    assert.equal(written(sandbox), [])
  }))

test('a plan overwrites what it was made to overwrite, and only where that is said', () =>
  withDeployedOrders(async ({ run, write, sandbox }) => {
    editInPortal(sandbox, 'calls="10"', 'calls="99"')
    write(ordersFile, orders(20))
    await run('diff', '--out', 'plan.json')
    const { code, err } = await run(...byPlan)
    assert.is(code, 3)
    assert.match(err, 'Somebody else changed `apis/orders`')
    assert.equal(written(sandbox), [])
    assert.is((await run(...byPlan, '--overwrite')).code, 0)
    assert.is(liveCalls(sandbox), '20')
  }))

/** Changes the plan file as somebody might. */
const changed = ({ read, write }: LiveTest, change: (plan: Record<string, unknown>) => void) => {
  const plan = JSON.parse(read('plan.json'))
  change(plan)
  write('plan.json', JSON.stringify(plan))
}

test('a plan for another environment, project or service is refused', () =>
  withPlan(async (project) => {
    const whole = project.read('plan.json')
    changed(project, (plan) => {
      plan['environment'] = 'prod'
    })
    await refused(
      project,
      1,
      'plan.json is a plan for `shop` in `prod`, not for `shop` in `test`.\n',
    )
    project.write('plan.json', whole)
    changed(project, (plan) => {
      plan['project'] = 'store'
    })
    await refused(project, 1, 'is a plan for `store` in `test`')
    project.write('plan.json', whole)
    changed(project, (plan) => {
      plan['apiVersion'] = '2022-08-01'
    })
    await refused(project, 1, 'plan.json was made with the api-version 2022-08-01')
    project.write('plan.json', whole.replace('service/sandbox"', 'service/other"'))
    await refused(
      project,
      1,
      /The plan is for \S+\/service\/other, not for \S+\/service\/sandbox\.\n/,
    )
  }))

test('what is not a plan is refused, however near it comes to one', () =>
  withPlan(async (project) => {
    const whole = project.read('plan.json')
    const not = '✘ plan.json is not a plan.\n  Make one with `diff --out plan.json`.\n'
    for (const text of ['', '{', whole.slice(0, -40), 'null', '1', '[]', '{}', '"plan"']) {
      project.write('plan.json', text)
      await refused(project, 1, not)
    }
    const damages: readonly ((plan: Record<string, unknown>) => void)[] = [
      (plan) => (plan['apimPolicyPlan'] = 2),
      (plan) => delete plan['service'],
      (plan) => delete plan['record'],
      (plan) => delete plan['unchanged'],
      (plan) => (plan['changes'] = {}),
      (plan) => (plan['changes'] = [null]),
      (plan) => delete firstOf(plan)['path'],
      (plan) => delete firstOf(plan)['after'],
      (plan) => delete firstOf(plan)['before'],
      (plan) => delete firstOf(plan)['etag'],
      (plan) => delete firstOf(plan)['differences'],
      (plan) => (firstOf(plan)['action'] = 'replace'),
      (plan) => (firstOf(plan)['action'] = 'constructor'),
      (plan) => (firstOf(plan)['after'] = { kind: 'xml' }),
      (plan) => (firstOf(plan)['after'] = { kind: 'text', properties: {} }),
    ]
    for (const damage of damages) {
      project.write('plan.json', whole)
      changed(project, damage)
      await refused(project, 1, not)
    }
  }))

const firstOf = (plan: Record<string, unknown>): Record<string, unknown> =>
  (plan['changes'] as readonly Record<string, unknown>[])[0]!

test('a plan that is not there is told in a sentence', () =>
  withOrders(async ({ run, sandbox }) => {
    const { code, err } = await run('deploy', '--yes', '--plan', 'nowhere.json')
    assert.is(code, 1)
    assert.match(err, /^✘ The plan cannot be read: ENOENT: .*nowhere\.json'\.\n$/)
    assert.is(sandbox.requests.length, 0)
  }))

const secret = { environment: { namedValues: { key: { environmentVariable: 'ORDERS_KEY' } } } }

test('a plan holds no secret: the environment does when it is carried out', () =>
  withOrders(async ({ read, runWith, sandbox }) => {
    const env = { ORDERS_KEY: 'sesame-open-1' }
    await runWith({ env }, 'diff', '--out', 'plan.json')
    assert.not.match(read('plan.json'), 'sesame')
    const without = await runWith({}, ...byPlan)
    assert.is(without.code, 1)
    assert.match(without.err, 'The environment does not hold `ORDERS_KEY`.')
    const other = await runWith({ env: { ORDERS_KEY: 'sesame-open-2' } }, ...byPlan)
    assert.is(other.code, 1)
    assert.is(
      other.err,
      '✘ `ORDERS_KEY` is not the secret that the plan was made with.\n  Make a new plan with `diff --out`.\n',
    )
    assert.equal(written(sandbox), [])
    assert.is((await runWith({ env }, ...byPlan)).code, 0)
    assert.is(sandbox.get('/namedValues/key')?.properties['value'], 'sesame-open-1')
    assert.is((await runWith({ env }, 'diff')).code, 0)
    assert.is((await runWith({ env: { ORDERS_KEY: 'sesame-open-2' } }, 'diff')).code, 2)
  }, secret))

test('a plan may be made without the secret that it needs', () =>
  withOrders(async ({ run, runWith, sandbox }) => {
    assert.is((await run('diff', '--out', 'plan.json')).code, 2)
    const { code, err } = await runWith({ env: { ORDERS_KEY: 'sesame-open-1' } }, ...byPlan)
    assert.is(code, 0, err)
    assert.is(sandbox.get('/namedValues/key')?.properties['value'], 'sesame-open-1')
  }, secret))

test.run()
