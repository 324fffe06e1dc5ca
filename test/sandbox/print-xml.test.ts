import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { markupElements } from '../../lib/document/markup.ts'
import { type Look, printXml } from '../../lib/sandbox/print-xml.ts'
import { readPolicy } from '../../lib/sandbox/read-policy.ts'
import { equal } from '../../lib/xml/equal.ts'
import { type Format, read } from '../../lib/xml/read.ts'
import { corpusFiles, corpusText, hasCorpus } from '../_support/corpus.ts'

const printed = (text: string, format: Format, indent: Look['indent'] = 'tabs'): string =>
  printXml(readPolicy(text, 'rawxml').document.nodes, { format, indent })

const readBack = (text: string, format: Format) =>
  read({ path: 'text', text }, { format, markup: markupElements }).nodes

const conditional = `<policies>
    <inbound>
        <choose>
            <when condition="@{
                return context.Variables["a"] == "b" && 1 < 2;
            }">
                <set-body>@{
    var list = new List<string>();
    return "x";
}</set-body>
            </when>
        </choose>
    </inbound>
</policies>`

test('elements are indented anew with CRLF and tabs, or two blanks', () => {
  const text =
    '<policies>\n        <inbound><base/>\n<rewrite-uri template="/"/></inbound></policies>'
  assert.is(
    printed(text, 'rawxml'),
    '<policies>\r\n\t<inbound>\r\n\t\t<base />\r\n\t\t<rewrite-uri template="/" />\r\n\t</inbound>\r\n</policies>',
  )
  assert.is(
    printed(text, 'rawxml', 'two-blanks'),
    '<policies>\r\n  <inbound>\r\n    <base />\r\n    <rewrite-uri template="/" />\r\n  </inbound>\r\n</policies>',
  )
})

test('the xml form escapes expressions: line ends and quotes in attributes only', () => {
  const xml = printed(conditional, 'xml')
  const attribute =
    '"@{&#xA;                return context.Variables[&quot;a&quot;] == &quot;b&quot; &amp;&amp; 1 &lt; 2;&#xA;            }"'
  assert.ok(xml.includes(`condition=${attribute}`), xml)
  assert.ok(
    xml.includes('@{\n    var list = new List&lt;string&gt;();\n    return "x";\n}</set-body>'),
    xml,
  )
})

test('the rawxml form leaves expressions as they were written', () => {
  const raw = printed(conditional, 'rawxml')
  assert.ok(raw.includes('["a"] == "b" && 1 < 2;\n            }">'), raw)
  assert.ok(raw.includes('@{\n    var list = new List<string>();\n    return "x";\n}</set-body>'))
})

test('literals are escaped in both forms', () => {
  for (const format of ['xml', 'rawxml'] as const) {
    const text = printed(`<a b='1 &lt; 2 &amp; "x"&#10;y&#9;z'>c &gt; d &amp; "e"</a>`, format)
    assert.is(
      text,
      '<a b="1 &lt; 2 &amp; &quot;x&quot;&#xA;y&#x9;z">c &gt; d &amp; "e"</a>',
      format,
    )
  }
})

test('single quotes become double ones, around expressions too', () => {
  assert.is(printed(`<a b='c' d='@(e["f"])' />`, 'rawxml'), '<a b="c" d="@(e["f"])" />')
  assert.is(printed(`<a b='c' d='@(e["f"])' />`, 'xml'), '<a b="c" d="@(e[&quot;f&quot;])" />')
})

test('texts keep every blank, around expressions too', () => {
  const cases = [
    '<value>Bearer </value>',
    '<value>  a\n  b </value>',
    '<set-body>\n  @(1 + 1)\n</set-body>',
    '<set-body>a <b>c</b> d</set-body>',
  ]
  for (const text of cases) assert.is(printed(text, 'rawxml'), text)
  assert.is(printed('<value>a\r\n  b</value>', 'rawxml'), '<value>a\n  b</value>')
})

test('free XML in a body is not indented anew', () => {
  const text = '<set-body template="liquid">\n  <a>\n     <b>{{body.c}}</b>\n  </a>\n</set-body>'
  assert.is(printed(text, 'rawxml'), text)
})

test('comments stay, CDATA becomes text', () => {
  assert.is(
    printed('<!-- a --><policies><!-- b\n c --><base/></policies>', 'rawxml'),
    '<!-- a -->\r\n<policies>\r\n\t<!-- b\n c -->\r\n\t<base />\r\n</policies>',
  )
  assert.is(printed('<value><![CDATA[a < b]]></value>', 'rawxml'), '<value>a &lt; b</value>')
  assert.is(printed('<value><![CDATA[@(a < b)]]></value>', 'xml'), '<value>@(a &lt; b)</value>')
})

test('nothing is added: no section, no base, no attribute', () => {
  assert.is(
    printed('<policies><inbound/></policies>', 'xml'),
    '<policies>\r\n\t<inbound />\r\n</policies>',
  )
})

test('a declaration is dropped', () => {
  assert.is(printed('\ufeff<?xml version="1.0"?>\n<policies />', 'xml'), '<policies />')
})

const onCorpus = hasCorpus ? test : test.skip

onCorpus('every real policy means the same in both forms and both indents', () => {
  let compared = 0
  for (const path of corpusFiles()) {
    const text = corpusText(path)
    const { document, flaw } = readPolicy(text, 'rawxml')
    if (flaw) continue
    compared++
    for (const indent of ['tabs', 'two-blanks'] as const) {
      for (const format of ['xml', 'rawxml'] as const) {
        const shown = printXml(document.nodes, { format, indent })
        const nodes = readBack(shown, format)
        assert.ok(equal(nodes, document.nodes, { meaning: true }), `${path} ${format} ${indent}`)
        const again = printXml(nodes, { format, indent })
        assert.is(again, shown, `${path} ${format} ${indent} is stable`)
      }
    }
  }
  assert.ok(compared > 200, `${compared} files`)
})

test.run()
