import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { canonicalText } from '../../lib/plan/canonical-text.ts'
import type { Content, DeployedType } from '../../lib/plan/content.ts'
import { type Mark, marked, markOf } from '../../lib/plan/mark.ts'
import { sameContent } from '../../lib/plan/same-content.ts'
import { print } from '../../lib/xml/print.ts'
import { json, xml } from './_support/changes.ts'
import { documents } from './_support/documents.ts'

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length })

const marks: fc.Arbitrary<Mark> = fc.record(
  {
    project: fc
      .stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/)
      .filter((name) => !name.includes('--')),
    digest: hex(16),
    fingerprint: fc.tuple(hex(12), hex(24)).map((parts) => parts.join('.')),
    sent: hex(16),
  },
  { requiredKeys: ['project', 'digest'] },
)

const comments = fc
  .array(fc.constantFrom('<!-- a -->', '<!--\n- b\n-->\n', '<!-- <policies> -->', '\n\t'), {
    maxLength: 4,
  })
  .map((all) => all.join(''))

const policies = fc.tuple(comments, documents).map(([before, nodes]) => xml(before + print(nodes)))

const descriptions = fc.option(fc.string({ minLength: 1, maxLength: 90 }), { nil: undefined })
const described = (others: object): fc.Arbitrary<Content> =>
  descriptions.map((description) =>
    json({ ...others, ...(description !== undefined && { description }) }),
  )
const tags = fc.option(fc.array(fc.string({ maxLength: 9 }), { maxLength: 5 }), { nil: undefined })

/** What a mark says on a resource of each type, and contents of it. */
const types: readonly [DeployedType, fc.Arbitrary<Content>, readonly (keyof Mark)[]][] = [
  ['policy', policies, ['project', 'digest']],
  ['fragment', policies, ['project', 'digest']],
  ['backend', described({ type: 'Single', url: 'https://a' }), ['project', 'digest']],
  ['backend-pool', described({ type: 'Pool', pool: {} }), ['project', 'digest']],
  ['logger', described({ loggerType: 'azureMonitor' }), ['project', 'digest', 'sent']],
  [
    'named-value',
    tags.map((own) => json({ displayName: 'n', value: 'v', ...(own && { tags: own }) })),
    ['project', 'digest', 'fingerprint'],
  ],
]

const only = (mark: Mark, keys: readonly (keyof Mark)[]): Mark =>
  Object.fromEntries(
    keys.flatMap((key) => (mark[key] === undefined ? [] : [[key, mark[key]]])),
  ) as unknown as Mark

for (const [type, contents, keys] of types) {
  test(`the mark of a ${type} is found again`, () => {
    fc.assert(
      fc.property(contents, marks, (content, mark) => {
        assert.equal(markOf(type, marked(type, content, mark)), only(mark, keys))
      }),
    )
  })

  test(`a mark changes nothing of what a ${type} means`, () => {
    fc.assert(
      fc.property(contents, marks, (content, mark) => {
        const found = marked(type, content, mark)
        assert.ok(sameContent(type, content, found))
        assert.is(canonicalText(type, content), canonicalText(type, found))
      }),
    )
  })

  test(`the last mark of a ${type} counts`, () => {
    fc.assert(
      fc.property(contents, marks, marks, (content, first, second) => {
        const twice = marked(type, marked(type, content, first), second)
        assert.equal(markOf(type, twice), only(second, keys))
      }),
    )
  })
}

test('a mark stands where a reader sees it and nothing else changes', () => {
  const mark = { project: 'shop', digest: '0123', fingerprint: 'aa.bb', sent: '4567' }
  assert.equal(
    marked('policy', xml('<policies />'), mark),
    xml('<!-- apim-policy project=shop digest=0123 -->\n<policies />'),
  )
  const fragment = { kind: 'xml', text: '<fragment />', description: 'ours' } as const
  assert.equal(marked('fragment', fragment, mark), {
    kind: 'xml',
    text: '<!-- apim-policy project=shop digest=0123 -->\n<fragment />',
    description: 'ours',
  })
  assert.equal(
    marked('backend', json({ url: 'u', description: 'PTU' }), mark),
    json({ url: 'u', description: 'PTU [apim-policy shop 0123]' }),
  )
  assert.equal(
    marked('backend-pool', json({}), mark),
    json({ description: '[apim-policy shop 0123]' }),
  )
  assert.equal(
    marked('logger', json({ description: 'hub' }), mark),
    json({ description: 'hub [apim-policy shop 0123 4567]' }),
  )
  assert.equal(
    marked('named-value', json({ tags: ['blue'] }), mark),
    json({
      tags: [
        'blue',
        'apim-policy:project=shop',
        'apim-policy:digest=0123',
        'apim-policy:secret=aa.bb',
      ],
    }),
  )
})

