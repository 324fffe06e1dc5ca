import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { didYouMean } from '../../lib/diagnostics/did-you-mean.ts'

const policies = ['rate-limit', 'rate-limit-by-key', 'quota', 'cors']

test('a letter left out, added, replaced or swapped is one step', () => {
  for (const name of ['rate-limt', 'rate-limiit', 'rate-lomit', 'rate-limti']) {
    assert.is(didYouMean(name, policies), 'rate-limit', name)
  }
})

test('a swap of neighbours is within reach of a short name', () => {
  assert.is(didYouMean('ro', ['or']), 'or')
})

test('case does not count, and the candidate keeps its own', () => {
  assert.is(didYouMean('RATELIMIT', ['rateLimit']), 'rateLimit')
})

test('the closest candidate wins, not the first', () => {
  assert.is(didYouMean('quotas', ['quotient', 'quota']), 'quota')
})

test('of two that are as close, the first wins', () => {
  assert.is(didYouMean('abcd', ['abce', 'abcf']), 'abce')
  assert.is(didYouMean('abcd', ['abcf', 'abce']), 'abcf')
})

test('four letters in ten may differ, and no more', () => {
  assert.is(didYouMean('abcdefghij', ['abcdef1234']), 'abcdef1234')
  assert.is(didYouMean('abcdefghij', ['abcde12345']), undefined)
})

test('a name that is far from all has no candidate', () => {
  assert.is(didYouMean('validate-jwt', policies), undefined)
  assert.is(didYouMean('cors', []), undefined)
})

test('candidates may be the keys of a map', () => {
  assert.is(didYouMean('qouta', new Map([['quota', 1]]).keys()), 'quota')
})

test('letters outside ASCII are letters', () => {
  assert.is(didYouMean('größe', ['grösse', 'GRÖßE']), 'GRÖßE')
})

test.run()
