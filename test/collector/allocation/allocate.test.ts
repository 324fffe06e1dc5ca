import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { allocate } from '../../../lib/collector/allocation/allocate.ts'

const weights = fc
  .array(fc.tuple(fc.string({ maxLength: 4 }), fc.bigInt(0n, 10n ** 15n)), { maxLength: 40 })
  .map((entries) => new Map(entries))
const totals = fc.bigInt(-(10n ** 18n), 10n ** 18n)
const runs = { numRuns: 3000 }

const sum = (amounts: Iterable<bigint>): bigint => [...amounts].reduce((a, b) => a + b, 0n)
const absolute = (value: bigint): bigint => (value < 0n ? -value : value)

test('shares add up to the amount, each less than a unit away from its exact share', () => {
  fc.assert(
    fc.property(totals, weights, (total, pool) => {
      const shares = allocate(total, pool)
      const all = sum(pool.values())
      assert.is(sum(shares.values()), all === 0n ? 0n : total)
      for (const [key, share] of shares) {
        assert.ok(absolute(share * all - total * pool.get(key)!) < all, `the share of ${key}`)
      }
    }),
    runs,
  )
})

test('the order of the weights does not matter, nor what they are measured in', () => {
  fc.assert(
    fc.property(totals, weights, fc.bigInt(1n, 1000n), (total, pool, factor) => {
      const other = new Map([...pool].reverse().map(([key, weight]) => [key, weight * factor]))
      assert.equal([...allocate(total, other)], [...allocate(total, pool)])
    }),
    runs,
  )
})

test('a credit is split as its charge would be', () => {
  fc.assert(
    fc.property(totals, weights, (total, pool) => {
      const mirrored = [...allocate(-total, pool)].map(([key, share]) => [key, -share])
      assert.equal(mirrored, [...allocate(total, pool)])
    }),
    runs,
  )
})

test('who weighs more never gets less', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 18n), weights, (total, pool) => {
      const shares = [...allocate(total, pool)]
      const sorted = shares.toSorted(([a], [b]) => (pool.get(a)! < pool.get(b)! ? -1 : 1))
      for (const [index, [key, share]] of sorted.entries()) {
        const next = sorted[index + 1]
        if (next && pool.get(key)! < pool.get(next[0])!) assert.ok(share <= next[1])
      }
    }),
    runs,
  )
})

test('the unit that is left over goes to the lesser key', () => {
  const equal = new Map([
    ['c', 1n],
    ['a', 1n],
    ['b', 1n],
  ])
  assert.equal(
    [...allocate(100n, equal)],
    [
      ['a', 34n],
      ['b', 33n],
      ['c', 33n],
    ],
  )
})

test('the unit that is left over goes to the largest remainder first', () => {
  const pool = new Map([
    ['a', 1n],
    ['b', 2n],
  ])
  assert.equal(
    [...allocate(100n, pool)],
    [
      ['a', 33n],
      ['b', 67n],
    ],
  )
})

test('who weighs nothing gets no share, and without weights nobody does', () => {
  const one = new Map([
    ['a', 0n],
    ['b', 5n],
  ])
  assert.equal([...allocate(7n, one)], [['b', 7n]])
  assert.equal([...allocate(7n, new Map([['a', 0n]]))], [])
  assert.equal([...allocate(7n, new Map())], [])
})

test('a negative weight is refused', () => {
  assert.throws(() => allocate(1n, new Map([['a', -1n]])), /The weight of a is negative\./)
})

test.run()