test('an APIM diagnostic has no place for a mark', () => {
  const content = json({ loggerId: '/loggers/l' })
  const found = marked('apim-diagnostic', content, { project: 'p', digest: 'd' })
  assert.equal(found, content)
  assert.is(markOf('apim-diagnostic', found), undefined)
})

test('a description or a list of tags without room stays as it is', () => {
  const mark = { project: 'shop', digest: '0123456789abcdef', sent: 'fedcba9876543210' }
  for (const [type, most] of [
    ['backend', 2000],
    ['backend-pool', 2000],
    ['logger', 256],
  ] as const) {
    const suffix = marked(type, json({}), mark)
    const room = most - String(suffix.kind === 'json' && suffix.properties['description']).length
    const fits = json({ description: 'x'.repeat(room - 1) })
    assert.equal(markOf(type, marked(type, fits, mark))?.digest, mark.digest, type)
    const full = json({ description: 'x'.repeat(room) })
    assert.equal(marked(type, full, mark), full, type)
    assert.is(markOf(type, full), undefined)
  }
  const named = (count: number) =>
    json({ tags: Array.from({ length: count }, (_, at) => `t${at}`) })
  assert.equal(markOf('named-value', marked('named-value', named(30), mark))?.project, 'shop')
  assert.equal(marked('named-value', named(31), mark), named(31))
  const secret = { ...mark, fingerprint: 'aa.bb' }
  assert.equal(marked('named-value', named(30), secret), named(30))
})

test('what only looks like a mark is none', () => {
  for (const text of [
    '',
    '<policies />',
    '<policies><!-- apim-policy project=a digest=b --></policies>',
    '<policies /><!-- apim-policy project=a digest=b -->',
    '<!-- a --><policies><!-- b --><!-- apim-policy project=a digest=b --></policies>',
    '<!--apim-policy project=a digest=b-->',
    '<!-- apim-policy project=a -->',
    '<!-- apim-policy project= digest= -->',
    '<!-- apim-policy project=a digest=b',
    '<!-- <!-- apim-policy project=a digest=b -->',
  ]) {
    assert.is(markOf('policy', xml(text)), undefined, text)
  }
  for (const description of [
    7,
    '',
    '[apim-policy]',
    '[apim-policy a]',
    '[apim-policy a b] and more',
    'x[apim-policy a b]',
    '[apim-policy a b c d]',
  ]) {
    assert.is(markOf('backend', json({ description })), undefined, String(description))
  }
  for (const found of [
    'apim-policy:project=a',
    [7, null],
    ['apim-policy:project=a'],
    ['apim-policy:digest=b'],
    ['project=a', 'digest=b'],
  ]) {
    assert.is(markOf('named-value', json({ tags: found })), undefined, JSON.stringify(found))
  }
})

test('a mark is found as the service may give it back', () => {
  const mark = { project: 'shop', digest: '0123' }
  const comment = '<!-- apim-policy project=shop digest=0123 -->'
  assert.equal(markOf('policy', xml(`\uFEFF\r\n${comment}\r\n<policies />`)), mark)
  assert.equal(markOf('policy', xml(`<!-- theirs -->\r\n${comment}<policies />`)), mark)
})

test('many comments before a policy are looked through at once', () => {
  const started = performance.now()
  const text = `${'<!-- a line of a header -->\n'.repeat(2000)}<policies />`
  assert.is(markOf('policy', xml(text)), undefined)
  assert.ok(performance.now() - started < 1000)
})

test.run()
