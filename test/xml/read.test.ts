import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { locateSpan } from '../../lib/diagnostics/locate-span.ts'
import type { Span } from '../../lib/diagnostics/source.ts'
import type { XmlElement, XmlNode, XmlProblem } from '../../lib/xml/node.ts'
import { type ReadOptions, read } from '../../lib/xml/read.ts'

const nodes = (text: string, options?: ReadOptions) => read({ path: 'a.xml', text }, options).nodes
const only = (text: string): XmlElement => {
  const [first] = nodes(text)
  if (first?.kind !== 'element') throw new Error('An element was expected.')
  return first
}
const value = (text: string) => only(text).attributes[0]?.value
const problems = (all: readonly XmlNode[]): readonly XmlProblem[] =>
  all.flatMap((node) =>
    node.kind === 'problem' ? [node] : node.kind === 'element' ? problems(node.children) : [],
  )
const found = (text: string): readonly string[] =>
  problems(nodes(text)).map(({ code, severity, message, origin }) => {
    const { line, column } = locateSpan(origin as Span)
    return `${line}:${column} ${severity} ${code} ${message}`
  })
const slice = (text: string, span: unknown): string => {
  const { start, end } = span as Span
  return text.slice(start, end)
}

test('a raw expression may hold quotes, angle brackets, ampersands and line ends', () => {
  const code = 'a["x"] < 1 && b > 2\n // "don\'t" )\n'
  assert.equal(value(`<a b="@(${code})" />`), {
    kind: 'code',
    form: 'expression',
    code,
    origin: (value(`<a b="@(${code})" />`) as { origin: unknown }).origin,
  })
})

test('an expression ends where C# says so, not at the first quote', () => {
  const cases = ['$"{x["y"]}"', '@"a""b)"', '")"', "')'", '/* ) */ 1', '$@"{a}""{{"', '"\\")"']
  for (const code of cases) {
    const read = value(`<a b="@(${code})" />`)
    assert.is(read?.kind === 'code' && read.code, code)
  }
})

test('a named value in an expression is opaque', () => {
  const read = value('<a b="@{ var k = {{key}}; return k; }" />')
  assert.is(read?.kind === 'code' && read.code, ' var k = {{key}}; return k; ')
})

test('the encoded form is recognised and decoded', () => {
  const text = '<a b="@(x[&quot;y&quot;] &lt; 1 &amp;&amp; z &gt; 2)"><c>@(a &lt; b)</c></a>'
  const { nodes: all, format } = read({ path: 'a.xml', text })
  const element = all[0] as XmlElement
  assert.is(format, 'xml')
  assert.is((element.attributes[0]!.value as { code: string }).code, 'x["y"] < 1 && z > 2')
})

test('an entity in raw C# text stays what it is', () => {
  const text = '<a b="@("&lt;" + x["y"])" />'
  const { format, nodes: all } = read({ path: 'a.xml', text })
  assert.is(format, 'rawxml')
  assert.is(
    ((all[0] as XmlElement).attributes[0]!.value as { code: string }).code,
    '"&lt;" + x["y"]',
  )
})

test('entities in literals are decoded', () => {
  assert.is(
    (value('<a b="&lt;&gt;&amp;&quot;&apos;&#65;&#x42;" />') as { text: string }).text,
    '<>&"\'AB',
  )
})

test('spans are exact for elements, names, attributes, values, comments, text and expressions', () => {
  const text = '<a>\r\n  <!--c--><b  x = "1"\n y=\'@(2)\'>\n @{3}\n</b>t</a>'
  const a = only(text)
  const b = a.children.find((node) => node.kind === 'element') as XmlElement
  const comment = a.children.find((node) => node.kind === 'comment')!
  assert.is(slice(text, a.origin), text)
  assert.is(slice(text, b.nameSpan), 'b')
  assert.is(slice(text, comment.origin), '<!--c-->')
  assert.is(slice(text, b.attributes[0]?.origin), 'x = "1"')
  assert.is(slice(text, b.attributes[0]?.value.origin), '1')
  assert.is(slice(text, b.attributes[1]?.value.origin), '@(2)')
  const inner = b.children[0] as { value: { origin: Span } }
  assert.is(slice(text, inner.value.origin), '@{3}')
  assert.equal(locateSpan(b.nameSpan!), {
    path: 'a.xml',
    line: 2,
    column: 12,
    endLine: 2,
    endColumn: 13,
    lineText: '  <!--c--><b  x = "1"',
  })
})

