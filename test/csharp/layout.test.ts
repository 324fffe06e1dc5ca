import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { canonicalCode } from '../../lib/csharp/canonical.ts'
import { layout } from '../../lib/csharp/layout.ts'
import { lex } from '../../lib/csharp/syntax/lex.ts'
import { parse } from '../../lib/csharp/syntax/parse.ts'
import { rows as bytes } from '../expressions/_operations/bytes.ts'
import { rows as condition } from '../expressions/_operations/condition.ts'
import { rows as context } from '../expressions/_operations/context.ts'
import { rows as dateTime } from '../expressions/_operations/date-time.ts'
import { rows as json } from '../expressions/_operations/json.ts'
import { rows as list } from '../expressions/_operations/list.ts'
import { rows as newValue } from '../expressions/_operations/new-value.ts'
import { rows as number } from '../expressions/_operations/number.ts'
import { rows as pattern } from '../expressions/_operations/pattern.ts'
import { rows as string } from '../expressions/_operations/string.ts'
import { rows as stringConversion } from '../expressions/_operations/string-conversion.ts'
import { rows as stringEncoding } from '../expressions/_operations/string-encoding.ts'
import { rows as text } from '../expressions/_operations/text.ts'
import { rows as timeSpan } from '../expressions/_operations/time-span.ts'
import { rows as variable } from '../expressions/_operations/variable.ts'
import { rows as xml } from '../expressions/_operations/xml.ts'

const codes = [
  ...[bytes, condition, context, dateTime, json, list, newValue, number, pattern, string],
  ...[stringConversion, stringEncoding, text, timeSpan, variable, xml],
]
  .flat()
  .map(([, , code]) => code)

/** What the laid out code must be like, whatever the code. */
function obeysLaws(code: string, width: number): void {
  const lines = layout(code, width)
  assert.is(canonicalCode(lines), canonicalCode(code))
  assert.equal(tokens(lines), tokens(code))
  assert.equal(parse(lines, 'expression').problems, parse(code, 'expression').problems)
  assert.is(layout(lines, width), lines, `again: ${code}`)
  if (code.length <= width && !code.includes('\n')) assert.is(lines, code)
  assert.not.match(lines, /[ \t]$/m)
}

const tokens = (code: string): readonly string[] => lex(code).tokens.map((token) => token.text)

