import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { DeployedType } from '../../lib/plan/content.ts'
import { differences } from '../../lib/plan/differences.ts'

const xml = (text: string) => ({ kind: 'xml', text }) as const

const inPolicy = (before: string, after: string) => differences('policy', xml(before), xml(after))

const inBody = (type: DeployedType, before: object, after: object) =>
  differences(
    type,
    { kind: 'json', properties: { ...before } },
    { kind: 'json', properties: { ...after } },
  )

const document = (inbound: string): string =>
  `<policies>\n  <inbound>\n    ${inbound}\n  </inbound>\n</policies>`

test('a content that comes or goes is one difference', () => {
  assert.equal(differences('policy', undefined, xml('<policies />')), [
    { kind: 'added', path: '', line: 1 },
  ])
  assert.equal(differences('backend', { kind: 'json', properties: {} }, undefined), [
    { kind: 'removed', path: '' },
  ])
  assert.equal(differences('policy', undefined, undefined), [])
})

test('an attribute that changed is one difference, with its path and its line', () => {
  assert.equal(
    inPolicy(
      document('<base /><rate-limit calls="10" renewal-period="60" />'),
      document('<base />\r\n<rate-limit renewal-period="60"\r\n calls="20" />'),
    ),
    [{ kind: 'changed', path: 'inbound/rate-limit/@calls', before: '10', after: '20', line: 4 }],
  )
  assert.equal(inPolicy('<policies />', '<policies x="1" />'), [
    { kind: 'added', path: '@x', after: '1', line: 1 },
  ])
  assert.equal(inPolicy('<base x="" />', '<base />'), [
    { kind: 'removed', path: 'base/@x', before: '', line: 1 },
  ])
})

test('a text that changed has the path of its element', () => {
  const header = (name: string, value: string) =>
    `<set-header name="${name}"><value>${value}</value></set-header>`
  assert.equal(
    inPolicy(
      document(header('a', 'Bearer ') + header('b', 'x')),
      document(header('a', 'Bearer') + header('b', 'x')),
    ),
    [
      {
        kind: 'changed',
        path: "inbound/set-header[@name='a']/value",
        before: 'Bearer ',
        after: 'Bearer',
        line: 3,
      },
    ],
  )
  assert.equal(inPolicy('<value />', '<value>x</value>'), [
    { kind: 'changed', path: 'value', before: '', after: 'x', line: 1 },
  ])
})

test('a policy that was inserted is one difference, whatever follows it', () => {
  const rest = '<base /><set-method>GET</set-method><base />'
  assert.equal(inPolicy(document(rest), document(`<cors><a /></cors>\n${rest}`)), [
    { kind: 'added', path: 'inbound/cors', after: '<cors>\n    <a />\n</cors>', line: 3 },
  ])
  assert.equal(inPolicy(document(`<cors />${rest}`), document(rest)), [
    { kind: 'removed', path: 'inbound/cors', before: '<cors />', line: 2 },
  ])
})

test('a policy in another place was moved', () => {
  assert.equal(inPolicy(document('<a /><b /><c />'), document('<c />\n<a /><b />')), [
    { kind: 'moved', path: 'inbound/c', line: 3 },
  ])
})

test('a policy that is in another section now is removed and added', () => {
  const found = inPolicy(
    '<policies><inbound><a /></inbound><outbound /></policies>',
    '<policies><inbound /><outbound><a /></outbound></policies>',
  )
  assert.equal(
    found.map(({ kind, path }) => `${kind} ${path}`),
    ['removed inbound/a', 'added outbound/a'],
  )
})

test('siblings are told apart by their names, and by number only where they have to be', () => {
  const headers = (last: string) =>
    `<set-header name="x"><value>1</value><value>${last}</value></set-header>`
  const [found] = inPolicy(document(headers('2')), document(headers('3')))
  assert.is(found!.path, "inbound/set-header[@name='x']/value[2]")
  const twice = (value: string) => document(`<a name="it's" x="1" /><a name="it's" x="${value}" />`)
  assert.is(inPolicy(twice('2'), twice('3'))[0]!.path, 'inbound/a[@name="it\'s"][2]/@x')
})

test('branches are compared with those of the same condition', () => {
  const when = (condition: string, ...names: readonly string[]) =>
    `<when condition="@(${condition})">${names.map((name) => `<${name} />`).join('')}</when>`
  const found = inPolicy(
    `<choose>${when('a', 'one', 'two', 'three')}</choose>`,
    `<choose>${when('b', 'one')}${when('a', 'four', 'five', 'six')}</choose>`,
  )
  assert.equal(found[0], {
    kind: 'added',
    path: "choose/when[@condition='@(b)']",
    after: '<when condition="@(b)">\n    <one />\n</when>',
    line: 1,
  })
  assert.ok(found.slice(1).every(({ path }) => path.startsWith("choose/when[@condition='@(a)']/")))
})

