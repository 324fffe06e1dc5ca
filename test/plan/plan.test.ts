import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Content } from '../../lib/plan/content.ts'
import { markOf } from '../../lib/plan/mark.ts'
import { plan } from '../../lib/plan/plan.ts'
import type { Actual, Desired } from '../../lib/plan/state.ts'
import { actual, desired, json, xml } from './_support/changes.ts'

const planned = (
  wanted: readonly Desired[],
  found: readonly Actual[],
  unwanted: readonly Actual[] = [],
) => plan(wanted, new Map(found.map((each) => [each.address, each])), { project: 'shop', unwanted })

/** The one change that is planned, and nothing else. */
function onlyChange(wanted: Desired, found: Actual) {
  const { changes, unchanged } = planned([wanted], [found])
  assert.equal([changes.length, unchanged], [1, []])
  return changes[0]!
}

const isUnchanged = (wanted: Desired, found: Actual): void =>
  assert.equal(planned([wanted], [found]), { changes: [], unchanged: [wanted.address] })

const a = xml('<policies><inbound><base /></inbound></policies>')
const b = xml('<policies><inbound /></policies>')

test('what the service does not hold is created, with its mark', () => {
  const { changes, unchanged } = planned([desired('apis/a', a)], [])
  assert.equal(unchanged, [])
  assert.equal(changes, [
    {
      action: 'create',
      address: 'apis/a',
      type: 'policy',
      path: '/apis/a',
      after: xml(
        '<!-- apim-policy project=shop digest=d1 -->\n<policies><inbound><base /></inbound></policies>',
      ),
      sent: 's1',
      differences: [{ kind: 'added', path: '', line: 1 }],
    },
  ])
})

test('what means the same is unchanged, however it is written and whoever wrote it', () => {
  const same = xml('<policies>\r\n\t<inbound>\r\n\t\t<base/>\r\n\t</inbound>\r\n</policies>')
  isUnchanged(desired('apis/a', a), actual('apis/a', same))
  isUnchanged(desired('apis/a', a), actual('apis/a', same, { owner: 'other', baseline: 'x' }))
})

test('what differs is updated: from the state that was compared to what is wanted', () => {
  const change = onlyChange(desired('apis/a', a), actual('apis/a', b))
  assert.is(change.action, 'update')
  assert.is(change.etag, '"1"')
  assert.equal(change.before, b)
  assert.equal(markOf('policy', change.after!), { project: 'shop', digest: 'd1' })
  assert.equal(
    change.differences.map(({ kind, path }) => `${kind} ${path}`),
    ['added inbound/base'],
  )
  assert.is('conflict' in change, false)
})

test('lines of differences are those of the text that is sent, below its mark', () => {
  const wanted = desired('apis/a', xml('<policies>\n<inbound>\n<base />\n</inbound>\n</policies>'))
  const [difference] = onlyChange(wanted, actual('apis/a', b)).differences
  assert.is(difference?.line, 4)
})

test('what is as this project sent it is unchanged, whatever the service made of it', () => {
  const wanted = desired('backends/b', json({ url: 'https://a' }), { sent: 's1' })
  const found = json({ url: 'https://a', added: true })
  isUnchanged(wanted, actual('backends/b', found, { settled: 's1' }))
  assert.is(onlyChange(wanted, actual('backends/b', found, { settled: 's0' })).action, 'update')
  assert.is(onlyChange(wanted, actual('backends/b', found)).action, 'update')
})

test('a logger is unchanged only if it was sent so and nothing visible changed since', () => {
  const wanted = desired('loggers/hub', json({ loggerType: 'azureEventHub', isBuffered: false }))
  const live = (content: Content, settled?: string) =>
    actual('loggers/hub', content, settled === undefined ? {} : { settled })
  isUnchanged(wanted, live(wanted.content, 's1'))
  isUnchanged(wanted, live(wanted.content))
  const other = json({ loggerType: 'azureEventHub' })
  assert.equal(
    onlyChange(wanted, live(other, 's1')).differences.map(({ path }) => path),
    ['isBuffered'],
  )
  assert.equal(onlyChange(wanted, live(wanted.content, 's0')).differences, [
    {
      kind: 'changed',
      path: 'credentials',
      before: '(hidden by the service)',
      after: '(others)',
    },
  ])
})

const secret = (others: Partial<Desired> = {}): Desired =>
  desired('named-values/key', json({ displayName: 'key', secret: true }), {
    secret: { environmentVariable: 'KEY', fingerprint: 'aa.bb' },
    ...others,
  })

