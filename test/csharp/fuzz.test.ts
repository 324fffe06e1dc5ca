import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Checked, check } from '../../lib/csharp/check/check.ts'
import { lex } from '../../lib/csharp/syntax/lex.ts'
import type { Form } from '../../lib/csharp/syntax/parse.ts'
import type { Token } from '../../lib/csharp/syntax/token.ts'
import type { Value, XmlNode } from '../../lib/xml/node.ts'
import { read } from '../../lib/xml/read.ts'
import { corpusFiles, corpusText, hasCorpus } from '../_support/corpus.ts'
import { isBlock, readAllCases } from './differential/case-file.ts'
import { doublingShapes, longShapes, nestedShapes } from './fuzz/shapes.ts'

interface Sample {
  readonly code: string
  readonly form: Form
}

const seed = 20_260_115
console.log(`fuzz: seed ${seed}`)

/** Mulberry32: the same numbers in every run. */
let state = seed
function random(): number {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}
const below = (limit: number): number => Math.floor(random() * limit)
const pick = <T>(list: readonly T[]): T => list[below(list.length)]!

/** Checks code and holds the result to what is true of every result. */
function checkSafely({ code, form }: Sample): Checked {
  const shown = `${form} ${JSON.stringify(code.slice(0, 300))}`
  let checked: Checked
  try {
    checked = check(code, form)
  } catch (error) {
    throw new Error(`${shown} throws ${(error as Error).stack}`)
  }
  let last = 0
  for (const { start, end, message } of checked.problems) {
    const isInside = 0 <= start && start <= end && end <= code.length
    assert.ok(isInside, `${shown}: ${start}-${end} ${message}`)
    assert.ok(start >= last, `${shown}: ${message} is out of order`)
    assert.match(message, /(?:\.|`)$/, shown)
    last = start
  }
  return checked
}

const cases: readonly Sample[] = readAllCases().map(({ code }) =>
  isBlock(code) ? { code: code.slice(1, -1), form: 'block' } : { code, form: 'expression' },
)

const codeOf = (value: Value): readonly Sample[] => (value.kind === 'code' ? [value] : [])

function samplesIn(node: XmlNode): readonly Sample[] {
  if (node.kind === 'text') return codeOf(node.value)
  if (node.kind !== 'element') return []
  return [
    ...node.attributes.flatMap(({ value }) => codeOf(value)),
    ...node.children.flatMap(samplesIn),
  ]
}

const real: readonly Sample[] = hasCorpus
  ? corpusFiles().flatMap((path) => read({ path, text: corpusText(path) }).nodes.flatMap(samplesIn))
  : []

const samples = [...cases, ...real]
const tokensOf = ({ code }: Sample): readonly Token[] => lex(code).tokens.slice(0, -1)
const vocabulary = [
  ...new Set(samples.flatMap((each) => tokensOf(each).map(({ text }) => text))),
].filter((text) => text.length < 20)

test('real expressions obey the laws as they are', () => {
  for (const sample of real) checkSafely(sample)
})

test('random text is checked without a throw', () => {
  const alphabet = [...'(){}[]<>"\'`@$#\\/*+-=!?:;,.&|^~%_ \n\tabx01é数\u200b\u202e\ud800\0']
  for (let count = 0; count < 3000; count++) {
    const code = Array.from({ length: below(40) }, () => pick(alphabet)).join('')
    checkSafely({ code, form: pick(['expression', 'block']) })
  }
})

test('random tokens are checked without a throw', () => {
  for (let count = 0; count < 4000; count++) {
    const gap = pick(['', ' ', ' ', '\n'])
    const code = Array.from({ length: below(25) }, () => pick(vocabulary)).join(gap)
    checkSafely({ code, form: pick(['expression', 'block']) })
  }
})

/** The text with some tokens gone, twice there, swapped with another, or new. */
function mutate(sample: Sample): Sample {
  const tokens = tokensOf(sample)
  let { code } = sample
  for (let count = 1 + below(3); count > 0 && tokens.length > 0; count--) {
    const [one, other] = [pick(tokens), pick(tokens)]
    const [first, second] = one.start < other.start ? [one, other] : [other, one]
    const at = Math.min(first.start, code.length)
    const end = Math.min(first.end, code.length)
    code = pick([
      () => code.slice(0, at) + code.slice(end),
      () => code.slice(0, end) + code.slice(at),
      () => `${code.slice(0, end)} ${code.slice(at)}`,
      () =>
        `${code.slice(0, at)}${second.text}${code.slice(end, second.start)}${first.text}${code.slice(second.end)}`,
      () => `${code.slice(0, at)} ${pick(vocabulary)} ${code.slice(at)}`,
      () => code.slice(0, at) + pick(vocabulary) + code.slice(end),
      () =>
        code.slice(0, at) +
        pick(['(', ')', '{', '}', '"', "'", '<', '$"', '/*', '@']) +
        code.slice(at),
    ])()
  }
  return { ...sample, code }
}

test('expressions with tokens gone, doubled, swapped or put in are checked without a throw', () => {
  for (let count = 0; count < 6000; count++) checkSafely(mutate(pick(samples)))
})

test('an expression in the place of a block, and the reverse, is checked without a throw', () => {
  for (let count = 0; count < 1500; count++) {
    const { code, form } = pick(samples)
    checkSafely({ code, form: form === 'block' ? 'expression' : 'block' })
  }
})

/** Where cutting the code off leaves a bracket or a text open. */
function opens(sample: Sample): (offset: number) => boolean {
  const tokens = tokensOf(sample)
  const open: { readonly at: number; readonly depth: number }[] = []
  let depth = 0
  for (const { kind, text, end } of tokens) {
    if (kind === 'named-value') continue
    if (/^[([{]$/.test(text)) depth++
    else if (/^[)\]}]$/.test(text)) depth--
    open.push({ at: end, depth })
  }
  return (offset) => {
    const inside = tokens.find(({ start, end }) => start < offset && offset < end)
    // `@"a""b"` may be cut off behind `@"a"`.
    const isText = /^(?:string|character|interpolated)$/.test(inside?.kind ?? '')
    if (isText && !inside!.text.slice(1).includes('""')) return true
    if (inside?.kind === 'named-value') return false
    const before = open.filter(({ at }) => at <= offset).at(-1)
    return !inside && (before?.depth ?? 0) > 0
  }
}

test('an expression that is cut off in a text or between brackets is never right', () => {
  const isShort = ({ code }: Sample) => code.length < 300
  const chosen = Array.from({ length: 120 }, () => pick(samples.filter(isShort)))
  for (const sample of chosen) {
    const isOpen = opens(sample)
    const isRight = checkSafely(sample).problems.every(({ code }) => code !== 'csharp-syntax')
    for (let offset = 0; offset < sample.code.length; offset++) {
      const cut = { ...sample, code: sample.code.slice(0, offset) }
      const { problems } = checkSafely(cut)
      if (isRight && isOpen(offset)) assert.ok(problems.length > 0, JSON.stringify(cut))
    }
  }
})

for (const [name, make] of Object.entries(nestedShapes)) {
  test(`what is nested is checked at any depth: ${name}`, () => {
    for (const depth of [1, 2, 60, 119, 121, 20_000]) checkSafely(make(depth))
  })
}

for (const [name, make] of Object.entries(doublingShapes)) {
  test(`what doubles with each step is checked after many: ${name}`, () => {
    for (const steps of [1, 2, 20, 40, 99, 101, 1000]) checkSafely(make(steps))
  })
}

/** Milliseconds that pass; a limit that only a hang or quadratic work exceeds. */
const limit = 5000

test('long code is checked in time that grows with its length', () => {
  const slow: string[] = []
  for (const [name, { count, make }] of Object.entries(longShapes)) {
    const [half, whole] = [make(count / 2), make(count)].map((sample) => {
      const from = performance.now()
      checkSafely(sample)
      return performance.now() - from
    })
    assert.ok(whole! < limit, `${name} takes ${whole!.toFixed()} ms`)
    if (whole! > 100) slow.push(`${name} ${half!.toFixed()}→${whole!.toFixed()}`)
  }
  console.log(`fuzz: ms for half and whole where over 100: ${slow.join(', ')}`)
})

test.run()
