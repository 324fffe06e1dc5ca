import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Chargeback, ChargebackLine } from '../../../lib/collector/chargeback/chargeback.ts'
import { withStatements } from '../../../lib/collector/chargeback/with-statements.ts'
import type { Statement } from '../../../lib/collector/periods/statement.ts'

const line = (subscription: string | undefined, charged: bigint): ChargebackLine => ({
  values: [subscription, 'gold'],
  currency: 'USD',
  calls: 1,
  tokens: 1,
  unpricedCalls: 0,
  shared: 0n,
  idle: 0n,
  corrections: 0n,
  charged,
})

const row = (consumer: string, cost: bigint, currency = 'USD') => ({ consumer, currency, cost })

const statement = (rest: Partial<Statement>): Statement => ({
  month: '2026-10',
  rows: [],
  corrections: [],
  priceVersion: 'v1',
  closedAt: '2026-11-03T00:00:00.000Z',
  ...rest,
})

const found = (...lines: readonly ChargebackLine[]): Chargeback => ({
  source: 'price-book',
  lines,
  unallocated: [],
})

const corrected = (charges: Chargeback, ...statements: readonly Statement[]) =>
  withStatements(charges, { month: '2026-10', statements, keys: 2 })
    .lines.filter(({ corrections }) => corrections !== 0n)
    .map(({ values, currency, charged, calls }) => [...values, currency, charged, calls])

test('an open month stays as it is', () => {
  const charges = found(line('a', 5n))
  const others = [statement({ month: '2026-09', rows: [row('a', 1n)] })]
  assert.equal(withStatements(charges, { month: '2026-10', statements: others, keys: 2 }), charges)
})

test('what was stated stays; what differs since is a line of its own, without calls', () => {
  const charges = found(line('a', 5n), line('a', 2n), line('b', 1n))
  assert.equal(corrected(charges, statement({ rows: [row('a', 4n), row('b', 1n)] })), [
    ['a', undefined, 'USD', -3n, 0],
  ])
})

test('corrections of earlier months that were stated with it are in it', () => {
  const corrections = [{ ...row('a', 9n), of: '2026-09' }]
  assert.equal(corrected(found(line('a', 5n)), statement({ rows: [row('a', 5n)], corrections })), [
    ['a', undefined, 'USD', 9n, 0],
  ])
})

test('who is on one side only, has no subscription, or pays in another currency is not forgotten', () => {
  const charges: Chargeback = {
    ...found(line(undefined, 3n), line('new', 2n)),
    unallocated: [{ of: 'PTU', time: '2026-10', reason: 'no-usage', currency: 'USD', cost: 7n }],
  }
  const rows = [row('(no subscription)', 1n), row('gone', 4n, 'EUR'), row('(unallocated)', 7n)]
  assert.equal(
    corrected(charges, statement({ rows })).sort(),
    [
      [undefined, undefined, 'USD', -2n, 0],
      ['gone', undefined, 'EUR', 4n, 0],
      ['new', undefined, 'USD', -2n, 0],
    ].sort(),
  )
})

test.run()
