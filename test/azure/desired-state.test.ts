import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { desiredState } from '../../lib/azure/desired-state.ts'
import { sentDigest } from '../../lib/azure/digest.ts'
import { compile } from '../../lib/compile/compile.ts'
import type { PolicyDocument } from '../../lib/document/document.ts'
import {
  apiPolicy,
  backend,
  base,
  eventHubLogger,
  fragment,
  globalPolicy,
  httpDataSource,
  includeFragment,
  keyVaultNamedValue,
  namedValue,
  plainNamedValue,
  projectResources,
  type Resource,
  resolverPolicy,
  secretNamedValue,
  setBackendService,
  setHeader,
  workspacePolicy,
} from '../../lib/index.ts'
import { isUserError } from '../../lib/workspace/user-error.ts'

const desired = (
  documents: readonly PolicyDocument[],
  resources: readonly Resource[] = [],
  workspace?: string,
) =>
  desiredState(
    {
      compiled: documents.map((each) => compile(each)),
      resources: projectResources(resources, documents),
    },
    workspace,
  )

const key = secretNamedValue('key', { environmentVariable: 'KEY' })
const stock = backend('stock', {
  url: 'https://stock.example.com',
  credentials: { header: { key } },
})
const limits = fragment('limits', [
  setHeader({ name: 'x', existsAction: 'override', value: namedValue('plain') }),
])
const orders = apiPolicy('orders', {
  inbound: [base(), includeFragment(limits), setBackendService({ backend: stock })],
})

test('all that a project deploys is wanted, with its path and what it refers to', () => {
  const all = desired([orders, limits], [plainNamedValue('plain', 'v')])
  assert.equal(
    all.map(({ type, address, path, references }) => [type, address, path, references.join()]),
    [
      ['backend', 'backends/stock', '/backends/stock', 'named-values/key'],
      ['named-value', 'named-values/key', '/namedValues/key', ''],
      ['named-value', 'named-values/plain', '/namedValues/plain', ''],
      ['policy', 'apis/orders', '/apis/orders/policies/policy', 'backends/stock,fragments/limits'],
      ['fragment', 'fragments/limits', '/policyFragments/limits', 'named-values/plain'],
    ],
  )
})

test('a secret is wanted by the name of its variable, and its value stands nowhere', () => {
  const [wanted] = desired([], [key])
  assert.equal(wanted?.secret, { environmentVariable: 'KEY' })
  assert.equal(wanted?.content, {
    kind: 'json',
    properties: { displayName: 'key', secret: true },
  })
})

test('values that are no secrets are wanted as they are', () => {
  const secretIdentifier = 'https://v.vault.azure.net/secrets/k'
  const all = desired(
    [],
    [plainNamedValue('plain', 'v'), keyVaultNamedValue('vault', { secretIdentifier })],
  )
  assert.equal(
    all.map(({ content, secret }) => [content.kind === 'json' && content.properties, secret]),
    [
      [{ displayName: 'plain', secret: false, value: 'v' }, undefined],
      [{ displayName: 'vault', secret: true, keyVault: { secretIdentifier } }, undefined],
    ],
  )
})

test('digests tell one content from another, and that of a logger what the service hides', () => {
  const digestsOf = (url: string) => desired([], [backend('b', { url })])[0]!
  assert.is(digestsOf('https://a').digest, digestsOf('https://a').digest)
  assert.is.not(digestsOf('https://a').digest, digestsOf('https://b').digest)
  assert.match(digestsOf('https://a').digest, /^[0-9a-f]{16}$/)
  const logger = (identityClientId: string) =>
    desired([], [eventHubLogger('l', { name: 'l', endpointAddress: 'a.b', identityClientId })])[0]!
  const [one, two] = [logger('00000000-0000-0000-0000-000000000001'), logger('SystemAssigned')]
  assert.is(one.digest, two.digest)
  assert.is.not(one.sent, two.sent)
  const { sent, content } = desired([orders, limits]).find(({ type }) => type === 'policy')!
  assert.is(sent, sentDigest('policy', content))
})

test('the environment’s workspace is where everything lives that does not say another place', () => {
  const own = workspacePolicy('team', { inbound: [base()] })
  const inTeam = apiPolicy('b', { inbound: [base()] }, { workspace: 'team' })
  const all = desired([orders, limits, own, inTeam], [], 'team')
  assert.equal(
    all.map(({ address, path }) => `${address} ${path}`),
    [
      'backends/stock /workspaces/team/backends/stock',
      'named-values/key /workspaces/team/namedValues/key',
      'apis/orders /workspaces/team/apis/orders/policies/policy',
      'fragments/limits /workspaces/team/policyFragments/limits',
      'workspaces/team /workspaces/team/policies/policy',
      'workspaces/team/apis/b /workspaces/team/apis/b/policies/policy',
    ],
  )
})

test('without a workspace of the environment documents stay in their own', () => {
  const inTeam = apiPolicy('b', { inbound: [base()] }, { workspace: 'team' })
  assert.is(desired([inTeam])[0]?.path, '/workspaces/team/apis/b/policies/policy')
})

function refusal(document: PolicyDocument): { readonly message: string; readonly hint?: string } {
  try {
    desired([document], [], 'team')
  } catch (error) {
    if (isUserError(error)) return error
    throw error
  }
  throw new Error('It was not refused.')
}

test('what does not belong to the environment’s workspace is refused', () => {
  const global = refusal(globalPolicy({ inbound: [] }))
  assert.is(global.message, 'global.xml does not belong to the workspace `team`.')
  assert.is(
    global.hint,
    "Use `workspacePolicy('team', …)`, or leave `workspace` out of the environment.",
  )
  const other = refusal(apiPolicy('b', { inbound: [base()] }, { workspace: 'other' }))
  assert.is(other.message, 'workspaces/other/apis/b.xml does not belong to the workspace `team`.')
  assert.is(other.hint, 'Leave `workspace` out of the environment, or out of the document.')
})

test('a resolver has no id yet', () => {
  const source = httpDataSource({
    httpRequest: { setMethod: 'GET', setUrl: 'https://a.example.com' },
  })
  const [wanted] = desired([resolverPolicy({ api: 'shop', type: 'Query', field: 'users' }, source)])
  assert.is(wanted?.address, 'apis/shop/resolvers/Query/users')
  assert.is(wanted?.path, '/apis/shop/resolvers//policies/policy')
})

test('two documents that meet in the environment’s workspace are refused', () => {
  const plain = apiPolicy('b', { inbound: [base()] })
  const inTeam = apiPolicy('b', { inbound: [base()] }, { workspace: 'team' })
  assert.is(desired([plain, inTeam]).length, 2)
  try {
    desired([plain, inTeam], [], 'team')
    assert.unreachable()
  } catch (error) {
    assert.ok(isUserError(error), String(error))
    assert.is(
      error.message,
      '`apis/b` and `workspaces/team/apis/b` are the same place in the service.',
    )
  }
})

test.run()
