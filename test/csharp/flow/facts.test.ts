import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Facts } from '../../../lib/csharp/flow/facts.ts'

const sorted = (facts: Iterable<number>): readonly number[] =>
  [...facts].sort((one, other) => one - other)

/** From which of the sets so far, with which items, and how it is joined. */
const step = fc.record({
  from: fc.nat(),
  other: fc.nat(),
  items: fc.array(fc.nat(60), { maxLength: 8 }),
  // More items than one chain takes, so that some sets have another base.
  isLong: fc.boolean(),
  join: fc.constantFrom('none', 'both', 'either'),
})

test('facts grow and join as sets do', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const made = [{ facts: Facts.none<number>(), model: new Set<number>() }]
      for (const { from, other, items, isLong, join } of steps) {
        const one = made[from % made.length]!
        const two = made[other % made.length]!
        const added = isLong
          ? Array.from({ length: 250 }, (_, at) => at + 100 + items.length)
          : items
        const grown = {
          facts: added.reduce((facts, item) => facts.with(item), one.facts),
          model: new Set([...one.model, ...added]),
        }
        made.push(grown)
        if (join === 'both') {
          const model = new Set([...grown.model].filter((item) => two.model.has(item)))
          made.push({ facts: grown.facts.inBoth(two.facts), model })
        }
        if (join === 'either') {
          const model = new Set([...grown.model, ...two.model])
          made.push({ facts: grown.facts.inEither(two.facts), model })
        }
      }
      for (const { facts, model } of made) assert.equal(sorted(facts), sorted(model))
    }),
    { numRuns: 300 },
  )
})

test('what is added to a set is not in the one that it grew from', () => {
  const one = Facts.none<string>().with('a')
  const two = one.with('b')
  assert.equal([...one], ['a'])
  assert.equal([...two], ['a', 'b'])
  assert.is(two.with('a'), two)
})

test.run()
