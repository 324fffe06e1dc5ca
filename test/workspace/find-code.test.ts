import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { findCode } from '../../lib/workspace/find-code.ts'

/** What is found in `text` for the mark in the C#: `‹…›`. */
function found(text: string, marked: string): string | undefined {
  const start = marked.indexOf('‹')
  const end = marked.indexOf('›') - 1
  const code = { text: marked.replace(/[‹›]/g, ''), start, end }
  const place = findCode(text, text.indexOf('csharp'), code)
  return place && `${place.start}:${text.slice(place.start, place.end)}`
}

test('verbatim C# is found at its character', () => {
  assert.is(found('a(csharp`b + cd`)', 'b + ‹cd›'), '13:cd')
  assert.is(found('csharp<string>`b`', '‹b›'), '15:b')
  assert.is(found('csharp.block<Map<string, number>>`return b;`', 'return ‹b›;'), '41:b')
})

test('lines that were dedented and trimmed are found where they stand', () => {
  const text = 'csharp.block`\n      if (a) {\n        return bc;\n      }\n    `'
  assert.is(found(text, 'if (a) {\n  return ‹bc›;\n}'), '44:bc')
})

test('escapes of the template count as they are written', () => {
  assert.is(found('csharp`"\\`" + \\${a} + bc`', '"`" + ${a} + ‹bc›'), '22:bc')
})

test('what stands behind a hole is found, whatever was put in there', () => {
  const text = "csharp`a(${f({ x: `}${'`'}` })}, b) + cd`"
  assert.is(found(text, 'a("long" + "text", ‹b›) + cd'), `${text.indexOf(' b)') + 1}:b`)
  assert.is(found(text, 'a("long", b) + ‹cd›'), `${text.indexOf('cd`')}:cd`)
})

test('what came in through a hole is not written there', () => {
  assert.is(found('csharp`a + ${b} + c`', 'a + ‹"x"› + c'), undefined)
})

test('a call without a template has no C#', () => {
  assert.is(found('csharp(a)', '‹a›'), undefined)
})

test.run()
