import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Chargeback, ChargebackLine } from '../../../lib/collector/chargeback/chargeback.ts'
import {
  type ChargebackReportOf,
  chargebackReport,
} from '../../../lib/collector/chargeback/chargeback-report.ts'
import { rowObjects } from '../../../lib/collector/render/row-objects.ts'
import { type GroupKey, groupKey } from '../../../lib/collector/reports/group-key.ts'

const line = (
  values: ChargebackLine['values'],
  charged: bigint,
  rest: Partial<ChargebackLine> = {},
): ChargebackLine => ({
  values,
  currency: 'USD',
  calls: 1,
  tokens: 10,
  unpricedCalls: 0,
  rated: 5n,
  shared: 0n,
  idle: 0n,
  corrections: 0n,
  charged,
  ...rest,
})

const found: Chargeback = {
  source: 'bill',
  lines: [
    line(['a', 'gold'], 7n),
    line(['a', 'silver'], 8n),
    line(['b', 'gold'], 9n, { unpricedCalls: 1 }),
  ],
  unallocated: [{ of: '/r', time: '2026-11-01', reason: 'no-usage', currency: 'USD', cost: 100n }],
}

const of: ChargebackReportOf = {
  month: '2026-11',
  by: [groupKey('product') as GroupKey],
  at: 1,
  isShown: () => true,
  withUnallocated: true,
  currency: 'USD',
  isClosed: false,
  asOf: '2026-11-21T00:00:00.000Z',
}

const rowsOf = (report: ReturnType<typeof chargebackReport>) =>
  rowObjects(report.table).map((row) => [
    Object.values(row)[0],
    row['calls'],
    row['charged'],
    row['variance'],
  ])

test('lines that differ only in what is not shown are one, and all add up to the bill', () => {
  const report = chargebackReport(of, found)
  assert.equal(rowsOf(report), [
    ['gold', 2, '0.000000016', '0.000000006'],
    ['silver', 1, '0.000000008', '0.000000003'],
    ['(unallocated)', 0, '0.0000001', null],
  ])
  assert.is(report.total?.length, report.table.columns.length)
  assert.is(report.total?.[0], 'total')
  assert.ok(report.total?.includes(124n))
  assert.match(report.notes.join(' '), 'Unallocated: 0.0000001 USD of /r (2026-11-01): no-usage.')
})

test('without keys the total stands where the rows stand', () => {
  const report = chargebackReport({ ...of, by: [], withUnallocated: false }, found)
  assert.equal(report.total, report.table.rows[0])
  assert.equal(
    rowObjects(report.table).map((row) => row['charged']),
    ['0.000000024'],
  )
})

test('two currencies are never added up', () => {
  const lines = [line(['a', 'gold'], 7n), line(['a', 'gold'], 8n, { currency: 'EUR' })]
  const report = chargebackReport(of, { ...found, lines })
  assert.is(report.total, undefined)
  assert.equal(
    rowObjects(report.table).map((row) => [row['currency'], row['charged']]),
    [
      ['EUR', '0.000000008'],
      ['USD', '0.000000007'],
      ['USD', '0.0000001'],
    ],
  )
})

test('a bill in another currency than the prices has nothing rated and no variance', () => {
  const { rated: _, ...unrated } = line(['a', 'gold'], 7n)
  const report = chargebackReport(of, { ...found, lines: [unrated], unallocated: [] })
  const [row] = rowObjects(report.table)
  assert.equal([row?.['rated'], row?.['variance'], row?.['charged']], [null, null, '0.000000007'])
})

test('it says what it is made from, and whether it may still change', () => {
  assert.match(chargebackReport(of, found).notes[0] ?? '', /^Charged is the bill/)
  const priced = chargebackReport({ ...of, isClosed: true }, { ...found, source: 'price-book' })
  assert.match(priced.notes[0] ?? '', /no bill was imported/)
  assert.is(priced.title, 'Chargeback of 2026-11, closed')
  assert.equal([priced.facts['isClosed'], priced.facts['source']], [true, 'price-book'])
})

test('nothing shown is no row, in the currency of the prices', () => {
  const report = chargebackReport({ ...of, isShown: () => false, withUnallocated: false }, found)
  assert.equal([report.table.rows, report.total, report.facts['currency']], [[], undefined, 'USD'])
})

test.run()
