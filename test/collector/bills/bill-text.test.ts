import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { BillLine } from '../../../lib/collector/allocation/bill.ts'
import { billText } from '../../../lib/collector/bills/bill-text.ts'

const line: BillLine = {
  resource: '/sub/openai',
  meter: 'in',
  day: '2026-10-20',
  cost: 5n,
  currency: 'USD',
}

test('the text of a bill does not depend on the order of its lines or the case of its ids', () => {
  const other = { ...line, meter: 'out', tokens: 3n }
  const text = billText([line, other])
  assert.is(billText([other, { ...line, resource: '/SUB/OpenAI' }]), text)
  assert.not.match(text, '\n')
})

test('whatever differs in a line differs in the text', () => {
  const texts = [
    billText([]),
    billText([line]),
    billText([line, line]),
    ...[
      { resource: '/sub/other' },
      { meter: 'out' },
      { day: '2026-10-21' },
      { cost: -5n },
      { currency: 'EUR' },
      { tokens: 0n },
    ].map((change) => billText([{ ...line, ...change }])),
  ]
  assert.is(new Set(texts).size, texts.length)
})

test.run()
