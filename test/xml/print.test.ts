import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { create } from 'xmlbuilder2'
import { readDocument } from '../../lib/document/read-document.ts'
import { apiPolicy, comment, csharp, setBody, setHeader, setVariable } from '../../lib/index.ts'
import { equal } from '../../lib/xml/equal.ts'
import { print } from '../../lib/xml/print.ts'
import { read } from '../../lib/xml/read.ts'

const again = (text: string): string => print(read({ path: 'a', text }).nodes)

test('what is printed is laid out the same whatever it looked like', () => {
  const text = '<a   x = "1"  y=\'2\'><b/><!-- c --><d>  t </d>\r\n\r\n</a>'
  assert.is(
    again(text),
    `<a x="1" y="2">
    <b />
    <!-- c -->
    <d>  t </d>
</a>
`,
  )
})

test('a tag that is too long has one attribute a line', () => {
  const long = 'x'.repeat(60)
  assert.is(
    again(`<a><b one="${long}" two="${long}"/></a>`),
    `<a>
    <b
        one="${long}"
        two="${long}" />
</a>
`,
  )
})

test('a last attribute over several lines keeps its tag on one', () => {
  const text = `<a name="n" value="@{
    return 1;
}" />
`
  assert.is(again(text), text)
})

test('multi-line expressions that were read are untouched', () => {
  const code = '@{\n      var a = 1;   \n\t\treturn a;\n  }'
  assert.is(again(`<a><b x="${code}"/></a>`), `<a>\n    <b x="${code}" />\n</a>\n`)
})

test('expressions from TypeScript are indented to where they stand', () => {
  const document = apiPolicy('a', {
    inbound: [
      setVariable({
        name: 'n',
        value: csharp.block<string>`
          var text = @"one
  two";

          return text;
        `,
      }),
    ],
    outbound: [],
    onError: [],
    backend: [],
  })
  assert.is(
    print(document.nodes),
    `<policies>
    <inbound>
        <set-variable name="n" value="@{
            var text = @"one
  two";

            return text;
        }" />
    </inbound>
    <backend />
    <outbound />
    <on-error />
</policies>
`,
  )
})

test('literals are escaped so that every character survives', () => {
  const text = 'a & b < c > d "e" \'f\'\ttab\nline'
  const document = apiPolicy('a', {
    inbound: [setHeader({ name: text, value: text }), setBody({ text })],
  })
  const nodes = readDocument({ path: 'a', text: print(document.nodes) }).nodes
  assert.ok(equal(document.nodes, nodes))
})

test('the encoded form is XML that an independent parser reads to the same values', () => {
  const code = 'a["x"] < 1 && b > \'&\' // end\n + 1'
  const nodes = read({ path: 'a', text: `<a b="@(${code})"><c>@(${code})</c></a>` }).nodes
  const xml = print(nodes, { format: 'xml' })
  const root = create(xml).root().node as unknown as {
    readonly getAttribute: (name: string) => string
    readonly textContent: string
  }
  assert.is(root.getAttribute('b'), `@(${code})`)
  assert.is(root.textContent.trim(), `@(${code})`)
  assert.ok(equal(nodes, read({ path: 'a', text: xml }).nodes))
})

test('mixed content is printed as it is', () => {
  const text = '<a>one <b>two</b> three</a>\n'
  assert.is(again(text), text)
})

test('CDATA stays CDATA', () => {
  const text = '<a><![CDATA[<b> & c]]></a>\n'
  assert.is(again(text), text)
})

test('a comment cannot end early', () => {
  assert.is(print([comment('a --> b')]), '<!-- a - -> b -->\n')
})

test('nothing prints as nothing', () => {
  assert.is(print([]), '')
})

test.run()
