import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Change } from '../../lib/plan/change.ts'
import { differences } from '../../lib/plan/differences.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import { renderPlan } from '../../lib/plan/render-plan.ts'
import { change, json, xml } from './_support/changes.ts'

const rendered = (plan: Partial<Plan>): string =>
  renderPlan({ changes: [], unchanged: [], ...plan }, { color: false })

const updated = (address: string, others: Pick<Change, 'before' | 'after'>): Change => {
  const made = change(address, { action: 'update', ...others })
  return { ...made, differences: differences(made.type, made.before, made.after) }
}

const source = (line: number, sourceLine: number) => ({
  line,
  path: 'policies-src/a.ts',
  sourceLine,
  sourceColumn: 3,
})

const limit = (calls: number) =>
  xml(`<policies><inbound><base /><rate-limit calls="${calls}" /></inbound></policies>`)

test('a plan without changes is one line', () => {
  assert.is(
    rendered({ unchanged: ['apis/a', 'apis/b'] }),
    '✔ Nothing to change: 2 resources are as they should be.\n',
  )
})

test('what is created and deleted is a line each, with its place and what it means', () => {
  assert.is(
    rendered({
      changes: [
        change('backends/b', { after: json({ url: 'https://b' }), sources: [source(1, 4)] }),
        change('apis/a', { action: 'delete', before: limit(1) }),
      ],
      unchanged: ['global'],
    }),
    `  + backends/b  policies-src/a.ts:4:3
  - apis/a
      ! without it only the policies of broader scopes apply

Plan: 1 to create, 0 to update, 1 to delete, 1 unchanged.
`,
  )
})

test('an update shows each difference, where it was written, and the lines around it', () => {
  const made = updated('apis/a', { before: limit(10), after: limit(20) })
  assert.is(
    rendered({ changes: [{ ...made, sources: [source(1, 3), source(2, 6)] }] }),
    `  ~ apis/a  policies-src/a.ts:3:3
      ~ inbound/rate-limit/@calls: 10 → 20  policies-src/a.ts:3:3

        @@ -1,6 +1,6 @@
          <policies>
              <inbound>
                  <base />
        -         <rate-limit calls="10" />
        +         <rate-limit calls="20" />
              </inbound>
          </policies>

Plan: 0 to create, 1 to update, 0 to delete, 0 unchanged.
`,
  )
})

test('blanks at the ends of a value are seen, and long values stand only in the lines', () => {
  const value = (text: string) => json({ displayName: 'n', value: text })
  const lineOf = (before: string, after: string) =>
    rendered({
      changes: [updated('named-values/n', { before: value(before), after: value(after) })],
    }).split('\n')[1]
  assert.is(lineOf('a', 'a '), '      ~ value: a → "a "')
  assert.is(lineOf('', 'a'), '      ~ value: "" → a')
  assert.is(lineOf('a'.repeat(60), 'b'), `      ~ value: ${'a'.repeat(60)} → b`)
  assert.is(lineOf('a'.repeat(61), 'b'), '      ~ value')
  assert.is(lineOf('a\nb', 'b'), '      ~ value')
})

test('all kinds of differences have a sign', () => {
  const inbound = (inside: string) => xml(`<policies><inbound>${inside}</inbound></policies>`)
  const text = rendered({
    changes: [
      updated('apis/a', {
        before: inbound('<a /><b /><c x="1" /><d />'),
        after: inbound('<b /><a /><c x="2" /><e />'),
      }),
    ],
  })
  const signs = text.split('\n').filter((each) => /^ {6}\S/.test(each))
  assert.equal(signs.map((each) => each.trim()[0]).toSorted(), ['+', '-', '~', '↕'].toSorted())
})

test('what somebody else did is told', () => {
  const made = updated('apis/a', { before: limit(10), after: limit(20) })
  const warningOf = (conflict: NonNullable<Change['conflict']>) =>
    rendered({ changes: [{ ...made, conflict }] }).split('\n')[1]
  assert.is(
    warningOf({ kind: 'drifted' }),
    '      ! changed in the service since this project deployed it; deploying overwrites that',
  )
  assert.is(
    warningOf({ kind: 'foreign', owner: 'other' }),
    '      ! deployed by another project, `other`; deploying takes it over',
  )
})

test('an update that shows no lines is still told', () => {
  const found = json({ displayName: 'key', secret: true })
  const differs = {
    kind: 'changed',
    path: 'value',
    before: '(a secret)',
    after: '(another secret)',
  } as const
  assert.is(
    rendered({
      changes: [
        change('named-values/key', {
          action: 'update',
          before: found,
          after: found,
          differences: [differs],
        }),
      ],
    }),
    `  ~ named-values/key
      ~ value: (a secret) → (another secret)

Plan: 0 to create, 1 to update, 0 to delete, 0 unchanged.
`,
  )
})

test('marks are no lines of an update', () => {
  const after = xml(`<!-- apim-policy project=a digest=b -->\n${contentText(limit(20))}`)
  const text = rendered({ changes: [updated('apis/a', { before: limit(10), after })] })
  assert.not.match(text, 'apim-policy')
  const described = (mark: string) => json({ url: 'u', description: `PTU${mark}` })
  const backend = updated('backends/b', {
    before: described(' [apim-policy a b]'),
    after: described(' [apim-policy a c]'),
  })
  assert.not.match(rendered({ changes: [backend] }), 'apim-policy')
})

const contentText = (content: ReturnType<typeof xml>): string =>
  content.kind === 'xml' ? content.text : ''

test('a literal credential is not shown', () => {
  const backend = (header: string) => json({ url: 'u', credentials: { header: { key: [header] } } })
  const made = updated('backends/b', { before: backend('s3cret-1'), after: backend('s3cret-2') })
  const text = rendered({ changes: [made] })
  assert.match(text, 'credentials.header.key[0]')
  assert.not.match(text, 's3cret')
})

test('colours say what happens', () => {
  const text = renderPlan(
    {
      changes: ['create', 'update', 'delete'].map((action) =>
        change('backends/b', { action: action as Change['action'] }),
      ),
      unchanged: [],
    },
    { color: true },
  )
  const color = (code: number, sign: string) => `\u001b[${code}m${sign}\u001b[0m`
  for (const each of [color(32, '+'), color(33, '~'), color(31, '-')]) assert.match(text, each)
  assert.not.match(rendered({ changes: [change('backends/b')] }), '\u001b')
})

test.run()
