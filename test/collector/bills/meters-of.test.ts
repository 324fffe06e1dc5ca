import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { metersOf } from '../../../lib/collector/bills/meters-of.ts'

test('settings become meters', () => {
  const meters = metersOf({
    In: { model: 'gpt-4.1', kinds: ['input'] },
    Provisioned: { provisioned: { capacity: 1_000_000, weights: { output: 4 } } },
    Plain: { provisioned: { capacity: 5 } },
    Empty: {},
  })
  assert.equal(
    [...meters],
    [
      ['In', { model: 'gpt-4.1', kinds: ['input'] }],
      ['Provisioned', { provisioned: { capacity: 1_000_000n, weights: { output: 4n } } }],
      ['Plain', { provisioned: { capacity: 5n } }],
      ['Empty', {}],
    ],
  )
  assert.is(metersOf().size, 0)
})

test('a meter is known in whatever case the bill has it', () => {
  const meters = metersOf({ 'gpt 4.1 Inp glbl': { model: 'gpt-4.1' } }, [
    { meter: 'GPT 4.1 inp glbl' },
    { meter: 'gpt 4.1 outp glbl' },
  ])
  assert.equal(meters.get('GPT 4.1 inp glbl'), { model: 'gpt-4.1' })
  assert.is(meters.get('gpt 4.1 outp glbl'), undefined)
})

test.run()
