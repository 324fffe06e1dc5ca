import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { canonicalCode } from '../../lib/csharp/canonical.ts'
import { dedent, reindent } from '../../lib/csharp/indent.ts'
import { naiveEnd, scanExpression } from '../../lib/csharp/scan.ts'

const end = (text: string): number | string => {
  const result = scanExpression(text, 0)
  return 'end' in result ? result.end : `${result.problem.start} ${result.problem.message}`
}

test('an expression ends with its own bracket', () => {
  const cases = [
    '@(1)',
    '@(f(1)[2])',
    '@{ return new { a = 1 }; }',
    '@(")")',
    '@("\\")")',
    '@(@"a"")")',
    "@(')')",
    "@('\\'')",
    '@($"{x["y"]})")',
    '@($"{{)")',
    '@($@"{f(@")")}""")',
    '@($"{a:(}")',
    '@(1 /* ) */ + 2)',
    '@(1 // )\n)',
    '@({{named-value}})',
  ]
  for (const text of cases) assert.is(end(`${text} tail)}`), text.length, text)
})

test('what does not end is named at its place', () => {
  assert.is(end('@(1'), "1 '(' is never closed.")
  assert.is(end('@(f(1)'), "1 '(' is never closed.")
  assert.is(end('@(a[1)'), "5 ']' expected, found ')'.")
  assert.is(end('@{ ( }'), "5 ')' expected, found '}'.")
  assert.is(end('@("a'), '2 Unterminated string literal.')
  assert.is(end('@("a\n")'), '2 Unterminated string literal.')
  assert.is(end('@(@"a'), '2 Unterminated string literal.')
  assert.is(end("@('a"), '2 Unterminated character literal.')
  assert.is(end('@(/* a)'), '2 Unterminated comment.')
  assert.is(end('@($"{a")'), '2 Unterminated string literal.'.replace('2', '6'))
})

test('counting brackets without reading strings finds another end', () => {
  assert.is(naiveEnd('@(")")', 0), 4)
  assert.is(naiveEnd('@(f(1))', 0), 7)
  assert.is(naiveEnd('@(', 0), -1)
})

test('layout and comments do not matter to the canonical form, anything else does', () => {
  const same = ['a + b', 'a+b', 'a +\n  b', 'a /* c */ + b // d']
  for (const code of same) assert.is(canonicalCode(code), canonicalCode('a + b'), code)
  const different = [
    'a - b',
    'a + B',
    'ab',
    'a + +b',
    'a ++ b',
    '"a  b"',
    '"a b"',
    '$"{x["a  b"]}"',
    '$"{x["a b"]}"',
    "' '",
    'return x',
    'returnx',
  ]
  assert.is(new Set(different.map(canonicalCode)).size, different.length)
  assert.is(canonicalCode('return   x ;'), 'return x;')
})

test('indenting spares strings and comments over several lines', () => {
  const code = 'var a = @"x\n  y";\n/* b\n c */\nreturn a;'
  assert.is(reindent(code, '    '), '    var a = @"x\n  y";\n    /* b\n c */\n    return a;')
  assert.is(dedent('\n    var a = 1;\n      b();\n\n    c();\n  '), 'var a = 1;\n  b();\n\nc();')
  assert.is(dedent('a(\n    b)'), 'a(\nb)')
})

const piece = fc.constantFrom(
  'a',
  '(',
  ')',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '@"',
  '$"',
  '$@"',
  '\\',
  '\n',
  ' ',
  '//',
  '/*',
  '*/',
  '{{n}}',
  '=',
  '+',
)
const noise = fc.array(piece, { maxLength: 40 }).map((each) => each.join(''))

test('any text scans to an end or a problem inside of it', () => {
  fc.assert(
    fc.property(noise, (text) => {
      const whole = `@(${text}`
      const result = scanExpression(whole, 0)
      if ('end' in result) return result.end > 1 && result.end <= whole.length
      const { start, end: stop } = result.problem
      return start >= 1 && start < whole.length && stop > start
    }),
    { numRuns: 2000 },
  )
})

test('the canonical form is its own canonical form, and indenting keeps it', () => {
  fc.assert(
    fc.property(noise, (code) => {
      fc.pre(end(`@{${code}\n}`) === code.length + 4)
      assert.is(canonicalCode(reindent(dedent(code), '    ')), canonicalCode(code))
      const canonical = canonicalCode(code)
      assert.is(canonicalCode(canonical), canonical)
    }),
    { numRuns: 2000 },
  )
})

test('a long expression scans in time that grows with its length', () => {
  const text = `@(${'f("x)", '.repeat(50_000)}1${')'.repeat(50_000)})`
  assert.is(end(text), text.length)
})

test.run()
