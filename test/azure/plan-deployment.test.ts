import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { PlannedDeployment } from '../../lib/azure/plan-deployment.ts'
import type { Properties } from '../../lib/plan/content.ts'
import { isUserError } from '../../lib/workspace/user-error.ts'
import { deployment } from '../_support/deployment.ts'
import { type LiveTest, live } from '../_support/live.ts'
import { errorOf } from './with-service.ts'

const told = ({ plan }: PlannedDeployment): readonly string[] =>
  plan.changes.map(({ action, address }) => `${action} ${address}`)

/** Deploys a project; returns the plan that was carried out. */
async function deployed(
  { root }: LiveTest,
  env: Readonly<Record<string, string>> = {},
): Promise<PlannedDeployment> {
  const ready = await deployment(root, env)
  const planned = await ready.plan()
  assert.equal(planned.missing, [])
  const result = await ready.deploy(planned)
  assert.is(result.outcome, 'deployed', JSON.stringify(result))
  assert.equal(told(await ready.plan()), [], 'nothing is left to do')
  return planned
}

const planOf = async (
  { root }: LiveTest,
  env: Readonly<Record<string, string>> = {},
): Promise<PlannedDeployment> => (await deployment(root, env)).plan()

const team = (fragments: string) => ({
  'policies-src/team.ts': `import {
  apimDiagnostic, apiPolicy, azureMonitorLogger, backend, backendPool, base, fragment, includeFragment,
  operationPolicy, plainNamedValue, productPolicy, setBackendService, setHeader, workspacePolicy,
} from 'apim-policy'

const name = plainNamedValue('name', 'team')
const one = backend('one', { url: 'https://one.example.com' })
const pool = backendPool('pool', { members: [{ backend: one }] })
const monitor = azureMonitorLogger()
const header = fragment('header', [setHeader({ name: 'x', existsAction: 'override', value: name })])
const api = apiPolicy('a', { inbound: [base(), ${fragments}setBackendService({ backend: pool })] })

export default [
  monitor, apimDiagnostic('azuremonitor', { logger: monitor }),
  workspacePolicy('team', { inbound: [base()] }),
  productPolicy('p', { inbound: [base()] }), api, operationPolicy('a', 'o', { inbound: [base()] }),
  ${fragments ? 'header,' : ''} name,
]
`,
})

const inTeam = {
  sandbox: { parents: ['/workspaces/team/products/p', '/workspaces/team/apis/a/operations/o'] },
  environment: { workspace: 'team' },
}

test('a project lives in the workspace of its environment, with all that it has', () =>
  live(
    team('includeFragment(header), '),
    async (project) => {
      const before = Object.keys(project.sandbox.snapshot())
      const planned = await deployed(project)
      assert.equal(told(planned), [
        'create named-values/name',
        'create backends/one',
        'create loggers/azuremonitor',
        'create backends/pool',
        'create fragments/header',
        'create diagnostics/azuremonitor',
        'create workspaces/team',
        'create products/p',
        'create apis/a',
        'create apis/a/operations/o',
      ])
      const made = Object.keys(project.sandbox.snapshot()).filter((each) => !before.includes(each))
      assert.is(made.length, 11)
      assert.equal(
        made.filter((each) => !each.startsWith('/workspaces/team/')),
        [],
      )
      assert.ok(made.includes('/workspaces/team/namedValues/apim-policy-shop'))
    },
    inTeam,
  ))

test('in a workspace what is no longer wanted is deleted, and then forgotten', () =>
  live(
    team('includeFragment(header), '),
    async (project) => {
      await deployed(project)
      const held = project.sandbox.snapshot()
      project.write('policies-src/team.ts', team('')['policies-src/team.ts'])
      const planned = await deployed(project)
      assert.equal(told(planned), ['update apis/a', 'delete fragments/header'])
      assert.is(project.sandbox.get('/workspaces/team/policyFragments/header'), undefined)
      const { code, out, err } = await project.run('drift')
      assert.is(code, 0, out + err)
      const again = await deployment(project.root, {})
      assert.equal(await again.rollBack(), [])
      const { '/workspaces/team/namedValues/apim-policy-shop': _, ...others } =
        project.sandbox.snapshot()
      const { '/workspaces/team/namedValues/apim-policy-shop': __, ...before } = held
      assert.equal(others, before)
    },
    inTeam,
  ))