test('a secret that changed in the environment is an update that shows no secret', () => {
  const found = actual('named-values/key', secret().content)
  const change = onlyChange(secret(), { ...found, hasSecret: false })
  assert.is(change.secret, 'KEY')
  assert.equal(change.differences, [
    { kind: 'changed', path: 'value', before: '(a secret)', after: '(another secret)' },
  ])
  assert.is(markOf('named-value', change.after!)?.fingerprint, 'aa.bb')
})

test('a secret that is the same, or that nothing tells of, is no change', () => {
  const found = actual('named-values/key', secret().content)
  isUnchanged(secret(), { ...found, hasSecret: true })
  isUnchanged(secret({ secret: { environmentVariable: 'KEY' } }), found)
})

test('a secret named value that is written for another reason needs its secret too', () => {
  const found = actual('named-values/key', json({ displayName: 'key', secret: true, tags: ['t'] }))
  const change = onlyChange(secret({ secret: { environmentVariable: 'KEY' } }), found)
  assert.is(change.secret, 'KEY')
  assert.equal(
    change.differences.map(({ path }) => path),
    ['tags'],
  )
  assert.is(planned([secret()], []).changes[0]?.secret, 'KEY')
})

test('a fragment keeps the description that it has in the service', () => {
  const before = { kind: 'xml', text: '<fragment />', description: 'ours' } as const
  const wanted = desired('fragments/f', xml('<fragment><base /></fragment>'))
  const { after } = onlyChange(wanted, actual('fragments/f', before))
  assert.is(after?.kind === 'xml' && after.description, 'ours')
  assert.is(after?.kind === 'xml' && after.text.endsWith('<fragment><base /></fragment>'), true)
})

test('what somebody changed since it was deployed is a conflict', () => {
  const wanted = desired('apis/a', a)
  const conflictOf = (others: Partial<Actual>) =>
    onlyChange(wanted, actual('apis/a', b, others)).conflict
  assert.equal(conflictOf({ owner: 'shop', baseline: 'd0', digest: 'd9' }), { kind: 'drifted' })
  assert.is(conflictOf({ owner: 'shop', baseline: 'd9', digest: 'd9' }), undefined)
  assert.equal(conflictOf({ baseline: 'd0', digest: 'd9' }), { kind: 'drifted' })
  assert.is(conflictOf({ digest: 'd9' }), undefined)
})

test('what another project deployed is a conflict, changed or not', () => {
  const wanted = desired('apis/a', a)
  for (const baseline of ['d1', 'd0']) {
    const found = actual('apis/a', b, { owner: 'other', baseline })
    assert.equal(onlyChange(wanted, found).conflict, { kind: 'foreign', owner: 'other' })
  }
})

test('only what is said to be unwanted is deleted, in the state in which it was found', () => {
  const { changes } = planned([], [actual('apis/other', b)], [actual('apis/a', a)])
  assert.equal(changes, [
    {
      action: 'delete',
      address: 'apis/a',
      type: 'policy',
      path: '/apis/a',
      etag: '"1"',
      before: a,
      differences: [{ kind: 'removed', path: '' }],
    },
  ])
  const drifted = actual('apis/a', a, { baseline: 'd0', digest: 'd9' })
  assert.equal(planned([], [], [drifted]).changes[0]?.conflict, { kind: 'drifted' })
})

test('changes come in the order in which they are made, what is unchanged in that of the project', () => {
  const { changes, unchanged } = planned(
    [
      desired('global', a),
      desired('fragments/f', xml('<fragment />')),
      desired('apis/z', b),
      desired('apis/y', b),
      desired('named-values/n', json({ displayName: 'n', value: '1' })),
    ],
    [actual('apis/z', b), actual('apis/y', b)],
    [actual('fragments/old', xml('<fragment />')), actual('apis/old', a)],
  )
  assert.equal(
    changes.map(({ action, address }) => `${action} ${address}`),
    [
      'create named-values/n',
      'create fragments/f',
      'create global',
      'delete apis/old',
      'delete fragments/old',
    ],
  )
  assert.equal(unchanged, ['apis/z', 'apis/y'])
})

test('a plan is data: it survives being written to a file', () => {
  const made = planned(
    [desired('apis/a', a), secret()],
    [actual('apis/a', b, { baseline: 'd0' })],
    [actual('backends/b', json({ url: 'u' }))],
  )
  assert.equal(JSON.parse(JSON.stringify(made)), made)
})

test.run()
