import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { dashboardModule } from './dashboard-module.ts'

interface Numbers {
  readonly countText: (count: number | bigint) => string
  readonly shortText: (count: number | bigint) => string
  readonly percentText: (percent: number) => string
  readonly percentOf: (part: number, all: number) => number | null
  readonly percentOfAmount: (part: bigint, all: bigint) => number | null
  readonly latencyText: (milliseconds: number | null | undefined) => string
}

const numbers = await dashboardModule<Numbers>('numbers.js')

test('counts have commas, and are short on an axis', () => {
  assert.is(numbers.countText(91_609_617), '91,609,617')
  assert.is(numbers.countText(9_007_199_254_740_993n), '9,007,199,254,740,993')
  assert.is(numbers.shortText(1_200_000), '1.2M')
})

test('percents have one decimal, and something is never told as nothing', () => {
  assert.is(numbers.percentText(20), '20.0\u00a0%')
  assert.is(numbers.percentText(0), '0.0\u00a0%')
  assert.is(numbers.percentText(0.01), '<\u00a00.1\u00a0%')
})

test('of nothing there is no share', () => {
  assert.is(numbers.percentOf(0, 0), null)
  assert.is(numbers.percentOf(1, 4), 25)
  assert.is(numbers.percentOfAmount(0n, 0n), null)
  assert.is(numbers.percentOfAmount(1n, 3n), 33.33)
})

test('latency is in milliseconds or seconds, or there is none', () => {
  assert.is(numbers.latencyText(850), '850\u00a0ms')
  assert.is(numbers.latencyText(1_250), '1.3\u00a0s')
  assert.is(numbers.latencyText(null), '–')
  assert.is(numbers.latencyText(undefined), '–')
})

test.run()
