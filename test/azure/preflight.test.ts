import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { missingFor } from '../../lib/azure/preflight.ts'
import type { Change } from '../../lib/plan/change.ts'
import type { Desired } from '../../lib/plan/state.ts'
import type { SandboxSettings } from '../../lib/sandbox/sandbox.ts'
import { change, desired, json, xml } from '../plan/_support/changes.ts'
import { type TestService, withService } from './with-service.ts'

const policy = (address: string, references: readonly string[] = []): Desired =>
  desired(address, xml('<policies />'), {
    path: `/${address.replace(/(resolvers\/).*/, '$1')}/policies/policy`,
    references,
  })

const create = ({ address, path, type, content }: Desired): Change =>
  change(address, { path, type, after: content })

interface Asked {
  readonly wanted: readonly Desired[]
  readonly changes?: readonly Change[]
  readonly workspace?: string
  readonly before?: (service: TestService) => void
  readonly sandbox?: SandboxSettings
}

/** What is missing for all that is wanted to be created: `address: message`. */
async function missing({ wanted, changes, workspace, before, sandbox = {} }: Asked) {
  let found: readonly string[] = []
  await withService(async (service) => {
    before?.(service)
    const all = await missingFor(service.client, changes ?? wanted.map(create), wanted, workspace)
    found = all.map(({ address, message }) => `${address}: ${message}`)
  }, sandbox)
  return found
}

test('what policies are for has to exist, and each that needs it says so', async () => {
  const wanted = [
    policy('apis/none'),
    policy('apis/none/operations/o'),
    policy('apis/a/operations/none'),
    policy('products/none'),
    policy('apis/a'),
    policy('global'),
  ]
  assert.equal(await missing({ wanted, sandbox: { parents: ['/apis/a'] } }), [
    'apis/a/operations/none: The operation `none` does not exist in the service.',
    'apis/none: The API `none` does not exist in the service.',
    'apis/none/operations/o: The API `none` does not exist in the service.',
    'products/none: The product `none` does not exist in the service.',
  ])
})

test('resolvers are named by type and field, whether they or their API are missing', async () => {
  const wanted = [
    policy('apis/a/resolvers/Query/users'),
    policy('apis/a/resolvers/Query/orders'),
    policy('apis/none/resolvers/Query/users'),
  ]
  assert.equal(await missing({ wanted, sandbox: { parents: ['/apis/a'] } }), [
    'apis/a/resolvers/Query/orders: The resolver `Query.orders` does not exist in the service.',
    'apis/a/resolvers/Query/users: The resolver `Query.users` does not exist in the service.',
    'apis/none/resolvers/Query/users: The API `none` does not exist in the service.',
  ])
})

test('a workspace has to exist, for named values too', async () => {
  const wanted = [
    desired('named-values/n', json({ displayName: 'n', value: 'v' }), {
      path: '/workspaces/w/namedValues/n',
    }),
    desired('apis/a', xml('<policies />'), {
      path: '/workspaces/w/apis/a/policies/policy',
      references: ['named-values/n'],
    }),
  ]
  assert.equal(await missing({ wanted, workspace: 'w' }), [
    'apis/a: The workspace `w` does not exist in the service.',
    'named-values/n: The workspace `w` does not exist in the service.',
  ])
})

test('what is only updated or deleted is asked nothing about its parents', async () => {
  const wanted = [policy('apis/none')]
  const changes = [
    change('apis/none', { action: 'update', path: '/apis/none/policies/policy' }),
    change('products/none', { action: 'delete', path: '/products/none/policies/policy' }),
  ]
  assert.equal(await missing({ wanted, changes }), [])
})

const references = [
  'fragments/f',
  'backends/b',
  'loggers/l',
  'named-values/Name',
  'workspaces/w/fragments/f',
]

test('what neither the project nor the service has is named', async () => {
  assert.equal(await missing({ wanted: [policy('global', references)] }), [
    'global: The fragment `f` is neither in the project nor in the service.',
    'global: The backend `b` is neither in the project nor in the service.',
    'global: The logger `l` is neither in the project nor in the service.',
    'global: The named value `Name` is neither in the project nor in the service.',
    'global: The fragment `f` is neither in the project nor in the service.',
  ])
})

