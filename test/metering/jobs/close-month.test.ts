import { createHash } from 'node:crypto'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { billText } from '../../../lib/collector/bills/bill-text.ts'
import { nobody } from '../../../lib/collector/chargeback/stated-names.ts'
import type { PriceBook } from '../../../lib/collector/prices/price-book.ts'
import { type ClosedMonth, closeMonth } from '../../../lib/metering/jobs/close-month.ts'
import { billLines, keepBill } from '../../../lib/stores/bill-lines.ts'
import { statements } from '../../../lib/stores/closed-months.ts'
import { keptPriceBook } from '../../../lib/stores/price-books.ts'
import { engines, withDatabase } from '../../_support/engines.ts'
import { errorOf } from '../../azure/with-service.ts'
import { book, call, withJobs } from './_support/jobs.ts'

const dearer: PriceBook = { ...book, entries: [{ model: 'gpt-4o', prices: { input: '5' } }] }

function closed(result: ClosedMonth): Exclude<ClosedMonth, { readonly problem: string }> {
  if ('problem' in result) throw new Error(result.problem)
  return result
}

const refusal = (result: ClosedMonth): string | undefined =>
  'problem' in result ? result.problem : undefined

const usd = (consumer: string, cost: bigint) => ({ consumer, currency: 'USD', cost })

for (const { name, test: check, at } of engines) {
  check(`${name}: of two that close a month at once one wins, and the other is told`, () =>
    at((location) =>
      withDatabase(location, (database) =>
        withJobs({ database }, async ({ collector, calls }) => {
          await calls(call(1, '2026-10-01'))
          const results = await Promise.all([
            closeMonth(collector, '2026-10'),
            closeMonth(collector, '2026-10'),
            closeMonth(collector, '2026-10'),
          ])
          assert.is(results.filter((result) => 'statement' in result).length, 1)
          assert.equal(results.map(refusal).filter(Boolean), [
            '2026-10 is closed already.',
            '2026-10 is closed already.',
          ])
          const [statement, ...others] = await statements(database)
          assert.equal(statement?.rows, [usd('team-a', 2_500_000_000n)])
          assert.equal(others, [])
        }),
      ),
    ),
  )
}

test('a month is stated with its prices, and keeps them', async () => {
  await withJobs({}, async ({ collector, database, calls }) => {
    await calls(
      call(1, '2026-10-31'),
      call(2, '2026-10-31', { dimensions: { subscription: 'team-b' } }),
      call(3, '2026-11-01'),
    )
    const { statement, digest, warnings } = closed(await closeMonth(collector, '2026-10'))
    assert.equal(statement.rows, [usd('team-a', 2_500_000_000n), usd('team-b', 2_500_000_000n)])
    assert.is(statement.closedAt, '2026-11-21T12:00:00.000Z')
    assert.is(statement.billDigest, undefined)
    assert.match(digest, /^[0-9a-f]{64}$/)
    assert.equal(warnings, [])
    assert.equal(await keptPriceBook(database, statement.priceVersion), book)
    assert.equal(await statements(database), [statement])
  })
})

test('a bill is what is stated, and its digest is kept', async () => {
  await withJobs({}, async ({ collector, database, calls }) => {
    await calls(call(1, '2026-10-01', { dimensions: { backendHost: 'aoai.openai.azure.com' } }))
    const line = { resource: '/x/aoai', meter: 'in', currency: 'USD', cost: 7n }
    await keepBill(database, 'test', {
      from: '2026-10-01',
      to: '2026-10-31',
      lines: [
        { ...line, day: '2026-10-01' },
        { ...line, day: '2026-10-02', cost: 2n },
      ],
    })
    const { statement } = closed(await closeMonth(collector, '2026-10'))
    assert.equal(statement.rows, [usd(nobody, 2n), usd('team-a', 7n)])
    const lines = await billLines(database, { from: '2026-10-01', to: '2026-10-31' })
    const digest = createHash('sha256').update(billText(lines)).digest('hex')
    assert.is(statement.billDigest, digest)
  })
})

