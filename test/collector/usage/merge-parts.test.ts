import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { callOf } from '../../../lib/collector/usage/call-of.ts'
import { mergeParts, partKey, type UsageParts } from '../../../lib/collector/usage/merge-parts.ts'
import type { UsagePart } from '../../../lib/collector/usage/usage-part.ts'

const base = { id: 'call', time: '2026-11-21T10:00:00.000Z', dimensions: {} } as const
const event: UsagePart = { ...base, source: 'event', usageSource: 'pending' }
const chunk = (sequence: number, prompt: number): UsagePart => ({
  ...base,
  source: 'llm-log',
  sequence,
  usage: { prompt },
})
const of = (...parts: readonly UsagePart[]): UsageParts =>
  parts.reduce<UsageParts>((all, part) => mergeParts(all, { [partKey(part)]: part }), {})

const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 })
const anyPart: fc.Arbitrary<UsagePart> = fc
  .record({
    source: fc.constantFrom('event', 'legacy', 'llm-log', 'gateway-log', 'correction'),
    sequence: some(fc.nat({ max: 2 })),
    time: fc.constantFrom('2026-11-20T23:59:59.999Z', '2026-11-21T00:00:00.000Z'),
    dimensions: fc.dictionary(fc.constantFrom('api', 'model'), fc.constantFrom('a', 'b')),
    status: some(fc.constantFrom(200, 429)),
    isStream: some(fc.boolean()),
    usageSource: some(fc.constantFrom('response', 'pending', 'estimate', 'none')),
    usage: some(fc.record({ prompt: fc.nat({ max: 3 }), completion: fc.nat({ max: 3 }) })),
  })
  .map((part) => JSON.parse(JSON.stringify({ id: 'call', ...part })))
const anyParts = fc.array(anyPart, { maxLength: 8 })

const text = (parts: UsageParts) => JSON.stringify(parts)

test('the order of two makes no difference, to the byte', () => {
  fc.assert(
    fc.property(anyParts, anyParts, (a, b) => {
      assert.is(text(mergeParts(of(...a), of(...b))), text(mergeParts(of(...b), of(...a))))
    }),
  )
})

test('how they are grouped makes no difference', () => {
  fc.assert(
    fc.property(anyParts, anyParts, anyParts, (a, b, c) => {
      const [x, y, z] = [of(...a), of(...b), of(...c)]
      assert.is(text(mergeParts(mergeParts(x, y), z)), text(mergeParts(x, mergeParts(y, z))))
    }),
  )
})

test('what is there already changes nothing', () => {
  fc.assert(
    fc.property(anyParts, (parts) => {
      const once = of(...parts)
      assert.is(text(mergeParts(once, once)), text(once))
      assert.is(text(mergeParts({}, once)), text(once))
    }),
  )
})

test('a call is the same in every order, with duplicates, and in any batches', () => {
  const shuffled = anyParts
    .filter((parts) => parts.length > 0)
    .chain((parts) =>
      fc.record({
        parts: fc.constant(parts),
        order: fc.shuffledSubarray([...parts, ...parts], { minLength: parts.length * 2 }),
        cut: fc.nat({ max: parts.length * 2 }),
      }),
    )
  fc.assert(
    fc.property(shuffled, ({ parts, order, cut }) => {
      const batches = mergeParts(of(...order.slice(cut)), of(...order.slice(0, cut)))
      assert.is(JSON.stringify(callOf(batches)), JSON.stringify(callOf(of(...parts))))
    }),
  )
})

test('chunks of a log stand beside each other, the same one once', () => {
  assert.equal(Object.keys(of(chunk(2, 1), chunk(10, 1), chunk(2, 1), event)), [
    'event',
    'llm-log:10',
    'llm-log:2',
  ])
})

test('of two parts of the same source the one with better tokens stays', () => {
  const answered: UsagePart = { ...event, usageSource: 'response', usage: { prompt_tokens: 1 } }
  assert.equal(of(answered, event)['event'], answered)
  assert.equal(of(event, answered)['event'], answered)
  assert.equal(of(chunk(0, 5), chunk(0, 7), chunk(0, 6))['llm-log:0'], chunk(0, 7))
})

test('a later correction holds, even where it takes back', () => {
  const first: UsagePart = { ...base, source: 'correction', usage: { prompt_tokens: 9 } }
  const second: UsagePart = { ...first, sequence: 1, usage: { prompt_tokens: 2 } }
  assert.equal(of(first, second)['correction'], second)
  assert.equal(of(second, first)['correction'], second)
})

test.run()