test('what the service has or the project deploys is there, whatever its case', async () => {
  const wanted = [policy('global', references), desired('Backends/B', json({ url: 'u' }))]
  const before = ({ sandbox }: TestService): void => {
    const fragment = { value: '<fragment />', format: 'rawxml' }
    sandbox.put('/policyFragments/f', fragment)
    sandbox.put('/workspaces/w/policyFragments/f', fragment)
    sandbox.put('/loggers/l', { loggerType: 'azureMonitor' })
    sandbox.put('/namedValues/id-of-its-own', { displayName: 'name', value: 'v' })
  }
  assert.equal(await missing({ wanted, before, sandbox: { parents: ['/workspaces/w'] } }), [])
})

test('in a workspace only what is in it counts', async () => {
  const wanted = [
    desired('apis/a', xml('<policies />'), {
      path: '/workspaces/w/apis/a/policies/policy',
      references: ['backends/b', 'fragments/f', 'named-values/n'],
    }),
  ]
  const put = ({ sandbox }: TestService, place: string): void => {
    sandbox.put(`${place}/backends/b`, { url: 'https://b.example.com', protocol: 'http' })
    sandbox.put(`${place}/policyFragments/f`, { value: '<fragment />', format: 'rawxml' })
    sandbox.put(`${place}/namedValues/n`, { displayName: 'n', value: 'v' })
  }
  const sandbox = { parents: ['/workspaces/w/apis/a'] }
  const inService = await missing({
    wanted,
    workspace: 'w',
    sandbox,
    before: (service) => put(service, ''),
  })
  assert.is(inService.length, 3)
  const inWorkspace = await missing({
    wanted,
    workspace: 'w',
    sandbox,
    before: (service) => put(service, '/workspaces/w'),
  })
  assert.equal(inWorkspace, [])
})

test('what is unchanged is asked nothing about what it refers to', async () => {
  assert.equal(await missing({ wanted: [policy('global', references)], changes: [] }), [])
})

test('a display name that another named value has is told', async () => {
  const named = (id: string, displayName: string) =>
    desired(`named-values/${id}`, json({ displayName, value: 'v' }), { path: `/namedValues/${id}` })
  const before = ({ sandbox }: TestService): void =>
    sandbox.put('/namedValues/theirs', { displayName: 'Taken', value: 'v' })
  const wanted = [named('a', 'taken'), named('b', 'free')]
  assert.equal(await missing({ wanted, before }), [
    'named-values/a: The service has another named value called `taken`: `theirs`.',
  ])
  const changes = wanted.map((each) => ({ ...create(each), action: 'update' as const }))
  assert.equal(await missing({ wanted, changes, before }), [])
})

test('hints say what to do', () =>
  withService(async ({ client }) => {
    const wanted = [policy('apis/none', ['backends/b'])]
    const found = await missingFor(client, wanted.map(create), wanted)
    assert.equal(
      found.map(({ hint }) => hint),
      [
        'Create it first: policies are deployed onto what exists.',
        'Add it to the sources, or create it in the service.',
      ],
    )
  }))

test('policies of a workspace see what is in it, not what the project deploys to the service', async () => {
  const stock = desired('backends/stock', json({ url: 'https://stock.example.com' }), {
    path: '/backends/stock',
    type: 'backend',
  })
  const wanted = [
    stock,
    policy('apis/a', ['backends/stock']),
    policy('workspaces/team/apis/b', ['backends/stock', 'named-values/Site']),
  ]
  const parents = ['/apis/a', '/workspaces/team/apis/b']
  assert.equal(await missing({ wanted, sandbox: { parents } }), [
    'workspaces/team/apis/b: The backend `stock` is neither in the project nor in the service.',
    'workspaces/team/apis/b: The named value `Site` is neither in the project nor in the service.',
  ])
  const before = ({ sandbox }: TestService): void => {
    const url = 'https://stock.example.com'
    sandbox.put('/workspaces/team/backends/stock', { url, protocol: 'http' })
    sandbox.put('/workspaces/team/namedValues/site', { displayName: 'Site', value: 'x' })
  }
  assert.equal(await missing({ wanted, before, sandbox: { parents } }), [])
})

test('what many policies name is asked for once', async () => {
  await withService(async ({ client, sandbox }) => {
    const wanted = [1, 2, 3].map((n) => policy(`apis/a${n}`, ['backends/shared']))
    const all = await missingFor(client, wanted.map(create), wanted)
    assert.is(all.filter(({ message }) => message.includes('`shared`')).length, 3)
    const asked = sandbox.requests.filter(({ url }) => url.includes('/backends/shared'))
    assert.is(asked.length, 1)
  })
})

test.run()