test('a name that changed is one difference', () => {
  const fragment = (id: string) => document(`<base /><include-fragment fragment-id="${id}" />`)
  assert.equal(inPolicy(fragment('one'), fragment('two')), [
    {
      kind: 'changed',
      path: "inbound/include-fragment[@fragment-id='two']/@fragment-id",
      before: 'one',
      after: 'two',
      line: 3,
    },
  ])
})

test('of a long expression only what differs is shown', () => {
  const code = (limit: number) =>
    `@{\n  var limit = ${limit}; // most\n  return ${'context.Request.Headers.Count + '.repeat(8)}limit;\n}`
  const [found, ...others] = inPolicy(`<v>${code(10)}</v>`, `<v>\n  ${code(25)}</v>`)
  assert.equal(others, [])
  assert.equal(found, {
    kind: 'changed',
    path: 'v',
    before: '@{var limit=10;return context.Requ…',
    after: '@{var limit=25;return context.Requ…',
    line: 1,
  })
})

test('roots of another kind are told', () => {
  assert.equal(inPolicy('<policies />', '<base />'), [
    { kind: 'changed', path: '', before: 'policies', after: 'fragment', line: 1 },
    { kind: 'added', path: 'base', after: '<base />', line: 1 },
  ])
  assert.equal(inPolicy('<fragment><base /></fragment>', '<base />'), [])
})

test('keys lead to what differs in a body', () => {
  const pool = (...services: readonly object[]) => ({ type: 'Pool', pool: { services } })
  const one = { id: '/backends/one', priority: 1 }
  const two = { id: '/backends/two', priority: 1 }
  assert.equal(inBody('backend-pool', pool(one, two), pool(one, { ...two, priority: 2 })), [
    { kind: 'changed', path: 'pool.services[1].priority', before: '1', after: '2' },
  ])
  assert.equal(inBody('backend-pool', pool(two), pool(one, two)), [
    { kind: 'added', path: 'pool.services[0]', after: '{"id":"one","priority":1}' },
  ])
  assert.equal(inBody('backend-pool', pool(one, two), pool(two, one)), [
    { kind: 'moved', path: 'pool.services[1]' },
  ])
  const other = { id: '/backends/other', priority: 3 }
  assert.equal(
    inBody('backend-pool', pool(one), pool(other)).map(({ kind }) => kind),
    ['removed', 'added'],
  )
  assert.equal(inBody('backend', { url: 'a', odd: { 'a.b': 1 } }, { url: 'b', odd: {} }), [
    { kind: 'removed', path: 'odd', before: '{"a.b":1}' },
    { kind: 'changed', path: 'url', before: 'a', after: 'b' },
  ])
  assert.equal(inBody('backend', { odd: { 'a.b': 1, c: 1 } }, { odd: { 'a.b': '1', c: 1 } }), [
    { kind: 'changed', path: 'odd["a.b"]', before: '1', after: '"1"' },
  ])
})

test('what only the live side has is a difference, because a write would drop it', () => {
  assert.equal(inBody('backend', { url: 'a', proxy: { url: 'p' } }, { url: 'a' }), [
    { kind: 'removed', path: 'proxy', before: '{"url":"p"}' },
  ])
})

test('secrets are not shown, but that they differ is', () => {
  const backend = (parameter: string, header: string) => ({
    url: 'https://a',
    credentials: { authorization: { scheme: 'Bearer', parameter }, header: { key: [header] } },
  })
  assert.equal(inBody('backend', backend('s3cret', 'one'), backend('{{token}}', 'two')), [
    {
      kind: 'changed',
      path: 'credentials.authorization.parameter',
      before: '(secret 1, not shown)',
      after: '{{token}}',
    },
    {
      kind: 'changed',
      path: 'credentials.header.key[0]',
      before: '(secret 2, not shown)',
      after: '(secret 3, not shown)',
    },
  ])
  assert.equal(inBody('backend', backend('s3cret', 'one'), backend('s3cret', 'one')), [])
  const named = (value: string) => ({ displayName: 'n', value })
  assert.not.match(
    JSON.stringify(inBody('named-value', named('AccountKey=abc'), named('plain'))),
    'abc',
  )
})

test('a content of another kind is told as such', () => {
  assert.equal(differences('backend', xml(''), { kind: 'json', properties: {} }), [
    { kind: 'changed', path: '', before: 'xml', after: 'json' },
  ])
})

test.run()
