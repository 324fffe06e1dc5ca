import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { didYouMean } from '../../lib/diagnostics/did-you-mean.ts'

test('a slip of the finger is recognised', () => {
  const names = ['rate-limit', 'rate-limit-by-key', 'retry']
  for (const slip of ['rate-limt', 'rate-lmiit', 'ratelimit', 'Rate-Limit', 'rate-limitt']) {
    assert.is(didYouMean(slip, names), 'rate-limit', slip)
  }
})

test('what is like nothing is left alone', () => {
  assert.is(didYouMean('banana', ['rate-limit', 'retry']), undefined)
  assert.is(didYouMean('a', []), undefined)
})

test('the first of equally near names wins', () => {
  assert.is(didYouMean('cat', ['bat', 'car']), 'bat')
})

test.run()
