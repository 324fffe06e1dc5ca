import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Target, targetAt, targetName, targetPath } from '../../lib/document/target.ts'

const targets: readonly (readonly [string, Target, string])[] = [
  ['global.xml', { scope: 'global' }, 'the global policy'],
  ['workspaces/w.xml', { scope: 'workspace', workspace: 'w' }, 'the policy of workspace `w`'],
  ['products/p.xml', { scope: 'product', product: 'p' }, 'the policy of product `p`'],
  ['apis/a.xml', { scope: 'api', api: 'a' }, 'the policy of API `a`'],
  [
    'apis/a/operations/o.xml',
    { scope: 'operation', api: 'a', operation: 'o' },
    'the policy of operation `o` of API `a`',
  ],
  [
    'apis/a/resolvers/Query/users.xml',
    { scope: 'resolver', api: 'a', type: 'Query', field: 'users' },
    'the resolver of `Query.users` of API `a`',
  ],
  ['fragments/f.xml', { scope: 'fragment', fragment: 'f' }, 'fragment `f`'],
  [
    'workspaces/w/apis/a.xml',
    { scope: 'api', api: 'a', workspace: 'w' },
    'the policy of API `a` of workspace `w`',
  ],
]

test('a target has a path, the path names the target, and both have words', () => {
  for (const [path, target, name] of targets) {
    assert.is(targetPath(target), path)
    assert.equal(targetAt(path), target)
    assert.is(targetName(target), name)
  }
})

test('other paths name nothing', () => {
  for (const path of [
    'a.xml',
    'apis.xml',
    'apis/a/b.xml',
    'other/a.xml',
    'products/a/b.xml',
    'workspaces/w/x/y.xml',
    'apis/a/resolvers/Query.xml',
  ]) {
    assert.is(targetAt(path), undefined, path)
  }
})

test.run()
