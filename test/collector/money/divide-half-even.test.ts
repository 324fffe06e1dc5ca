import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { divideHalfEven } from '../../../lib/collector/money/divide-half-even.ts'

test('the middle goes to the even neighbour', () => {
  const halves = [1n, 3n, 5n, 7n, -1n, -3n, -5n].map((dividend) => divideHalfEven(dividend, 2n))
  assert.equal(halves, [0n, 2n, 2n, 4n, 0n, -2n, -2n])
})

test('all else goes to the nearest', () => {
  const thirds = [1n, 2n, 3n, 4n, 5n, -4n, -5n].map((dividend) => divideHalfEven(dividend, 3n))
  assert.equal(thirds, [0n, 1n, 1n, 1n, 2n, -1n, -2n])
})

test('no quotient is off by more than a half', () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.bigInt(1n, 10n ** 12n), (a, b) => {
      const left = 2n * (a - divideHalfEven(a, b) * b)
      assert.ok(left <= b && -left <= b)
    }),
  )
})

test.run()