test('what a workspace lacks is told before anything is written', () =>
  live(
    team(''),
    async (project) => {
      const { missing } = await (await deployment(project.root, {}, { prune: false })).plan()
      assert.equal(
        [...new Set(missing.map(({ message }) => message))],
        ['The workspace `team` does not exist in the service.'],
      )
    },
    { environment: { workspace: 'team' } },
  ))

test('a document of another place does not go into the workspace', () =>
  live(
    {
      'policies-src/global.ts': `import { globalPolicy } from 'apim-policy'
export default globalPolicy({ inbound: [] })
`,
    },
    async ({ root }) => {
      const error = await errorOf(deployment(root, {}).then(({ plan }) => plan()))
      assert.ok(isUserError(error))
      assert.is(error.message, 'global.xml does not belong to the workspace `team`.')
    },
    inTeam,
  ))

const resolvers = (...fields: readonly string[]) => ({
  'policies-src/shop.ts': `import { httpDataSource, resolverPolicy } from 'apim-policy'

export default [${fields.map((field) => `'${field}'`).join()}].map((field) =>
  resolverPolicy({ api: 'graph', type: 'Query', field }, httpDataSource({
    httpRequest: { setMethod: 'GET', setUrl: \`https://a.example.com/\${field}\` },
  })))
`,
})

const graph = {
  sandbox: {
    parents: [
      { path: '/apis/graph/resolvers/r1', properties: { path: 'Query/users' } },
      { path: '/apis/graph/resolvers/r2', properties: { path: 'Query/orders' } },
    ],
  },
}

test('resolvers are deployed, updated, deleted and forgotten by their type and field', () =>
  live(
    resolvers('users', 'orders'),
    async (project) => {
      const { sandbox, write, run } = project
      assert.equal(told(await deployed(project)), [
        'create apis/graph/resolvers/Query/orders',
        'create apis/graph/resolvers/Query/users',
      ])
      const path = '/apis/graph/resolvers/r2/policies/policy'
      assert.match(String(sandbox.get(path)?.properties['value']), 'https://a.example.com/orders')
      const text = resolvers('users', 'orders')['policies-src/shop.ts']
      write('policies-src/shop.ts', text.replace('a.example', 'b.example'))
      const planned = await deployed(project)
      assert.is(planned.plan.changes[0]?.path, path)
      assert.is(planned.plan.changes[0]?.action, 'update')
      write('policies-src/shop.ts', resolvers('users')['policies-src/shop.ts'])
      assert.equal(told(await deployed(project)), [
        'update apis/graph/resolvers/Query/users',
        'delete apis/graph/resolvers/Query/orders',
      ])
      assert.is(sandbox.get(path), undefined)
      const { code, out, err } = await run('drift')
      assert.is(code, 0, out + err)
    },
    graph,
  ))

test('a resolver that does not exist is named by its type and field', () =>
  live(
    resolvers('users', 'nobody'),
    async (project) => {
      const { missing } = await planOf(project)
      assert.equal(
        missing.map(({ address, message }) => `${address}: ${message}`),
        [
          'apis/graph/resolvers/Query/nobody: The resolver `Query.nobody` does not exist in the service.',
        ],
      )
    },
    graph,
  ))

const secret = {
  'policies-src/shop.ts': `import { secretNamedValue } from 'apim-policy'
export default secretNamedValue('key', { environmentVariable: 'SHOP_KEY' })
`,
}
const value = ({ sandbox }: LiveTest): unknown =>
  sandbox.get('/namedValues/key')?.properties['value']

test('a secret is deployed, known again, and deployed again only when it changed', () =>
  live(secret, async (project) => {
    const one = { SHOP_KEY: 'sesame-one' }
    assert.equal(told(await deployed(project, one)), ['create named-values/key'])
    assert.is(value(project), 'sesame-one')
    assert.equal(told(await planOf(project, one)), [], 'the same')
    assert.equal(told(await planOf(project)), [], 'not there: not compared')
    assert.equal(told(await planOf(project, { SHOP_KEY: '' })), [], 'empty: not compared')
    const two = { SHOP_KEY: 'sesame-two' }
    const planned = await deployed(project, two)
    assert.equal(told(planned), ['update named-values/key'])
    assert.is(value(project), 'sesame-two')
    assert.is(planned.plan.changes[0]?.conflict, undefined)
    assert.not.match(JSON.stringify(planned.plan), 'sesame')
    assert.equal(told(await planOf(project, one)), ['update named-values/key'])
  }))

test('a secret is known on a machine that did not deploy it', () =>
  live(secret, async (project) => {
    const env = { SHOP_KEY: 'sesame-one' }
    await deployed(project, env)
    const elsewhere = await deployment(project.root, env, { by: 'another machine' })
    assert.equal(told(await elsewhere.plan()), [])
  }))

