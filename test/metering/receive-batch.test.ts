import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Message } from '../../lib/metering/receive.ts'
import { receiveBatch } from '../../lib/metering/receive-batch.ts'
import { counts } from '../../lib/stores/count.ts'
import type { Database } from '../../lib/stores/database.ts'
import { quarantined, quarantinedCount } from '../../lib/stores/quarantine.ts'
import { rollUp } from '../../lib/stores/roll-up.ts'
import { usageTotals } from '../../lib/stores/usage-query.ts'
import { engines } from '../_support/engines.ts'
import { callId, usageEvent } from './_support/usage-event.ts'
import { callCost, now, prices, withCollector } from './_support/with-collector.ts'

const batch: readonly Message[] = [
  { source: 'hub 0 1', body: usageEvent(1) },
  { source: 'hub 0 2', body: usageEvent(2) },
  { source: 'hub 0 3', body: 'cut' },
  { source: 'hub 0 4', body: usageEvent(4) },
]

async function totalOf(database: Database) {
  await rollUp(database, prices)
  const [total] = await usageTotals(database, { from: '2026-11-01', to: '2026-11-30', by: [] })
  return { calls: total?.calls ?? 0, cost: total?.cost ?? 0n }
}

/** A database whose statements first come to `before`, which may fail. */
function watched(database: Database, before: (sql: string, values: readonly unknown[]) => void) {
  const over = (of: Database): Database => ({
    ...of,
    all: async (sql, values = []) => {
      before(sql, values)
      return of.all(sql, values)
    },
    run: async (sql, values = []) => {
      before(sql, values)
      return of.run(sql, values)
    },
    insert: async (table, columns, rows) => {
      before(`INSERT INTO ${table}`, rows.flat())
      return of.insert(table, columns, rows)
    },
    transaction: (work) => of.transaction((inside) => work(over(inside))),
  })
  return over(database)
}

const failure = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'none',
    (error: Error) => error.message,
  )

for (const { name, test: check, at } of engines) {
  check(`${name}: a message that the store refuses is put aside, the others come in`, () =>
    at((location) =>
      withCollector(location, async ({ database }) => {
        const refusing = watched(database, (sql, values) => {
          if (sql.includes('INTO calls') && values.includes(callId(2))) throw new Error('too odd')
        })
        const received = await receiveBatch({ database: refusing, now: () => now }, batch)
        assert.equal(received, { added: 2, changed: 0, known: 0, ignored: 0, quarantined: 2 })
        assert.equal(await totalOf(database), { calls: 2, cost: 2n * callCost })
        const poison = await quarantined(database, 10)
        assert.equal(
          poison.map(({ source, reason }) => [source, reason]),
          [
            ['hub 0 2', 'The store refuses it: too odd'],
            ['hub 0 3', 'The event is no JSON.'],
          ],
        )
        assert.match(poison[0]?.excerpt ?? '', callId(2))
        assert.is((await counts(database)).get('events-quarantined'), 2)
        const again = await receiveBatch({ database: refusing, now: () => now }, batch)
        assert.is(again.known, 2)
        assert.is(await quarantinedCount(database), 2)
      }),
    ),
  )

  check(
    `${name}: while the store is down the batch fails and leaves nothing; then it is taken once`,
    () =>
      at((location) =>
        withCollector(location, async ({ database }) => {
          for (const part of [/INTO calls/, /dirty_days/, /INTO poison/, /counters/, /notes/]) {
            // It breaks there, and stays down.
            let isDown = false
            const breaking = watched(database, (sql) => {
              isDown ||= part.test(sql)
              if (isDown) throw new Error('the store is down')
            })
            const failed = receiveBatch({ database: breaking, now: () => now }, batch)
            assert.is(await failure(failed), 'the store is down', `${part}`)
            assert.equal(await totalOf(database), { calls: 0, cost: 0n }, `${part}`)
            assert.is(await quarantinedCount(database), 0)
            assert.is((await counts(database)).size, 0)
          }
          const received = await receiveBatch({ database, now: () => now }, batch)
          assert.equal(received, { added: 3, changed: 0, known: 0, ignored: 0, quarantined: 1 })
          assert.equal(await totalOf(database), { calls: 3, cost: 3n * callCost })
        }),
      ),
  )

  check(`${name}: a failure that passes costs no event its place`, () =>
    at((location) =>
      withCollector(location, async ({ database }) => {
        let left = 3
        const flickering = watched(database, (sql) => {
          if (sql.includes('INTO calls') && left-- > 0) throw new Error('a moment, please')
        })
        const received = await receiveBatch({ database: flickering, now: () => now }, batch)
        assert.equal(received, { added: 3, changed: 0, known: 0, ignored: 0, quarantined: 1 })
        assert.equal(await totalOf(database), { calls: 3, cost: 3n * callCost })
      }),
    ),
  )
}

test('a store that takes no writes for a while is down, and that is no fault of the events', () =>
  withCollector(':memory:', async ({ database }) => {
    let left = 4
    const readable = watched(database, (sql) => {
      if (!/^SELECT/.test(sql) && left-- > 0) throw new Error('read-only')
    })
    const failed = receiveBatch({ database: readable, now: () => now }, batch)
    assert.is(await failure(failed), 'read-only')
    assert.is(await quarantinedCount(database), 0)
    left = 0
    assert.is((await receiveBatch({ database: readable, now: () => now }, batch)).added, 3)
  }))

test('what was committed before the store went down is known when the batch comes again', () =>
  withCollector(':memory:', async ({ database }) => {
    let inserts = 0
    const dying = watched(database, (sql) => {
      if (sql.includes('INTO calls') && ++inserts === 1) throw new Error('refused')
      if (inserts > 2) throw new Error('the store is down')
    })
    assert.is(
      await failure(receiveBatch({ database: dying, now: () => now }, batch)),
      'the store is down',
    )
    assert.equal(await totalOf(database), { calls: 1, cost: callCost })
    const again = await receiveBatch({ database, now: () => now }, batch)
    assert.equal(again, { added: 2, changed: 0, known: 1, ignored: 0, quarantined: 1 })
  }))

test.run()
