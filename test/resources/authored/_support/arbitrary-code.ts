import fc, { type Arbitrary } from 'fast-check'
import type { Code } from '../../../../lib/resources/authored/code.ts'

const characters = fc.oneof(
  fc.constantFrom(...'abcdefgh-_ .\'"`$\\{}<'),
  fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme-ascii' }),
)
const word = (maxLength: number): Arbitrary<string> => fc.string({ maxLength, unit: characters })
const words = fc.oneof(word(10), word(40), word(120))
const name = fc.stringMatching(/^x[A-Za-z0-9]{0,39}$/)
const keys = fc.oneof(
  fc.constantFrom('a', 'ab', 'abc', 'url', 'tags', 'title'),
  word(20),
  word(110),
)

const text = fc.record({ kind: fc.constant('text' as const), text: words })
const number = fc.record({
  kind: fc.constant('constant' as const),
  value: fc.integer({ min: 0, max: 100_000 }),
})
const flag = fc.record({ kind: fc.constant('constant' as const), value: fc.boolean() })
const nameCode = fc.record({ kind: fc.constant('name' as const), name })
const external = fc.record({
  kind: fc.constant('call' as const),
  callee: fc.constantFrom('external.backend', 'external.namedValue'),
  args: fc.tuple(text),
})
const template = fc.record({
  kind: fc.constant('template' as const),
  parts: fc.array(fc.oneof(words, nameCode, external), { minLength: 1, maxLength: 4 }),
})
const list = (items: Arbitrary<Code>, maxLength: number) =>
  fc.record({ kind: fc.constant('list' as const), items: fc.array(items, { maxLength }) })

const { record } = fc.letrec<{ readonly record: Extract<Code, { kind: 'record' }> }>((tie) => {
  const leaf = fc.oneof(text, number, flag, nameCode, external, template)
  const value = fc.oneof(
    { maxDepth: 4 },
    leaf,
    list(leaf, 5),
    list(number, 40),
    list(tie('record'), 4),
    list(fc.oneof(number, tie('record')), 4),
    tie('record'),
  )
  return {
    record: fc.record({
      kind: fc.constant('record' as const),
      entries: fc.array(fc.tuple(keys, value), { minLength: 1, maxLength: 5 }),
    }),
  }
})

/** Calls of builders, with what their options may hold, long and short. */
export const arbitraryCode: Arbitrary<Code> = fc.record({
  kind: fc.constant('call' as const),
  callee: fc.constantFrom('backend', 'applicationInsightsLogger'),
  args: fc.oneof(
    fc.constant([]),
    fc.tuple(text),
    fc.tuple(text, text),
    fc.tuple(text, record),
    fc.tuple(text, text, record),
  ),
})
