import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { shortDuration } from '../../../lib/resources/authored/short-duration.ts'
import { secondsOf } from '../../../lib/resources/duration.ts'

test('a duration has the largest unit that leaves it whole', () => {
  const given = ['PT10S', 'PT60S', 'PT1M30S', 'PT1H', 'PT24H', 'P1DT1H', 'P2W', 'P1DT1S']
  assert.equal(given.map(shortDuration), ['10s', '1m', '90s', '1h', '1d', '25h', '14d', '86401s'])
  for (const each of given) assert.is(secondsOf(shortDuration(each)), secondsOf(each))
})

test('what is no duration stays as it is', () => {
  for (const each of ['P1M', 'PT0S', 'PT1.5S', '', '00:00:10', undefined, null, {}]) {
    assert.is(shortDuration(each), each)
  }
})

test.run()
