import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Binding } from '../../../lib/host/functions/core-contract.ts'
import { resolveExpressions } from '../../../lib/host/functions/resolve-expressions.ts'
import { triggersOf } from '../../../lib/host/functions/triggers.ts'

const withBindings = (...bindings: readonly Binding[]) =>
  triggersOf(
    [
      {
        metadata: { name: 'f', bindings: Object.fromEntries(bindings.entries()) },
        callback: () => {},
      },
    ],
    { GROUP: 'mine' },
  )

const eventHub = { type: 'eventHubTrigger', direction: 'in', eventHubName: 'usage' } as const

test('a consumer group and binary data are taken from the trigger', () => {
  const { eventHubs } = withBindings({ ...eventHub, consumerGroup: '%GROUP%', dataType: 'binary' })
  const { function: _, ...trigger } = eventHubs[0]!
  assert.equal(trigger, { hub: 'usage', consumerGroup: 'mine', isBatched: false, isBinary: true })
})

test('the route of a function without one is its name', () => {
  const { http } = withBindings({ type: 'httpTrigger', direction: 'in', methods: ['get'] })
  assert.equal([http[0]?.route, http[0]?.methods], ['f', ['GET']])
})

test('a function that could not be served in full is refused', () => {
  assert.throws(() => withBindings(), /has no trigger/)
  assert.throws(() => withBindings({ type: 'blobTrigger', direction: 'in' }), /has a blobTrigger/)
  assert.throws(
    () => withBindings(eventHub, { type: 'blob', direction: 'out' }),
    /has a binding of type blob/,
  )
})

test('settings take the place of their names, and one that is missing is said', () => {
  const settings = { A: 'a', B: '%A%', EMPTY: '' }
  assert.is(resolveExpressions('x-%A%-%B%', settings, 'f'), 'x-a-%A%')
  assert.is(resolveExpressions('100 %', settings, 'f'), '100 %')
  for (const name of ['C', 'EMPTY', 'a']) {
    assert.throws(
      () => resolveExpressions(`%${name}%`, settings, 'f'),
      `The function \`f\` needs the setting ${name}.`,
    )
  }
})

test.run()
