import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Closing, closePeriod } from '../../../lib/collector/periods/close-period.ts'
import { corrections } from '../../../lib/collector/periods/corrections.ts'
import type { Statement, StatementRow } from '../../../lib/collector/periods/statement.ts'
import { statementText } from '../../../lib/collector/periods/statement-text.ts'

type Rows = Readonly<Record<string, readonly StatementRow[]>>

const row = (consumer: string, cost: bigint, currency = 'USD'): StatementRow => ({
  consumer,
  currency,
  cost,
})

const closing = (month: string, rows: Rows = {}): Closing => ({
  month,
  truth: (each) => rows[each] ?? [],
  priceVersion: 'prices-1',
  now: '2027-06-01T00:00:00.000Z',
})

function close(closed: readonly Statement[], month: string, rows: Rows = {}): Statement {
  const result = closePeriod(closed, closing(month, rows))
  assert.ok('statement' in result, 'problem' in result ? result.problem : '')
  return (result as { statement: Statement }).statement
}

const problem = (closed: readonly Statement[], given: Closing): string => {
  const result = closePeriod(closed, given)
  return 'problem' in result ? result.problem : ''
}

test('a closed month has a row for each consumer, and says what it was made from', () => {
  const given = closing('2026-10', { '2026-10': [row('b', 2n), row('a', 1n), row('b', 3n)] })
  assert.equal(closePeriod([], { ...given, billDigest: 'sha256:1' }), {
    statement: {
      month: '2026-10',
      rows: [row('a', 1n), row('b', 5n)],
      corrections: [],
      priceVersion: 'prices-1',
      billDigest: 'sha256:1',
      closedAt: '2027-06-01T00:00:00.000Z',
    },
  })
})

test('nothing of it can be changed', () => {
  const october = close([], '2026-10', { '2026-10': [row('a', 1n)] })
  assert.throws(() => Object.assign(october, { month: '2026-11' }), TypeError)
  assert.throws(() => Object.assign(october.rows[0]!, { cost: 0n }), TypeError)
  assert.throws(() => (october.rows as StatementRow[]).push(row('b', 1n)), TypeError)
})

test('what changes later is corrected in the next month', () => {
  const october = close([], '2026-10', { '2026-10': [row('a', 10n), row('b', 5n)] })
  const november = close([october], '2026-11', {
    '2026-10': [row('a', 12n), row('c', 1n)],
    '2026-11': [row('a', 7n)],
  })
  assert.equal(november.rows, [row('a', 7n)])
  assert.equal(november.corrections, [
    { of: '2026-10', ...row('a', 2n) },
    { of: '2026-10', ...row('b', -5n) },
    { of: '2026-10', ...row('c', 1n) },
  ])
})

test('a correction is made once, and corrected in turn', () => {
  const october = close([], '2026-10', { '2026-10': [row('a', 10n)] })
  const november = close([october], '2026-11', { '2026-10': [row('a', 12n)] })
  const pending = (cost: bigint) =>
    corrections([october, november], (month) => (month === '2026-10' ? [row('a', cost)] : []))
  assert.equal(pending(12n), [])
  assert.equal(pending(11n), [{ of: '2026-10', ...row('a', -1n) }])
})

test('amounts of two currencies are corrected apart', () => {
  const october = close([], '2026-10', { '2026-10': [row('a', 1n), row('a', 1n, 'EUR')] })
  const known = () => [row('a', 2n), row('a', 0n, 'EUR')]
  assert.equal(corrections([october], known), [
    { of: '2026-10', ...row('a', -1n, 'EUR') },
    { of: '2026-10', ...row('a', 1n) },
  ])
})

test('months are closed once, in order, and when they are over', () => {
  const october = close([], '2026-10')
  assert.is(problem([october], closing('2026-10')), '2026-10 is closed already.')
  assert.is(
    problem([october], closing('2026-09')),
    '2026-09 is before 2026-10, which is closed already.',
  )
  assert.is(problem([october], closing('2026-12')), 'Close 2026-11 first.')
  assert.is(problem([close([], '2026-12')], closing('2027-02')), 'Close 2027-01 first.')
  const late = { ...closing('2026-11'), now: '2026-11-30T23:59:59.999Z' }
  assert.is(problem([october], late), '2026-11 is not over yet.')
  assert.is(problem([october], { ...late, now: '2026-12-01T00:00:00.000Z' }), '')
})

test('what is no month is refused', () => {
  for (const month of ['2026-13', '2026-1', 'october', '', '2026-10-01', '__proto__']) {
    assert.is(problem([], closing(month)), `${month} is not a month, such as 2026-10.`)
  }
})

test('the text of a statement tells statements apart, and not the order of rows', () => {
  const one = close([], '2026-10', { '2026-10': [row('a', 1n), row('b', 2n)] })
  const text = statementText(one)
  assert.is(statementText({ ...one, rows: one.rows.toReversed() }), text)
  assert.is.not(statementText({ ...one, rows: [row('a', 2n), row('b', 1n)] }), text)
  assert.is.not(statementText({ ...one, priceVersion: 'prices-2' }), text)
  assert.is.not(statementText({ ...one, billDigest: 'sha256:1' }), text)
  const corrected = { ...one, corrections: [{ of: '2026-09', ...row('a', 1n) }] }
  assert.is.not(statementText(corrected), text)
})

test('closed months and their corrections are always what is known now', () => {
  const months = ['2026-10', '2026-11', '2026-12', '2027-01'] as const
  const rows = fc.array(
    fc.record({
      consumer: fc.constantFrom('a', 'b', '', '__proto__'),
      currency: fc.constantFrom('USD', 'EUR'),
      cost: fc.bigInt(-1000n, 1000n),
    }),
    { maxLength: 5 },
  )
  const knowledge = fc.tuple(rows, rows, rows, rows)
  fc.assert(
    fc.property(fc.array(knowledge, { minLength: 5, maxLength: 5 }), (stages) => {
      const rowsAt = (stage: number): Rows =>
        Object.fromEntries(months.map((month, index) => [month, stages[stage]![index]!]))
      const closed: Statement[] = []
      for (const [stage, month] of months.entries())
        closed.push(close(closed, month, rowsAt(stage)))
      const known = rowsAt(4)
      const pending = corrections(closed, (month) => known[month]!)
      for (const month of months) {
        const stated = closed.flatMap((each) => [
          ...(each.month === month ? each.rows : []),
          ...each.corrections.filter(({ of }) => of === month),
        ])
        const all = [...stated, ...pending.filter(({ of }) => of === month)]
        assert.equal(nonZero(all), nonZero(known[month]!))
      }
    }),
    { numRuns: 500 },
  )
})

function nonZero(rows: readonly StatementRow[]): readonly string[] {
  const sums = new Map<string, bigint>()
  for (const { consumer, currency, cost } of rows) {
    const key = `${currency} ${consumer}`
    sums.set(key, cost + (sums.get(key) ?? 0n))
  }
  return [...sums]
    .filter(([, cost]) => cost !== 0n)
    .map(([key, cost]) => `${key} ${cost}`)
    .sort()
}

test.run()
