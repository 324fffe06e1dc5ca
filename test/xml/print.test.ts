import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { create } from 'xmlbuilder2'
import { readDocument } from '../../lib/document/read-document.ts'
import {
  all,
  apiPolicy,
  choose,
  comment,
  context,
  csharp,
  type Expression,
  jsonBody,
  rateLimitByKey,
  returnResponse,
  setBody,
  setHeader,
  setMethod,
  setVariable,
  variable,
  when,
} from '../../lib/index.ts'
import { equal } from '../../lib/xml/equal.ts'
import type { XmlNode } from '../../lib/xml/node.ts'
import { print } from '../../lib/xml/print.ts'
import { read } from '../../lib/xml/read.ts'
import { rows as conditions } from '../expressions/_operations/condition.ts'
import { rows as json } from '../expressions/_operations/json.ts'
import { rows as lists } from '../expressions/_operations/list.ts'
import { rows as strings } from '../expressions/_operations/string.ts'
import { rows as texts } from '../expressions/_operations/text.ts'

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

const user = context.request.headers.get('x-user', 'unknown')
const isLate = all(
  context.elapsed.totalMilliseconds.greaterThan(500),
  context.response.statusCode.notEquals(429),
  user.notEquals('probe'),
)

/** Prints a node as expected, and in both formats as what reads back to the same. */
function printed(node: XmlNode, expected: string): void {
  assert.is(print([node]), expected)
  readsBack(node)
}

function readsBack(node: XmlNode): void {
  for (const format of ['rawxml', 'xml'] as const) {
    const text = print([node], { format })
    const { nodes } = read({ path: 'a', text })
    assert.ok(equal(nodes, [node], { meaning: true }), text)
    assert.is(print(nodes, { format }), text)
  }
}

test('an expression of builders that fits is on one line', () => {
  printed(
    setVariable({ name: 'user', value: user }),
    `<set-variable
    name="user"
    value="@(context.Request.Headers.GetValueOrDefault("x-user", "unknown"))" />
`,
  )
})

test('one that is too long is laid out inside of its brackets', () => {
  printed(
    choose(when(isLate, [])),
    `<choose>
    <when condition="@(
        context.Elapsed.TotalMilliseconds > 500
            && context.Response.StatusCode != 429
            && context.Request.Headers.GetValueOrDefault("x-user", "unknown") != "probe"
    )" />
</choose>
`,
  )
  printed(
    setVariable({ name: 'isLate', value: isLate }),
    `<set-variable name="isLate" value="@(
    context.Elapsed.TotalMilliseconds > 500
        && context.Response.StatusCode != 429
        && context.Request.Headers.GetValueOrDefault("x-user", "unknown") != "probe"
)" />
`,
  )
})

test('one among other attributes only has lines where it does not fit on its own', () => {
  printed(
    rateLimitByKey({
      calls: 10,
      renewalPeriod: 60,
      incrementCondition: isLate,
      counterKey: user,
    }),
    `<rate-limit-by-key
    calls="10"
    renewal-period="60"
    counter-key="@(context.Request.Headers.GetValueOrDefault("x-user", "unknown"))"
    increment-condition="@(
        context.Elapsed.TotalMilliseconds > 500
            && context.Response.StatusCode != 429
            && context.Request.Headers.GetValueOrDefault("x-user", "unknown") != "probe"
    )" />
`,
  )
})

test('one in a text is laid out between the tags', () => {
  printed(
    setBody(jsonBody({ error: { code: context.response.statusCode, user, late: isLate } })),
    `<set-body>@(
    new JObject(
        new JProperty("error", new JObject(
            new JProperty("code", context.Response.StatusCode),
            new JProperty("user", context.Request.Headers.GetValueOrDefault("x-user", "unknown")),
            new JProperty(
                "late",
                context.Elapsed.TotalMilliseconds > 500
                    && context.Response.StatusCode != 429
                    && context.Request.Headers.GetValueOrDefault("x-user", "unknown") != "probe"
            )
        ))
    ).ToString()
)</set-body>
`,
  )
})

test('whatever builders make reads back to the same, wherever it stands', () => {
  for (const [, expression] of [...conditions, ...json, ...lists, ...strings, ...texts]) {
    const value = expression as Expression
    readsBack(setVariable({ name: 'a', value }))
    readsBack(setVariable({ name: 'a'.repeat(90), value }))
    readsBack(
      choose(when(context.tracing, [setBody(value as Expression<string>), returnResponse({})])),
    )
  }
})

test('what an author wrote keeps its line', () => {
  const long = `context.Variables.GetValueOrDefault<string>("${'x'.repeat(80)}")`
  const written = Object.assign([long], { raw: [long] })
  printed(setMethod(csharp<string>(written)), `<set-method>@(${long})</set-method>\n`)
  printed(
    setMethod(variable.string('x'.repeat(80))),
    `<set-method>@(
    context.Variables.GetValueOrDefault<string>(
        "${'x'.repeat(80)}"
    )
)</set-method>
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
