import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Duration } from '../../lib/index.ts'
import { isoDuration, normalDuration, secondsOf } from '../../lib/resources/duration.ts'

test('seconds, a unit and ISO 8601 say the same', () => {
  for (const each of [90, '90s', 'PT90S', 'PT1M30S'] as const) {
    assert.is(secondsOf(each), 90)
    assert.is(normalDuration(each), 'PT1M30S')
  }
  assert.is(secondsOf('2h'), 7200)
  assert.is(secondsOf('1d'), secondsOf('P1D'))
  assert.is(secondsOf('P1W'), secondsOf('7d'))
  assert.is(isoDuration(0), 'PT0S')
  assert.is(isoDuration(90_061), 'P1DT1H1M1S')
})

test('anything else is no duration', () => {
  const wrong = [
    '',
    'P',
    'PT',
    'P1DT',
    '30',
    '30 s',
    '1.5s',
    '-1s',
    '1e3s',
    'P1Y',
    'PT1.5S',
    'pt1s',
  ]
  for (const each of [...wrong, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, null, {}, true]) {
    assert.is(secondsOf(each), undefined, String(each))
  }
})

test('whatever the seconds, all ways to write them come back as the same', () => {
  fc.assert(
    fc.property(fc.nat(400 * 24 * 60 * 60), (seconds) => {
      assert.is(secondsOf(isoDuration(seconds)), seconds)
      assert.is(secondsOf(`${seconds}s`), seconds)
      assert.is(secondsOf(`PT${seconds}S`), seconds)
      assert.is(normalDuration(isoDuration(seconds) as Duration), isoDuration(seconds))
    }),
  )
})

test('what is no duration does not compile', () => {
  const good: readonly Duration[] = [30, '30s', '5m', '1h', '1d', 'PT30S']
  // @ts-expect-error a number without a unit
  const wrong: Duration = '30'
  assert.is(good.length, 6)
  assert.is(wrong, '30')
})

test.run()
