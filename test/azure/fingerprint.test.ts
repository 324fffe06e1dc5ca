import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fingerprint, isFingerprintOf } from '../../lib/azure/fingerprint.ts'

test('a secret is known by its fingerprint, and no other is', async () => {
  const mark = await fingerprint('sesame')
  assert.ok(await isFingerprintOf(mark, 'sesame'))
  for (const other of ['sesam', 'sesame ', 'Sesame', '']) {
    assert.not.ok(await isFingerprintOf(mark, other), JSON.stringify(other))
  }
})

test('a fingerprint fits into a tag and tells nothing', async () => {
  const marks = await Promise.all([fingerprint('sesame'), fingerprint('sesame')])
  for (const mark of marks) assert.match(mark, /^[0-9a-f]{12}\.[0-9a-f]{24}$/)
  assert.is.not(marks[0], marks[1], 'the same secret has another one elsewhere')
})

test('what is no fingerprint is that of no secret', async () => {
  for (const mark of [
    '',
    '.',
    'sesame',
    '0123456789ab.',
    `${'0'.repeat(12)}.${'0'.repeat(22)}`,
    `${'0'.repeat(12)}.${'0'.repeat(26)}`,
    `${'z'.repeat(12)}.${'z'.repeat(24)}`,
  ]) {
    assert.not.ok(await isFingerprintOf(mark, 'sesame'), mark)
  }
})

test.run()
