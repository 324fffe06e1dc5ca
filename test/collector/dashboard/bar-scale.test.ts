import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { dashboardModule } from './dashboard-module.ts'

interface Scale {
  readonly roundCeiling: (value: bigint) => bigint
  readonly percentOn: (value: bigint, top: bigint) => number
}

const { roundCeiling, percentOn } = await dashboardModule<Scale>('bar-scale.js')

test('a scale ends at a round number that is not below and not far above', () => {
  for (let value = 11n; value < 10n ** 24n; value = (value * 17n) / 10n) {
    const top = roundCeiling(value)
    assert.ok(top >= value && top * 10n <= value * 16n, `${value} → ${top}`)
  }
  assert.is(roundCeiling(20_384_147_000n), 24_000_000_000n)
  assert.is(roundCeiling(100n), 100n)
  assert.is(roundCeiling(101n), 120n)
})

test('a scale of nothing has a height', () => {
  assert.is(roundCeiling(0n), 10n)
})

test('parts are percents of the scale', () => {
  assert.is(percentOn(1n, 3n), 33.33)
  assert.is(percentOn(24n, 24n), 100)
  assert.is(percentOn(5n, 0n), 0)
})

test.run()
