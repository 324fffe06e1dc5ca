import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { usageName } from '../../../lib/collector/statements/usage-name.ts'

test('tokens are called by their kind, everything else by what is counted', () => {
  assert.is(usageName({ kind: 'cachedInput', unit: 'tokens' }), 'Cached input tokens')
  assert.is(usageName({ kind: 'quantity', unit: 'images' }), 'Images')
  assert.is(usageName({ kind: 'quantity', unit: 'calls' }), 'Calls')
})

test.run()
