import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { naiveEnd, scanExpression } from '../../lib/csharp/scan.ts'
import { context } from '../../lib/expressions/context.ts'
import { json } from '../../lib/expressions/json.ts'
import { text } from '../../lib/expressions/text.ts'
import { variable } from '../../lib/expressions/variable.ts'

const hostile = [
  '',
  '"',
  '")',
  '"); return 1; //',
  '\\',
  '\\"',
  "'",
  '\n',
  '\r\n',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u0000',
  '\u00001',
  '\u00010:parsed\u0001',
  '\u00020:item\u0002',
  '\ud800',
  '\udc00\ud800',
  '\u{1f600}',
  '\u202e',
  '\ufeff',
  '{{secret}}',
  '{{{secret}}}',
  '{',
  '}}',
  '{0}',
  '{x}',
  '@(',
  '@{',
  '(',
  ')',
  '*/',
  '/*',
  '//',
  '$"{1}"',
  '<&>',
  ']]>',
  '%00',
]

const alphabet = [
  ...'"\'\\{}()@$/*;:ab0\n\r\t\0\u0001\u2028\u202e.',
  '\ud83d',
  '\ude00',
  '{{',
  '}}',
]

/** A generator of its own, so that a failure can be repeated. */
function* randomTexts(count: number): Generator<string> {
  let seed = 42
  const next = (limit: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
    return (seed >>> 8) % limit
  }
  for (let index = 0; index < count; index++) {
    yield Array.from({ length: next(12) }, () => alphabet[next(alphabet.length)]).join('')
  }
}

const codeOf = (node: object): string => (node as { code: string }).code

/** What C# reads in the literals of `"a" + b` or `$"a{b}"`, where the value is `context.User.Id`. */
function read(code: string): string {
  const value = 'context.User.Id'
  if (code === value) return '\uffff'
  if (!code.startsWith('$"')) {
    const literals = code.match(/"(?:[^"\\]|\\.)*"|context\.User\.Id/g) ?? []
    return literals.map((each) => (each === value ? '\uffff' : decode(each.slice(1, -1)))).join('')
  }
  const inner = code.slice(2, -1)
  assert.not.match(inner.replaceAll(`{${value}}`, ''), /[{}]/)
  return decode(inner.replaceAll(`{${value}}`, '\uffff'))
}

const decode = (inner: string): string =>
  JSON.parse(`"${inner.replace(/\\./g, (pair) => (pair === '\\0' ? '\\u0000' : pair))}"`)

function checkSafe(code: string, from: string): void {
  const whole = `@(${code})`
  const context = JSON.stringify(from)
  assert.equal(scanExpression(whole, 0), { end: whole.length }, context)
  assert.is(naiveEnd(whole, 0), whole.length, context)
  const block = `@{return ${code};}`
  assert.is(naiveEnd(block, 0), block.length, context)
  assert.not.match(code, /\{\{/, context)
  assert.not.match(code, /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u, context)
}

const tagged = (before: string, after: string): object =>
  text(Object.assign([before, after], { raw: [before, after] }), context.user.id)

test('hostile strings stay what they are as arguments, names and keys', () => {
  const texts = [...hostile, ...randomTexts(10_000)]
  for (const [index, each] of texts.entries()) {
    const code = codeOf(context.request.method.equals(each))
    checkSafe(code, each)
    assert.is(read(code.replace('context.Request.Method == ', '')), each)
    // One of these for each random text is enough.
    const others = [
      () => variable.string(each),
      () => context.request.headers.get(each, each),
      () => json({ [`k${each}`]: each }),
      () => context.request.method.trim(each),
    ]
    const chosen = index < hostile.length ? others : [others[index % others.length]!]
    for (const other of chosen) checkSafe(codeOf(other()), each)
  }
})

test('hostile strings stay what they are in a text, as words and as values', () => {
  const texts = [...hostile, ...randomTexts(10_000)]
  for (const [index, each] of texts.entries()) {
    const other = texts[(index * 7) % texts.length]!
    const words = codeOf(tagged(each, other))
    checkSafe(words, each)
    assert.is(read(words), `${each}\uffff${other}`, JSON.stringify(each))
    const values = codeOf(text`${each}${context.user.id}${other}`)
    checkSafe(values, each)
    assert.is(read(values), `${each}\uffff${other}`, JSON.stringify(each))
  }
})

test.run()
