import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { GroupKey } from '../../../lib/collector/reports/group-key.ts'
import { groupKey, measureNames } from '../../../lib/collector/reports/group-key.ts'
import { type UsageReportOf, usageReport } from '../../../lib/collector/reports/usage-report.ts'
import type { UsageTotal } from '../../../lib/collector/reports/usage-total.ts'
import { noTokens } from '../../../lib/collector/usage/token-counts.ts'

const of: UsageReportOf = {
  from: '2026-11-01',
  to: '2026-11-30',
  by: ['subscription', 'attribute.store'].map((name) => groupKey(name) as GroupKey),
  currency: 'EUR',
  priceVersion: 'v1',
  asOf: '2026-11-21T00:00:00.000Z',
  quarantined: 0,
}

const total = (keys: UsageTotal['keys'], rest: Partial<UsageTotal> = {}): UsageTotal => ({
  keys,
  calls: 4,
  errors: 1,
  streams: 2,
  latency: 10,
  tokens: { ...noTokens, input: 10, cachedInput: 5, output: 1 },
  reasoning: 1,
  cost: 1_500_000_001n,
  unpricedCalls: 0,
  unpricedTokens: 0,
  pendingCalls: 0,
  estimatedCalls: 0,
  ...rest,
})

const at = (report: ReturnType<typeof usageReport>, name: string, row = 0) =>
  report.table.rows[row]?.[report.table.columns.findIndex((column) => column.name === name)]

test('a row has its keys and its measures, the total the sums of all', () => {
  const report = usageReport(of, [total(['a', undefined]), total(['b', '12'], { calls: 3 })])
  assert.equal(
    report.table.columns.slice(0, 3).map(({ name }) => name),
    ['subscription', 'attribute.store', 'calls'],
  )
  assert.equal(
    [at(report, 'tokens'), at(report, 'cost'), at(report, 'averageLatency')],
    [16, 1_500_000_001n, 3],
  )
  assert.equal(report.total?.slice(0, 3), ['total', undefined, 7])
  assert.is(report.total?.length, report.table.columns.length)
  assert.ok(report.total?.includes(3_000_000_002n))
  assert.is(report.title, 'Usage from 2026-11-01 to 2026-11-30, in EUR')
})

test('no column of a measure could be mistaken for a key', () => {
  const { table } = usageReport({ ...of, by: [] }, [])
  for (const { name } of table.columns) {
    assert.ok(
      measureNames.some((each) => each === name),
      name,
    )
    assert.type(groupKey(name), 'string')
  }
})

test('nothing used is no row, no average and no note', () => {
  const report = usageReport(of, [])
  assert.equal([report.table.rows, report.notes], [[], []])
  const { completeness } = report.facts as { completeness: Readonly<Record<string, number>> }
  assert.equal([completeness['calls'], completeness['estimatedShare']], [0, 0])
  assert.is(at(usageReport(of, [total(['a', 'b'], { calls: 0 })]), 'averageLatency'), undefined)
})

test('without keys the total stands where the row stands', () => {
  const report = usageReport({ ...of, by: [] }, [total([])])
  assert.equal(report.total, report.table.rows[0])
  assert.is(at(report, 'calls'), 4)
})

test('what is not known is said in sentences, of one as of many', () => {
  const unknown = { unpricedCalls: 1, unpricedTokens: 1, pendingCalls: 1, estimatedCalls: 1 }
  assert.equal(usageReport({ ...of, quarantined: 1 }, [total(['a', 'b'], unknown)]).notes, [
    '1 call with 1 token has no price and is not in the cost.',
    'Of 1 call the usage is still to come.',
    'Of 1 call the usage is an estimate.',
    '1 event could not be read and is in quarantine.',
  ])
  const many = { unpricedCalls: 2, unpricedTokens: 1_234_567 }
  assert.equal(usageReport({ ...of, quarantined: 1000 }, [total(['a', 'b'], many)]).notes, [
    '2 calls with 1,234,567 tokens have no price and are not in the cost.',
    '1,000 events could not be read and are in quarantine.',
  ])
  const estimated = usageReport(of, [total(['a', 'b'], { calls: 3, estimatedCalls: 1 })])
  assert.is(
    (estimated.facts as { completeness: { estimatedShare: number } }).completeness.estimatedShare,
    33.33,
  )
})

test.run()
