import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { addressAt } from '../../lib/azure/inventory.ts'
import { documentPath, parentPath, resourcePath } from '../../lib/azure/resource-path.ts'
import { type Target, targetPath } from '../../lib/document/target.ts'
import {
  apimDiagnostic,
  azureMonitorLogger,
  backend,
  backendPool,
  plainNamedValue,
} from '../../lib/index.ts'
import { addressOf } from '../../lib/resources/resource.ts'

const targets: readonly (readonly [Target, string])[] = [
  [{ scope: 'global' }, '/policies/policy'],
  [{ scope: 'workspace', workspace: 'w' }, '/workspaces/w/policies/policy'],
  [{ scope: 'product', product: 'p' }, '/products/p/policies/policy'],
  [{ scope: 'api', api: 'a' }, '/apis/a/policies/policy'],
  [
    { scope: 'operation', api: 'a', operation: 'o', workspace: 'w' },
    '/workspaces/w/apis/a/operations/o/policies/policy',
  ],
  [{ scope: 'fragment', fragment: 'f' }, '/policyFragments/f'],
  [{ scope: 'fragment', fragment: 'f', workspace: 'w' }, '/workspaces/w/policyFragments/f'],
]

test('every document has its path in the management API', () => {
  for (const [target, path] of targets) assert.is(documentPath(target), path)
})

test('a resolver is called by the id that the service gave it', () => {
  const target = { scope: 'resolver', api: 'a', type: 'Query', field: 'users' } as const
  assert.is(documentPath(target, 'r1'), '/apis/a/resolvers/r1/policies/policy')
  assert.is(documentPath(target), '/apis/a/resolvers//policies/policy')
})

test('the address of a path is that of the document', () => {
  for (const [target] of targets) {
    assert.is(`${addressAt(documentPath(target))}.xml`, targetPath(target))
  }
})

const logger = azureMonitorLogger()
const member = backend('b', { url: 'https://b.example.com' })
const resources = [
  [plainNamedValue('n', 'v'), '/namedValues/n'],
  [member, '/backends/b'],
  [backendPool('p', { members: [{ backend: member }] }), '/backends/p'],
  [logger, '/loggers/azuremonitor'],
  [apimDiagnostic('azuremonitor', { logger }), '/diagnostics/azuremonitor'],
  [apimDiagnostic('azuremonitor', { logger, api: 'a' }), '/apis/a/diagnostics/azuremonitor'],
] as const

test('every resource has its path, below the service or a workspace, and its address back', () => {
  for (const [resource, path] of resources) {
    assert.is(resourcePath(resource), path)
    assert.is(resourcePath(resource, 'w'), `/workspaces/w${path}`)
    assert.is(addressAt(path), addressOf(resource))
    assert.is(addressAt(`/workspaces/w${path}`), addressOf(resource))
  }
})

test('a policy belongs to what stands before it in its path', () => {
  assert.is(parentPath('/policies/policy'), '')
  assert.is(parentPath('/apis/a/operations/o/policies/policy'), '/apis/a/operations/o')
  assert.is(parentPath('/backends/b'), '/backends/b')
})

test.run()