/** Lays out at 60 columns, and says whether each example is as it should be. */
function laidOut(...lines: readonly string[]): void {
  const expected = lines.join('\n')
  const code = lines
    .map((line) => line.trim())
    .join(' ')
    .replace(/([([]) /g, '$1')
    .replace(/ (?=[)\],.]|\?[.[])/g, '')
  assert.is(layout(code, 60), expected)
  obeysLaws(code, 60)
}

test('what fits stays on its line', () => {
  laidOut('context.Request.Method == "GET" && context.Tracing')
})

test('operators begin the lines they continue, the outermost first', () => {
  laidOut(
    'context.Response.StatusCode == 429',
    '    || context.Response.StatusCode >= 500',
    '        && context.Response.StatusCode < 600',
  )
  laidOut(
    'context.Subscription?.Id',
    '    ?? context.User?.Id',
    '    ?? context.Request.IpAddress',
    '    ?? "nobody knows at all"',
  )
  laidOut(
    String.raw`"{\"id\": \""`,
    '    + context.RequestId',
    String.raw`    + "\", \"user\": \""`,
    '    + context.User.Id',
    String.raw`    + "\"}"`,
  )
})

test('what is in brackets stands deeper than what goes on behind them', () => {
  laidOut(
    '(context.Response.StatusCode == 429',
    '        || context.Response.StatusCode >= 500)',
    '    && !(context.Response.StatusCode < 600',
    '        || context.Request.Method == "OPTIONS")',
  )
})

test('a choice has its values one below the other', () => {
  laidOut(
    'context.Request.Headers.ContainsKey("x-user")',
    '    ? context.Request.Method + context.Request.IpAddress',
    '    : "unknown"',
  )
  laidOut(
    'context.User.Id == "1" ? "first"',
    '    : context.User.Id == "2" ? "second"',
    '    : context.User.Id == "3" ? "third"',
    '    : "other"',
  )
})

test('JSON looks like JSON', () => {
  laidOut(
    'new JObject(',
    '    new JProperty("error", new JObject(',
    '        new JProperty("code", context.Response.StatusCode),',
    '        new JProperty("message", context.LastError.Message)',
    '    )),',
    '    new JProperty("ids", new JArray(1, "a", null)),',
    '    new JProperty(',
    '        "user",',
    '        context.User != null ? context.User.Id : "nobody"',
    '    )',
    ').ToString()',
  )
})

test('arguments have a line each', () => {
  laidOut(
    'string.Equals(',
    '    context.Request.Headers.GetValueOrDefault("x", "y"),',
    '    "abc",',
    '    StringComparison.OrdinalIgnoreCase',
    ')',
  )
  laidOut(
    'Convert.ToBase64String(',
    '    Encoding.UTF8.GetBytes(context.Request.IpAddress)',
    ").TrimEnd('=').Replace('+', '-')",
  )
})

test('elements in braces have a line each', () => {
  laidOut(
    'new[] {',
    '    "a text of some length",',
    '    "another text of some length"',
    '}.Contains(context.Request.Method)',
  )
  laidOut(
    'new {',
    '    First = context.Request.IpAddress,',
    '    Second = new[] { 1, 2, 3, 4 }',
    '}',
  )
})

test('a chain of calls has a line for each where several hold something', () => {
  laidOut(
    'context.Request.Headers',
    '    .GetValueOrDefault("Authorization", "")',
    "    .Split(' ')",
    '    .Last()',
    '    .Trim()',
  )
  laidOut(
    '(int?)context.Request.Body',
    '        .As<JObject>(true)?["messages"]?["length"]',
    '    ?? 0',
  )
})

test('a lambda is laid out in its place', () => {
  laidOut(
    '((JArray)context.Request.Body.As<JObject>()["messages"])',
    '    .Any(',
    '        item => (int)item["b"] > 1',
    '            && (string)item["role"] == "system"',
    '    )',
  )
  laidOut(
    'names.Select(item => new JObject(',
    '    new JProperty("name", item),',
    '    new JProperty("length", item.Length)',
    '))',
  )
})

test('strings and comments are never broken', () => {
  const words = `"${'words '.repeat(20)}"`
  assert.is(layout(words, 60), words)
  laidOut('context.Request.Method', `    == ${words}`)
  laidOut('context.Request.IpAddress', `    + $"${'a {context.User.Id} '.repeat(5)}"`)
  const lines = 'a +\n  @"one\n  two" + context.Request.Method + context.Request.IpAddress'
  assert.is(layout(lines, 20), lines)
  const comment = 'a // one\n + context.Request.Method + context.Request.IpAddress'
  assert.is(layout(comment, 20), comment)
  obeysLaws('aaaaaaaaaaaaa /* one */ + bbbbbbbbbbbb /* two */', 20)
})

test('what is no expression stays as it is', () => {
  assert.is(layout('aaaaaaaaaa + + && bbbbbbbbbb', 10), 'aaaaaaaaaa + + && bbbbbbbbbb')
})

test('the laws hold for all C# that builders make, whatever the width', () => {
  for (const code of codes) for (const width of [1, 20, 40, 60, 90]) obeysLaws(code, width)
})

const atom = fc.constantFrom(
  ...['a', '1', '"b c"', 'x.Y', 'context.Tracing', 'f()', '$"{a}"', "'c'", 'a["b"]', 'null'],
)
const { code: composed } = fc.letrec<{ code: string; primary: string }>((tie) => ({
  primary: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'code' },
    atom,
    tie('code').map((code) => `(${code})`),
    fc
      .tuple(tie('primary'), fc.array(tie('code'), { maxLength: 3 }))
      .map(([target, list]) => `${target === '1' ? 'a' : target}.Call(${list.join(', ')})`),
    fc.array(tie('code'), { maxLength: 3 }).map((list) => `new JObject(${list.join(', ')})`),
    fc
      .array(tie('code'), { minLength: 1, maxLength: 3 })
      .map((list) => `new[] { ${list.join(', ')} }`),
    tie('code').map((code) => `list.Any(item => ${code})`),
    fc.tuple(tie('primary'), atom).map(([target, key]) => `(${target})?[${key}]?.Z`),
  ),
  code: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'code' },
    tie('primary'),
    fc
      .tuple(fc.constantFrom('&&', '||', '+', '-', '*', '??', '=='), tie('primary'), tie('primary'))
      .map(([operator, left, right]) => `${left} ${operator} ${right}`),
    fc
      .tuple(tie('primary'), tie('primary'), tie('primary'))
      .map(([condition, then, otherwise]) => `${condition} ? ${then} : ${otherwise}`),
    tie('primary').map((operand) => `!${operand}`),
    tie('primary').map((operand) => `(JArray)${operand}`),
  ),
}))

test('the laws hold for random compositions', () => {
  fc.assert(
    fc.property(composed, fc.integer({ min: 1, max: 100 }), (code, width) => {
      fc.pre(parse(code, 'expression').problems.length === 0)
      obeysLaws(code, width)
    }),
    { numRuns: 500 },
  )
})

test('no line is wider than it has to be', () => {
  fc.assert(
    fc.property(composed, fc.integer({ min: 80, max: 120 }), (code, width) => {
      fc.pre(parse(code, 'expression').problems.length === 0)
      for (const line of layout(code, width).split('\n')) assert.ok(line.length <= width, line)
    }),
    { numRuns: 500 },
  )
})

test('long and deep code is laid out in no time', () => {
  const begin = performance.now()
  const sum = Array.from({ length: 500 }, (_, index) => `"part ${index}"`).join(' + ')
  assert.is(layout(sum, 60).split('\n').length, 500)
  const nested = `${'new JObject(new JProperty("a", '.repeat(30)}b${'))'.repeat(30)}`
  obeysLaws(nested, 40)
  const calls = `a${'.Call(b => b.Call(c, d), "e")'.repeat(50)}`
  obeysLaws(calls, 40)
  assert.ok(performance.now() - begin < 3000)
})

test.run()
