import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { canonicalDocument } from '../../lib/plan/canonical-document.ts'
import { nodeText } from '../../lib/plan/node-text.ts'
import { print } from '../../lib/xml/print.ts'
import { hasCorpus } from '../_support/corpus.ts'
import { otherLayout } from './_support/other-layout.ts'
import { readableCorpus } from './_support/readable-corpus.ts'

const test = suite('canonicalDocument')

const meaning = (text: string): string => canonicalDocument(text).map(nodeText).join('\n')

const same = (left: string, right: string): void => assert.is(meaning(left), meaning(right), right)

const different = (left: string, right: string): void =>
  assert.is.not(meaning(left), meaning(right), right)

test('layout of the XML is no part of the meaning', () => {
  same('<a><b x="1" /></a>', '<a>\r\n\t<b\r\n\t\tx = "1"\r\n\t></b>\r\n</a>\r\n')
  same('<a x="1" y="2" />', "<a y='2' x='1'></a>")
  same('<a><!-- one --><b /></a>', '<a>\n  <b />\n  <!-- two -->\n</a>')
  same('<a />', '<?xml version="1.0"?>\n<!-- mark -->\n<a />')
  same('<a />', '\uFEFF<a/>')
  same('<a></a>', '<a>\n</a>')
  same('<value />', '<value> </value>')
})

test('entities, quotes and CDATA say the same as the characters', () => {
  same('<a x="&lt;b&gt; &amp; &quot;c&quot;" />', '<a x=\'&#60;b> &#x26; "c"\' />')
  same('<a x="one&#10;two" />', '<a x="one&#xA;two" />')
  same('<a x="one&#10;two" />', '<a x="one\r\ntwo" />')
  same('<value>&lt;b&gt;</value>', '<value><![CDATA[<b>]]></value>')
  same('<value>ab</value>', '<value>a<!-- c --><![CDATA[b]]></value>')
  same('<value>one\ntwo</value>', '<value>one\r\ntwo</value>')
  same('<value>@(x)</value>', '<value><![CDATA[@(x)]]></value>')
  same('<value>@(x)</value>', '<value>&#64;(x)</value>')
})

test('a fragment is the same with its wrapper and without', () => {
  same('<fragment>\r\n\t<base />\r\n\t<b />\r\n</fragment>', '<base /><b />')
  same('<!-- mark --><fragment />', '')
  different('<fragment><base /></fragment>', '<policies><base /></policies>')
  different('<fragment x="1"><base /></fragment>', '<base />')
})

test('layout and comments of C# are no part of the meaning', () => {
  same('<a x="@(a.B == 1)" />', '<a x="@(\r\n\ta . B /* c */ ==\r\n\t1 // d\r\n)" />')
  same('<value>@(a)</value>', '<value>\n  @(a)\n</value>')
  same('<value>@{ return a; }</value>', '<value>@{\r\n\treturn a;\r\n}</value>')
})

test('expressions are the same encoded and as they are', () => {
  const raw = '<when condition="@(a["x"] != "<&amp;>" &&\n b < \'c\')" />'
  same(
    raw,
    '<when condition="@(a[&quot;x&quot;] != &quot;&lt;&amp;amp;&gt;&quot; &amp;&amp;&#xA; b &lt; \'c\')" />',
  )
  same('<a x="@{ var a = 1;\n return a; }" />', '<a x="@{ var a = 1;&#xD;&#xA;&#9;return a; }" />')
  same(
    '<a x="@{ // it\'s so\n return a["b"]; }" />',
    '<a x="@{ // it\'s so&#xA; return a[&quot;b&quot;]; }" />',
  )
  same('<value>@(a < b)</value>', '<value>@(a &lt; b)</value>')
})

test('entities inside the strings of raw C# are what they are', () => {
  different('<value>@("a&amp;b")</value>', '<value>@("a&b")</value>')
  different('<value>@("&#xA;")</value>', '<value>@("\\n")</value>')
  different('<value>@("&lt;" /* &lt; */)</value>', '<value>@("<")</value>')
})

test('literal text counts to the last blank', () => {
  different('<value>Bearer </value>', '<value>Bearer</value>')
  different('<value> x</value>', '<value>x</value>')
  different('<value>a b</value>', '<value>a  b</value>')
  different('<value>a\nb</value>', '<value>a b</value>')
  different('<a x="b" />', '<a x="b " />')
  different('<a x="a&#10;b" />', '<a x="a b" />')
  different('<value>x</value>', '<value>X</value>')
  different('<value>x</value>', '<value>@(x)</value>')
  different('<value>@(x)</value>', '<value>@{x}</value>')
  different('<value>@(x) </value>', '<value>@(x) y</value>')
})

test('mixed content keeps its blanks', () => {
  different('<b>one <i>two</i></b>', '<b>one<i>two</i></b>')
  different('<b>one <i>two</i> <i>three</i></b>', '<b>one <i>two</i><i>three</i></b>')
  same('<b>one <i>two</i>\n<i>three</i></b>', '<b>one <i>two</i>\r\n\t<i>three</i></b>')
})

test('names, order and attributes count, and so does what a policy does anyway', () => {
  different('<a><b /><c /></a>', '<a><c /><b /></a>')
  different('<a><b /></a>', '<a><b /><b /></a>')
  different('<a><b /></a>', '<a /><b />')
  different('<a x="1" />', '<a />')
  different('<a x="" />', '<a />')
  different('<a x="1" />', '<a X="1" />')
  different('<policies><inbound><base /></inbound></policies>', '<policies><inbound /></policies>')
})

test('every character of a C# string counts', () => {
  different('<value>@("a b")</value>', '<value>@("a  b")</value>')
  different('<value>@("// a")</value>', '<value>@("// b")</value>')
  different('<value>@(@"a\n  b")</value>', '<value>@(@"a\n b")</value>')
  different('<value>@($"{a}")</value>', '<value>@($"{ b}")</value>')
  different("<value>@(' ')</value>", "<value>@('x')</value>")
  different('<value>@(a b)</value>', '<value>@(ab)</value>')
  different('<value>@(a + +b)</value>', '<value>@(a ++b)</value>')
  different('<value>@("{{name}}")</value>', '<value>@("{{nam}}")</value>')
})

test('what cannot be read is compared as it stands', () => {
  different('<a><b junk /></a>', '<a><b /></a>')
  different('<a><b junk /></a>', '<a><b other /></a>')
  different('<a>', '<a />')
  different('<a x="@(b" />', '<a x="@(c" />')
  different('<a x=1 />', '<a x="1" />')
  same('<a><b junk /></a>', '<a>\n  <b junk/>\n</a>')
  same('<a x="@(b) c &amp; d" />', '<a x="@(b) c & d" />')
  assert.equal(canonicalDocument(''), [])
})

test('nodes know where they stand in the text', () => {
  const text = '<fragment>\r\n\t<b x="1"/>\r\n</fragment>'
  const [node] = canonicalDocument(text)
  const { origin } = node!
  assert.is(origin.kind === 'span' && text.slice(origin.start, origin.end), '<b x="1"/>')
})

if (hasCorpus) {
  test('real policies are the same in every layout', () => {
    const corpus = readableCorpus()
    assert.ok(corpus.length > 200)
    for (const { path, text, nodes } of corpus) {
      const own = meaning(text)
      assert.is(meaning(otherLayout(text)), own, path)
      assert.is(meaning(print(nodes)), own, path)
      assert.is(meaning(print(nodes, { format: 'xml' })), own, `${path}, encoded`)
    }
  })
}

test.run()
