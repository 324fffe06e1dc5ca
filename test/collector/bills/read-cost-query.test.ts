import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Costs, readCostQuery } from '../../../lib/collector/bills/read-cost-query.ts'

const answer = (names: readonly string[], ...rows: readonly (readonly unknown[])[]): unknown => ({
  properties: { columns: names.map((name) => ({ name, type: 'String' })), rows },
})

const names = ['Cost', 'UsageDate', 'ResourceId', 'Meter', 'Currency']

const page = (...pages: readonly unknown[]): Costs => {
  const read = readCostQuery(pages)
  assert.not.ok('problem' in read)
  return read as Costs
}

test('rows become lines, whose costs are what the numbers print', () => {
  const { lines, rejected } = page(
    answer(
      names,
      [0.1, 20261020, '/sub/openai', 'in', 'USD'],
      [1.2e-7, 20261020, '/SUB/openai', 'in', 'USD'],
    ),
  )
  assert.equal(rejected, [])
  assert.equal(lines, [
    {
      resource: '/sub/openai',
      meter: 'in',
      day: '2026-10-20',
      currency: 'USD',
      cost: 100_000_120n,
    },
  ])
})

test('columns come in any order and case', () => {
  const { lines } = page(
    answer(
      ['currency', 'METER', 'usageDate', 'ResourceID', 'PreTaxCost'],
      ['EUR', 'out', '2026-10-20T00:00:00', '/r', -5],
    ),
  )
  assert.equal(lines, [
    { resource: '/r', meter: 'out', day: '2026-10-20', currency: 'EUR', cost: -5_000_000_000n },
  ])
})

test('a wrong row is rejected, with its number', () => {
  const { lines, rejected } = page(
    answer(
      names,
      [1, 20261020, '', '', 'USD'],
      [1, 20261399, '/r', 'in', 'USD'],
      [null, 20261020, '/r', 'in', 'USD'],
      ['1,5', 20261020, '/r', 'in', 'USD'],
      [1, 20261020, '/r', 'in', null],
      'nonsense' as unknown as readonly unknown[],
      [],
    ),
  )
  assert.equal(
    lines.map(({ resource, meter }) => [resource, meter]),
    [['(no resource)', '(no meter)']],
  )
  assert.equal(rejected, [
    { row: 2, reason: 'The row has no date.' },
    { row: 3, reason: 'The row has no cost.' },
    { row: 4, reason: 'The row has no cost.' },
    { row: 5, reason: 'The row has no currency.' },
    { row: 6, reason: 'The row has no date.' },
    { row: 7, reason: 'The row has no date.' },
  ])
})

test('pages are one bill, added up before they are rounded', () => {
  const third = answer(names, [3e-10, 20261020, '/r', 'in', 'USD'])
  const wrong = answer(names, [null, 20261020, '/r', 'in', 'USD'])
  const { lines, rejected } = page(third, third, wrong)
  assert.is(lines.length, 1)
  assert.is(lines[0]?.cost, 1n)
  assert.is(rejected[0]?.row, 3)
  assert.equal(page(), { lines: [], rejected: [] })
})

test('days that were not asked for are rejected', () => {
  const rows = [20251020, 20261001, 20261031, 20261101].map((day) => [1, day, '/r', 'in', 'USD'])
  const read = readCostQuery([answer(names, ...rows)], { from: '2026-10-01', to: '2026-10-31' })
  assert.equal('rejected' in read && read.rejected, [
    { row: 1, reason: 'The row is of 2025-10-20, which was not asked for.' },
    { row: 4, reason: 'The row is of 2026-11-01, which was not asked for.' },
  ])
  assert.is('lines' in read && read.lines.length, 2)
})

test('what is no table of costs has a problem', () => {
  for (const value of [
    undefined,
    null,
    'text',
    [],
    {},
    { properties: null },
    { properties: { columns: [] } },
  ]) {
    assert.equal(readCostQuery([value]), {
      problem: 'The answer about costs has no columns and rows.',
    })
  }
  assert.equal(readCostQuery([answer(['Cost', 'UsageDate', 'Meter', 'Currency'])]), {
    problem: 'The answer about costs has no column for the resource.',
  })
  assert.equal(readCostQuery([{ properties: { columns: [null, 'x', {}], rows: [] } }]), {
    problem: 'The answer about costs has no column for the cost.',
  })
})

test.run()
