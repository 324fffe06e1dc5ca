import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { addLines, type BillEntry } from '../../../lib/collector/bills/add-lines.ts'
import { type Decimal, decimalOf } from '../../../lib/collector/money/decimal.ts'

const decimal = (text: string): Decimal => decimalOf(text)!

const entry = (cost: string, rest: Partial<BillEntry> = {}): BillEntry => ({
  resource: '/sub/openai',
  meter: 'in',
  day: '2026-10-20',
  currency: 'USD',
  cost: decimal(cost),
  ...rest,
})

test('what a meter of a resource cost on a day is one line, whatever the case of the resource', () => {
  const lines = addLines([
    entry('1.5'),
    entry('0.25', { resource: '/SUB/OpenAI' }),
    entry('1', { meter: 'out' }),
    entry('1', { day: '2026-10-21' }),
    entry('1', { currency: 'EUR' }),
    entry('1', { resource: '/sub/other' }),
  ])
  assert.is(lines.length, 5)
  assert.equal(lines[0], {
    resource: '/sub/openai',
    meter: 'in',
    day: '2026-10-20',
    currency: 'USD',
    cost: 1_750_000_000n,
  })
})

test('costs are rounded once, after they are added up', () => {
  const third = '0.0000000003'
  assert.is(addLines([entry(third)])[0]?.cost, 0n)
  assert.is(addLines([entry(third), entry(third)])[0]?.cost, 1n)
  assert.is(addLines([entry('0.0000000025')])[0]?.cost, 2n)
  assert.is(addLines([entry('1'), entry('-1.5')])[0]?.cost, -500_000_000n)
})

test('tokens are added up, and a credit without a quantity does not take them away', () => {
  const [line] = addLines([
    entry('1', { tokens: decimal('100') }),
    entry('-1'),
    entry('1', { tokens: decimal('20') }),
  ])
  assert.is(line?.tokens, 120n)
})

test('a line of which a part cannot be counted has no tokens', () => {
  const unknown = entry('1', { tokens: 'unknown' })
  const known = entry('1', { tokens: decimal('100') })
  for (const rows of [[unknown, known], [known, unknown], [unknown], [unknown, entry('1')]]) {
    assert.not.ok('tokens' in addLines(rows)[0]!)
  }
})

test.run()
