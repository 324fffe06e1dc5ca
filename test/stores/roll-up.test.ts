import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { PriceBook } from '../../lib/collector/prices/price-book.ts'
import { rateCall } from '../../lib/collector/rating/rate-call.ts'
import { callOf } from '../../lib/collector/usage/call-of.ts'
import { mergeParts, partKey, type UsageParts } from '../../lib/collector/usage/merge-parts.ts'
import type { UsagePart } from '../../lib/collector/usage/usage-part.ts'
import { keepStatement, statements } from '../../lib/stores/closed-months.ts'
import type { Database } from '../../lib/stores/database.ts'
import { ingest } from '../../lib/stores/ingest.ts'
import { keepPriceBook } from '../../lib/stores/price-books.ts'
import { retire } from '../../lib/stores/retire.ts'
import { rollUp } from '../../lib/stores/roll-up.ts'
import { ratedSums } from '../../lib/stores/usage-query.ts'
import { engines, withDatabase } from '../_support/engines.ts'
import { book, stream } from './_support/stream.ts'

const dearer: PriceBook = {
  ...book,
  adjustments: [{ name: 'markup', factor: '1.1' }],
}

const event = (n: number, day: string): UsagePart => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  source: 'event',
  time: `${day}T12:00:00.000Z`,
  dimensions: { subscription: 'team', model: 'gpt-4o' },
  status: 200,
  usageSource: 'response',
  usage: { prompt_tokens: 1_000_000, completion_tokens: 0 },
})

const costsByDay = async (database: Database) =>
  Object.fromEntries(
    (await ratedSums(database, { from: '2026-01-01', to: '2026-12-31' })).map(({ day, cost }) => [
      day,
      Number(cost) / 1e9,
    ]),
  )

/** What every call costs by itself, added up. */
function costOfCalls(parts: readonly UsagePart[]): bigint {
  const calls = new Map<string, UsageParts>()
  for (const part of parts) {
    calls.set(part.id, mergeParts(calls.get(part.id) ?? {}, { [partKey(part)]: part }))
  }
  return [...calls.values()].reduce(
    (sum, own) => sum + (rateCall(callOf(own), book).cost ?? 0n),
    0n,
  )
}

for (const { name, test: check, at } of engines) {
  const within = (use: (database: Database) => Promise<void>) => () =>
    at((location) => withDatabase(location, use))

  check(
    `${name}: a row costs what its calls cost`,
    within(async (database) => {
      await ingest(database, stream(80))
      await rollUp(database, {
        ...book,
        entries: [{ model: 'gpt-4o', prices: { input: '3', cachedInput: '1', output: '8' } }],
      })
      await rollUp(database, book)
      const rows = await ratedSums(database, { from: '2026-11-01', to: '2026-11-30' })
      const cost = rows.reduce((sum, row) => sum + row.cost, 0n)
      // Prices of four decimals are rounded once a row: to the billionth of each row.
      const difference = cost - costOfCalls(stream(80))
      assert.ok(difference < BigInt(rows.length) && -difference < BigInt(rows.length))
      assert.ok(rows.some(({ state }) => state === 'provisioned'))
      assert.ok(rows.some(({ state, errors, calls }) => state === 'free' && errors === calls))
    }),
  )

  check(
    `${name}: other prices rate exactly the open months anew`,
    within(async (database) => {
      await ingest(database, [
        event(1, '2026-09-30'),
        event(2, '2026-10-31'),
        event(3, '2026-11-01'),
      ])
      await rollUp(database, book)
      const version = await keepPriceBook(database, book)
      const statement = {
        rows: [{ consumer: 'team', currency: 'USD', cost: 2_500_000_000n }],
        corrections: [],
        priceVersion: version,
        closedAt: '2026-11-02T00:00:00.000Z',
      }
      for (const month of ['2026-09', '2026-10']) {
        await keepStatement(database, { ...statement, month })
      }
      assert.equal(await rollUp(database, dearer), ['2026-11-01'])
      assert.equal(await costsByDay(database), {
        '2026-09-30': 2.5,
        '2026-10-31': 2.5,
        '2026-11-01': 2.75,
      })
      assert.equal(await rollUp(database, dearer), [])
      assert.equal(
        (await statements(database)).map(({ rows }) => rows),
        [statement.rows, statement.rows],
      )
    }),
  )

  check(
    `${name}: what comes late for a closed month is rated with the prices it was closed with`,
    within(async (database) => {
      await ingest(database, [event(1, '2026-10-31')])
      await rollUp(database, book)
      const priceVersion = await keepPriceBook(database, book)
      await keepStatement(database, {
        month: '2026-10',
        rows: [],
        corrections: [],
        priceVersion,
        closedAt: '2026-11-02T00:00:00.000Z',
      })
      await ingest(database, [event(2, '2026-10-31')])
      assert.equal(await rollUp(database, dearer), ['2026-10-31'])
      assert.equal(await costsByDay(database), { '2026-10-31': 5 })
    }),
  )

  check(
    `${name}: days whose calls are gone are rated anew from their sums`,
    within(async (database) => {
      await ingest(database, [event(1, '2026-10-30'), event(2, '2026-10-31')])
      await retire(database, book, '2026-10-31')
      assert.equal(await rollUp(database, dearer), ['2026-10-30', '2026-10-31'])
      assert.equal(await costsByDay(database), { '2026-10-30': 2.75, '2026-10-31': 2.75 })
    }),
  )
}

test.run()