test('blanks between elements are layout, blanks in text are not', () => {
  assert.is(only('<a>\n  <b/>\n</a>').children.length, 1)
  assert.is(only('<a>\n</a>').children.length, 0)
  assert.is(only('<a> </a>').children.length, 1)
  assert.is(only('<a>t <b/> u</a>').children.length, 3)
})

test('blanks in markup are kept', () => {
  const [a] = nodes('<a>\n <b>\n </b></a>', { markup: new Set(['a']) }) as readonly XmlElement[]
  assert.is(a?.children.length, 2)
})

test('CDATA, comments, a declaration and a byte order mark are read', () => {
  assert.equal(found('\ufeff<?xml version="1.0"?>\n<!-- a --><b><![CDATA[<x>]]></b>'), [])
  const b = nodes('<b><![CDATA[<x>]]></b>')[0] as XmlElement
  const text = b.children[0] as { cdata?: true; value: { text: string } }
  assert.is(text.cdata, true)
  assert.is(text.value.text, '<x>')
})

test('what is broken is named at its place', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['<a><b></a>', ['1:5 error malformed-xml <b> is never closed.']],
    [
      '<a></b></a>',
      [
        '1:4 error malformed-xml `</b>` closes <a>.',
        '1:8 error malformed-xml `</a>` closes nothing.',
      ],
    ],
    ['<a', ['1:2 error malformed-xml <a> has no closing `>`.']],
    ['<a>', ['1:2 error malformed-xml <a> is never closed.']],
    ['</a>', ['1:1 error malformed-xml `</a>` closes nothing.']],
    ['<a b="1" b="2" />', ['1:10 error malformed-xml The attribute `b` stands twice.']],
    ['<a b />', ['1:4 error malformed-xml The attribute `b` has no value.']],
    ['<a b=1 />', ['1:6 error malformed-xml The value of `b` is not quoted.']],
    ['<a b="1"c="2" />', ['1:9 error malformed-xml A blank is missing before `c`.']],
    ['<a b="1" ; />', ['1:10 error malformed-xml `;` is not an attribute.']],
    ['<a b="O="x", y" />', ['1:9 error malformed-xml A quote stands inside the value.']],
    [
      '<a b="1 />',
      [
        '1:6 error malformed-xml The value has no closing quote.',
        '1:2 error malformed-xml <a> has no closing `>`.',
      ],
    ],
    ['<!-- a', ['1:1 error malformed-xml The comment is never closed.']],
    ['<!-- a -- b -->', ['1:1 warning malformed-comment A comment may not contain `--`.']],
    ['<![CDATA[ a', ['1:1 error malformed-xml The CDATA section is never closed.']],
    ['<!DOCTYPE a><a/>', ['1:1 error malformed-xml A policy document has no DOCTYPE.']],
    ['<a>&nbsp;</a>', ['1:4 error malformed-xml `&nbsp;` is not defined.']],
    [
      '<a b="x&y" />',
      ['1:8 warning bare-ampersand `&` stands for itself here, which XML does not allow.'],
    ],
    ['<a b="@(1" c="2" />', ["1:8 error malformed-expression '(' is never closed."]],
    ['<a b="@(x[1)" />', ["1:12 error malformed-expression ']' expected, found ')'."]],
    [
      '<a b="@(1) + 2" />',
      [
        '1:11 warning stray-text Text behind the expression: the service takes the whole value as plain text.',
      ],
    ],
    ['<a>@("b)</a>', ['1:6 error malformed-expression Unterminated string literal.']],
    [
      '<a b="@(x + ")")" />',
      ['1:7 warning bracket-in-string A bracket in a string or comment is unbalanced.'],
    ],
  ]
  for (const [text, expected] of cases) assert.equal(found(text), expected, text)
})

test('reading goes on behind what is broken', () => {
  const a = only('<a><b x="@(1" /><c y="2" /></a>')
  assert.equal(
    a.children.filter((node) => node.kind === 'element').map(({ name }) => name),
    ['b', 'c'],
  )
})

test('any text is read without an error thrown', () => {
  const pieces = [
    '<',
    '>',
    '/',
    'a',
    '"',
    "'",
    '=',
    '@(',
    ')',
    '@{',
    '}',
    '&',
    ';',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    ' ',
    '\n',
    '$"',
    '{{n}}',
  ]
  let seed = 1
  const next = (limit: number): number => {
    seed = (seed * 48271) % 2147483647
    return seed % limit
  }
  for (let round = 0; round < 3000; round++) {
    const text = Array.from({ length: next(30) }, () => pieces[next(pieces.length)]).join('')
    nodes(text)
  }
})

test.run()
