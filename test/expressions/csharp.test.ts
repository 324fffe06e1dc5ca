import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Captured, csharp } from '../../lib/expressions/csharp.ts'
import { literal, namedValue } from '../../lib/expressions/named-value.ts'

const code = (expression: unknown): string => (expression as { code: string }).code
const message = (expression: unknown): string => (expression as { message: string }).message

test('C# stands as it was written, backslashes included', () => {
  assert.is(code(csharp`text.Replace("\n", "\\")`), 'text.Replace("\\n", "\\\\")')
})

test('a captured string is an escaped literal', () => {
  assert.is(code(csharp`f(${'say "hi"\n\\'})`), 'f("say \\"hi\\"\\n\\\\")')
})

test('hostile strings cannot leave their literal', () => {
  const hostile = [
    '")',
    '"); return 1; //',
    '\\"',
    '\u2028',
    '\u0000',
    '{{secret}}',
    '@(',
    "'",
    '\ud800',
    '}}',
    '/*',
    '\r\n',
    '\u202e',
  ]
  for (const text of hostile) {
    const printed = code(csharp`${text}`)
    assert.match(printed, /^"(?:[^"\\\n\r]|\\["\\nrt0]|\\u[0-9a-f]{4})*"$/, JSON.stringify(text))
    assert.not.match(printed, /\{\{/)
    const decoded = JSON.parse(printed.replaceAll('\\0', '\\u0000'))
    assert.is(decoded, text)
  }
})

test('numbers, booleans and null are C# literals', () => {
  assert.is(code(csharp`f(${1}, ${-1.5}, ${true}, ${null})`), 'f(1, -1.5, true, null)')
})

test('an expression is put in brackets where it needs them', () => {
  const sum = csharp<number>`a + b`
  const name = csharp<string>`context.Request.Method`
  assert.is(code(csharp`${sum} * ${name}.Length`), '(a + b) * context.Request.Method.Length')
})

test('a named value stands in double braces', () => {
  assert.is(code(csharp`f("${namedValue('a-b')}")`), 'f("{{a-b}}")')
  assert.is(literal`https://${namedValue('host')}/v${1}`.text, 'https://{{host}}/v1')
})

test('a block loses the indent of the source', () => {
  assert.is(
    code(csharp.block`
      var a = 1;
        // deeper
      return a;
    `),
    'var a = 1;\n  // deeper\nreturn a;',
  )
})

test('what cannot be C# is a problem, never an error thrown', () => {
  const cases: readonly (readonly [Captured, string])[] = [
    [Number.NaN, 'A value in the expression cannot be written in C#.'],
    [csharp.block`return 1;`, 'A value in the expression cannot be written in C#.'],
    [{} as never, 'A value in the expression cannot be written in C#.'],
  ]
  for (const [value, expected] of cases) assert.is(message(csharp`f(${value})`), expected)
  assert.is(message(csharp`f(1`), "'(' is never closed.")
  assert.is(message(csharp`f(1))`), 'A closing bracket has no partner.')
  assert.is(message(csharp``), 'The C# is empty.')
  assert.is(message(namedValue('a b')), '`a b` is not the name of a named value.')
})

test.run()
