import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Content } from '../../lib/plan/content.ts'
import { unifiedDiff } from '../../lib/plan/unified-diff.ts'

const xml = (text: string): Content => ({ kind: 'xml', text })
const json = (properties: object): Content => ({ kind: 'json', properties: { ...properties } })

const lines = (
  before: Content | undefined,
  after: Content | undefined,
  options?: { readonly context?: number },
): string =>
  unifiedDiff(before, after, options)
    .map(({ kind, text }) => kind + text)
    .join('\n')

test('a diff shows the changed lines and those around them', () => {
  const document = (value: string) =>
    xml(`<policies><inbound><a /><b /><c x='${value}'/><d /><e /></inbound></policies>`)
  assert.is(
    lines(document('1'), document('2'), { context: 1 }),
    `@@@ -4,3 +4,3 @@
         <b />
-        <c x="1" />
+        <c x="2" />
         <d />`,
  )
})

test('what differs in layout only is no line of a diff', () => {
  assert.is(
    lines(
      xml('<!-- c --><policies><inbound><a y="2" x="@( b )"/></inbound></policies>'),
      xml('<policies>\r\n<inbound>\r\n<a x="@(b /* c */)" y="2" ></a></inbound>\r\n</policies>'),
    ),
    '',
  )
})

test('C# keeps the layout of the newer text', () => {
  const before = xml('<a><v>@{var a=1;return a;}</v><w>1</w></a>')
  const after = xml('<a><v>@{\n      var a = 1;\n      return a;\n    }</v><w>2</w></a>')
  assert.is(
    lines(before, after),
    `@@@ -3,5 +3,5 @@
         var a = 1;
         return a;
     }</v>
-    <w>1</w>
+    <w>2</w>
 </a>`,
  )
})

test('bodies are printed with their keys in order and without noise', () => {
  assert.is(
    lines(
      json({ url: 'https://a', type: 'Single', protocol: 'HTTP', title: null }),
      json({ protocol: 'http', url: 'https://b' }),
    ),
    `@@@ -1,4 +1,4 @@
 {
   "protocol": "http",
-  "url": "https://a"
+  "url": "https://b"
 }`,
  )
})

test('each type of body has its own noise', () => {
  const pairs = [
    [{ loggerType: 'azureMonitor' }, { loggerType: 'azureMonitor', isBuffered: true }],
    [{ loggerId: '/loggers/hub' }, { loggerId: '/subscriptions/0/loggers/hub' }],
    [
      { displayName: 'n', secret: true },
      { displayName: 'n', secret: true, value: 's3cret' },
    ],
    [{ pool: { services: [{ id: '/backends/a' }] } }, { pool: { services: [{ id: '/x/a' }] } }],
    [
      { url: 'https://a', type: 'Single' },
      { url: 'https://a', pool: null },
    ],
    [{}, { provisioningState: 'Succeeded' }],
  ] as const
  for (const [before, after] of pairs) assert.is(lines(json(before), json(after)), '')
})

test('secrets are no lines of a diff', () => {
  const backend = (parameter: string) =>
    json({ url: 'https://a', credentials: { authorization: { scheme: 'Bearer', parameter } } })
  const text = lines(backend('s3cret'), backend('other'))
  assert.match(text, '-      "parameter": "(secret 1, not shown)",')
  assert.match(text, '+      "parameter": "(secret 2, not shown)",')
  assert.not.match(text, 's3cret')
})

test('a content that comes or goes is all new or all old', () => {
  assert.is(lines(undefined, xml('<a />')), '@@@ -0,0 +1,1 @@\n+<a />')
  assert.is(lines(json({ x: 1 }), undefined), '@@@ -1,3 +0,0 @@\n-{\n-  "x": 1\n-}')
  assert.is(lines(undefined, undefined), '')
})

test.run()
