import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { locateSpan } from '../../lib/diagnostics/locate-span.ts'
import { context } from '../../lib/expressions/context.ts'
import { csharp } from '../../lib/expressions/csharp.ts'
import type { Code } from '../../lib/xml/node.ts'
import { read } from '../../lib/xml/read.ts'
import { spanInCode } from '../../lib/xml/span-in-code.ts'

/** The place of a part of the C# in an attribute: `line:column text`. */
function place(xml: string, part: string): string {
  const [element] = read({ path: 'a.xml', text: xml }).nodes
  const code = element?.kind === 'element' ? element.attributes[0]?.value : undefined
  if (code?.kind !== 'code') throw new Error('The text has no expression.')
  const start = code.code.indexOf(part)
  const origin = spanInCode(code, start, start + part.length)
  if (origin.kind !== 'span') throw new Error('The place is no span.')
  const { line, column } = locateSpan(origin)
  return `${line}:${column} ${xml.slice(origin.start, origin.end)}`
}

test('C# in text is found at its line and column', () => {
  assert.is(place('<a b="@(c + de)" />', 'de'), '1:13 de')
  assert.is(place('<a b="@{\n  return de;\n}" />', 'de'), '2:10 de')
})

test('entities and Windows line ends count as they are written', () => {
  assert.is(place('<a b="@(&quot;x&quot; + de)" />', 'de'), '1:25 de')
  assert.is(place('<a b="@(&quot;x&quot; + de)" />', '"x"'), '1:9 &quot;x&quot;')
  assert.is(place('<a b="@{\r\n\r\n  return de;\r\n}" />', 'de'), '3:10 de')
  assert.is(place('<a b="@{\r\n  return "&amp;" + de;\r\n}" />', 'de'), '2:20 de')
})

test('C# of a template keeps the call, with the stretch that is meant', () => {
  const code = csharp`a + bc` as unknown as Code
  const origin = spanInCode(code, 4, 6)
  assert.equal(origin.kind === 'call' && origin.code, { text: 'a + bc', start: 4, end: 6 })
})

test('C# that builders wrote is found at the call', () => {
  const code = context.api.id as unknown as Code
  assert.is(spanInCode(code, 0, 7), code.origin)
})

test.run()