test('what became known after a closing is a correction of the next one', async () => {
  await withJobs(
    { now: '2026-11-02T00:00:00.000Z' },
    async ({ collector, database, calls, setTime }) => {
      await calls(call(1, '2026-10-15'))
      closed(await closeMonth(collector, '2026-10'))
      await calls(
        call(2, '2026-10-31'),
        call(3, '2026-10-31', { dimensions: { subscription: 'team-b' } }),
        call(4, '2026-11-15'),
      )
      setTime('2026-12-01T00:00:00.000Z')
      const november = closed(await closeMonth({ ...collector, prices: dearer }, '2026-11'))
      // What comes late has the prices of the month that it is of.
      assert.equal(november.statement.corrections, [
        { of: '2026-10', ...usd('team-a', 2_500_000_000n) },
        { of: '2026-10', ...usd('team-b', 2_500_000_000n) },
      ])
      assert.equal(november.statement.rows, [usd('team-a', 5_000_000_000n)])
      setTime('2027-01-01T00:00:00.000Z')
      const december = closed(await closeMonth(collector, '2026-12'))
      assert.equal(december.statement.corrections, [])
      assert.is((await statements(database)).length, 3)
    },
  )
})

test('a month is refused that is not over, closed, after an open one, or none', async () => {
  await withJobs(
    { now: '2026-11-30T23:59:59.999Z' },
    async ({ collector, database, calls, setTime }) => {
      await calls(call(1, '2026-09-01'), call(2, '2026-10-01'))
      const refused = async (month: string) => refusal(await closeMonth(collector, month))
      assert.is(await refused('2026-11'), '2026-11 is not over yet.')
      assert.is(await refused('2026-10'), 'Close 2026-09 first: it is the first month with usage.')
      assert.match((await refused('2026-13'))!, '"2026-13" is not a month')
      assert.match((await refused('1999-10'))!, '"1999-10" is not a month')
      assert.equal(await statements(database), [])
      closed(await closeMonth(collector, '2026-09'))
      assert.is(await refused('2026-09'), '2026-09 is closed already.')
      assert.is(await refused('2026-08'), '2026-08 is before 2026-09, which is closed already.')
      setTime('2026-12-01T00:00:00.000Z')
      assert.is(await refused('2026-11'), 'Close 2026-10 first.')
      closed(await closeMonth(collector, '2026-10'))
      closed(await closeMonth(collector, '2026-11'))
    },
  )
})

test('what is not known yet is a warning', async () => {
  const settings = { bill: { scope: '/subscriptions/1' } }
  await withJobs({ settings }, async ({ collector, calls }) => {
    const { usage: _, ...pending } = call(1, '2026-10-01', { usageSource: 'pending' })
    await calls(
      { ...pending, isStream: true },
      call(2, '2026-10-01', { dimensions: { model: 'gpt-9' } }),
      call(3, '2026-10-02', { dimensions: { model: 'gpt-9' } }),
    )
    assert.equal(closed(await closeMonth(collector, '2026-10')).warnings, [
      'The usage of 1 call of 2026-10 is still to come.',
      'There is no price for 2 calls of 2026-10.',
      'No bill was imported for 2026-10: it is closed at the prices of the price book.',
    ])
  })
})

test('a store that fails in the middle leaves the month open', async () => {
  await withJobs({}, async ({ collector, database, calls }) => {
    await calls(call(1, '2026-10-01'))
    const transaction: typeof database.transaction = (work) =>
      database.transaction(async (inside) => {
        await work(inside)
        throw new Error('disk full')
      })
    const failing = { ...collector, database: { ...database, transaction } }
    assert.is((await errorOf(closeMonth(failing, '2026-10'))).message, 'disk full')
    assert.equal(await statements(database), [])
    closed(await closeMonth(collector, '2026-10'))
  })
})

test.run()
