import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Change } from '../../lib/plan/change.ts'
import { inOrder, stageOf, stages } from '../../lib/plan/stage.ts'
import { change } from './_support/changes.ts'

/** Every kind of address; each may refer to those before it that `mayReferTo` says. */
const kinds = [
  'named-values/n',
  'loggers/l',
  'backends/b',
  'backends/pool',
  'fragments/f',
  'workspaces/w/fragments/f',
  'diagnostics/azuremonitor',
  'apis/a/diagnostics/azuremonitor',
  'global',
  'workspaces/w',
  'products/p',
  'workspaces/w/products/p',
  'apis/a',
  'workspaces/w/apis/a',
  'apis/a/operations/o',
  'workspaces/w/apis/a/operations/o',
  'apis/a/resolvers/Query/users',
] as const

/** What a resource of the first type can name is of one of the second. */
const mayReferTo = {
  'named-value': [],
  logger: ['named-value'],
  backend: ['named-value'],
  'backend-pool': ['backend'],
  fragment: ['named-value', 'logger', 'backend', 'backend-pool'],
  'apim-diagnostic': ['logger'],
  policy: ['named-value', 'logger', 'backend', 'backend-pool', 'fragment'],
} as const satisfies Record<Change['type'], readonly Change['type'][]>

const changes = fc
  .uniqueArray(
    fc.record({
      address: fc.constantFrom(...kinds).chain((kind) => fc.nat(3).map((n) => `${kind}${n}`)),
      action: fc.constantFrom('create', 'update', 'delete'),
    }),
    { selector: ({ address }) => address, maxLength: 30 },
  )
  .map((all) => all.map(({ address, action }) => change(address, { action })))

const refers = (from: Change, to: Change): boolean =>
  (mayReferTo[from.type] as readonly string[]).includes(to.type)

const isDelete = ({ action }: Change): boolean => action === 'delete'

test('what is referred to is there before what refers to it', () => {
  fc.assert(
    fc.property(changes, (all) => {
      const writes = inOrder(all).filter((each) => !isDelete(each))
      writes.forEach((from, at) => {
        for (const later of writes.slice(at)) {
          assert.not.ok(refers(from, later), `${from.address} before ${later.address}`)
        }
      })
    }),
  )
})

test('what is referred to is deleted after what refers to it', () => {
  fc.assert(
    fc.property(changes, (all) => {
      const deletes = inOrder(all).filter(isDelete)
      deletes.forEach((to, at) => {
        for (const later of deletes.slice(at)) {
          assert.not.ok(refers(later, to), `${to.address} before ${later.address}`)
        }
      })
    }),
  )
})

test('nothing is deleted before everything else is written', () => {
  fc.assert(
    fc.property(changes, (all) => {
      const order = inOrder(all).map(isDelete)
      assert.equal(
        order,
        order.toSorted((a, b) => Number(a) - Number(b)),
      )
    }),
  )
})

test('the order depends on nothing but the changes', () => {
  fc.assert(
    fc.property(changes, (all) => {
      assert.equal(inOrder(all.toReversed()), inOrder(all))
      assert.equal(
        inOrder(all).toSorted((a, b) => (a.address < b.address ? -1 : 1)),
        all.toSorted((a, b) => (a.address < b.address ? -1 : 1)),
      )
    }),
  )
})

test('what is made at the same time is in order, and none of it refers to another', () => {
  fc.assert(
    fc.property(changes, (all) => {
      const groups = stages(all)
      assert.equal(groups.flat(), inOrder(all))
      for (const group of groups) {
        assert.ok(group.length > 0)
        assert.is(new Set(group.map(isDelete)).size, 1)
        for (const one of group) {
          assert.not.ok(group.some((other) => refers(one, other)))
        }
      }
    }),
  )
})

test('policies come from broad to narrow, resolvers last', () => {
  const policies = [
    'global',
    'workspaces/w',
    'products/p',
    'apis/a',
    'apis/a/operations/o',
    'apis/a/resolvers/Query/users',
  ]
  const made = inOrder(policies.toReversed().map((address) => change(address)))
  assert.equal(
    made.map(({ address }) => address),
    policies,
  )
  const stageAt = (address: string) => stageOf(change(address))
  for (const place of ['products/p', 'apis/a', 'apis/a/operations/o']) {
    assert.is(stageAt(`workspaces/w/${place}`), stageAt(place))
  }
})

test('an API that is called like a scope is an API', () => {
  assert.is(stageOf(change('apis/products')), stageOf(change('apis/a')))
  assert.is(stageOf(change('workspaces/apis')), stageOf(change('workspaces/w')))
  assert.is(stageOf(change('workspaces/products/apis/operations')), stageOf(change('apis/a')))
})

test('updates and creations of one stage are made at the same time', () => {
  const made = stages([
    change('apis/a'),
    change('apis/b', { action: 'update' }),
    change('apis/c', { action: 'delete' }),
  ])
  assert.equal(
    made.map((group) => group.map(({ address }) => address)),
    [['apis/a', 'apis/b'], ['apis/c']],
  )
  assert.equal(stages([]), [])
})

test.run()