test('a secret that somebody wrote in the portal over the deployed one is put back', () =>
  live(secret, async (project) => {
    const env = { SHOP_KEY: 'sesame-one' }
    await deployed(project, env)
    project.sandbox.put('/namedValues/key', { displayName: 'key', secret: true, value: 'theirs' })
    assert.equal(told(await planOf(project)), [], 'nothing tells without the secret')
    assert.equal(told(await deployed(project, env)), ['update named-values/key'])
    assert.is(value(project), 'sesame-one')
  }))

test('a secret that is needed and not there is not deployed, and nothing else is', () =>
  live(
    {
      'policies-src/shop.ts': `import { plainNamedValue, secretNamedValue } from 'apim-policy'
export default [
  secretNamedValue('key', { environmentVariable: 'SHOP_KEY' }), plainNamedValue('a', 'v'),
]
`,
    },
    async (project) => {
      const ready = await deployment(project.root, {})
      const planned = await ready.plan()
      assert.equal(told(planned), ['create named-values/a', 'create named-values/key'])
      assert.is(planned.plan.changes[1]?.secret, 'SHOP_KEY')
      assert.is((await ready.deploy(planned)).outcome, 'undone')
      assert.equal(project.sandbox.snapshot(), {})
      const { code, err } = await project.run('deploy', '--yes')
      assert.is(code, 1)
      assert.match(err, 'The environment does not hold `SHOP_KEY`.')
      assert.equal(project.sandbox.snapshot(), {})
    },
  ))

test('of two environments in one service, pruning one does not touch the other', () =>
  live(
    {
      'policies-src/shop.ts': `import { apiPolicy, base } from 'apim-policy'
export default apiPolicy('a', { inbound: [base()] })
`,
    },
    async (project) => {
      await deployed(project)
      const config = JSON.parse(project.read('apim-policy.config.json'))
      const { workspace: _, ...whole } = config.environments.test
      config.environments.test = whole
      project.write('apim-policy.config.json', JSON.stringify(config))
      const planned = await planOf(project)
      assert.equal(told(planned), ['create apis/a'])
    },
    {
      sandbox: { parents: ['/workspaces/team/apis/a', '/apis/a'] },
      environment: { workspace: 'team' },
    },
  ))

test('an unchanged project costs a request for each resource and at most three more', () =>
  live(
    team('includeFragment(header), '),
    async (project) => {
      await deployed(project)
      const ready = await deployment(project.root, {}, { prune: false })
      project.sandbox.clearRequests()
      const { plan } = await ready.plan()
      assert.equal(plan.changes, [])
      const count = project.sandbox.requests.length
      assert.ok(count <= plan.unchanged.length + 3, `${count} requests`)
    },
    inTeam,
  ))

const literal: Properties = {
  type: 'Single',
  url: 'https://one.example.com/old',
  protocol: 'http',
  credentials: { header: { 'x-key': ['hunter2-literal'] } },
}

test('a literal credential in the service stands in no plan, journal or state, and comes back', () =>
  live(
    {
      'policies-src/shop.ts': `import { apiPolicy, backend, base } from 'apim-policy'
export default [
  backend('one', { url: 'https://one.example.com' }), apiPolicy('a', { inbound: [base()] }),
]
`,
    },
    async (project) => {
      const { root, sandbox, list, read } = project
      sandbox.put('/backends/one', literal)
      const ready = await deployment(root, {})
      const planned = await ready.plan()
      assert.equal(told(planned), ['update backends/one', 'create apis/a'])
      assert.not.match(JSON.stringify(planned.plan), 'hunter2')
      sandbox.fail({ method: 'PUT', path: '/apis/a/policies/policy', kind: 'status', status: 400 })
      assert.is((await ready.deploy(planned)).outcome, 'undone')
      assert.equal(sandbox.get('/backends/one')?.properties, literal)
      assert.is((await ready.deploy(await ready.plan())).outcome, 'deployed')
      assert.equal(await ready.rollBack(), [
        {
          address: 'backends/one',
          reason: 'its earlier credentials are not known: set them again',
        },
      ])
      const files = list('.apim-policy').filter((each) => /\.jsonl?$/.test(each))
      assert.ok(files.length >= 3, files.join())
      for (const each of files) assert.not.match(read(each), 'hunter2', each)
    },
    { sandbox: { parents: ['/apis/a'] } },
  ))

test.run()
