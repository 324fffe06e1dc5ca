import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type GroupKey, groupKey, valueAt } from '../../lib/collector/reports/group-key.ts'
import type { RatedSum } from '../../lib/collector/reports/rated-sum.ts'
import { grandTotal } from '../../lib/collector/reports/usage-total.ts'
import type { UsagePart } from '../../lib/collector/usage/usage-part.ts'
import type { Database } from '../../lib/stores/database.ts'
import { ingest } from '../../lib/stores/ingest.ts'
import { rollUp } from '../../lib/stores/roll-up.ts'
import {
  attributeNames,
  ratedSums,
  usageMonths,
  usageTotals,
} from '../../lib/stores/usage-query.ts'
import { engines, withDatabase } from '../_support/engines.ts'
import { book, stream } from './_support/stream.ts'

const november = { from: '2026-11-01', to: '2026-11-30' } as const

function key(text: string): GroupKey {
  const found = groupKey(text)
  if (typeof found === 'string') throw new Error(found)
  return found
}

const gatewayLogOnly: UsagePart = {
  id: '00000000-0000-4000-8000-00000000ffff',
  source: 'gateway-log',
  time: '2026-11-11T00:00:00.000Z',
  dimensions: { subscription: 'team-0', api: 'pets' },
  status: 200,
}

const filled = (location: string, use: (database: Database) => Promise<void>): Promise<void> =>
  withDatabase(location, async (database) => {
    await ingest(database, [...stream(60), gatewayLogOnly])
    await rollUp(database, book)
    await use(database)
  })

/** What the rows say when they are added up without SQL. */
const byHand = (rows: readonly RatedSum[], keys: readonly GroupKey[]) => {
  const groups = new Map<string, { calls: number; cost: bigint }>()
  for (const row of rows) {
    const name = JSON.stringify(keys.map((each) => valueAt(row, each) ?? null))
    const { calls, cost } = groups.get(name) ?? { calls: 0, cost: 0n }
    groups.set(name, { calls: calls + row.calls, cost: cost + row.cost })
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
}

for (const { name, test: check, at } of engines) {
  check(`${name}: totals by any keys are the sums of the rows`, () =>
    at((location) =>
      filled(location, async (database) => {
        const rows = await ratedSums(database, november)
        for (const names of [
          [],
          ['subscription'],
          ['day', 'model'],
          ['attribute.device-id', 'store', 'quality'],
          ['month', 'state', 'nowhere'],
        ]) {
          const by = names.map(key)
          const totals = await usageTotals(database, { ...november, by })
          const found = totals
            .map(
              ({ keys, calls, cost }) =>
                [JSON.stringify(keys.map((each) => each ?? null)), { calls, cost }] as const,
            )
            .sort(([a], [b]) => (a < b ? -1 : 1))
          assert.equal(found, byHand(rows, by), names.join(', '))
          assert.is(grandTotal(totals).calls, 60)
        }
      }),
    ),
  )

  check(`${name}: costs beyond what a database adds up are added up all the same`, () =>
    at((location) =>
      filled(location, async (database) => {
        const cost = '9223372036854775807'
        await database.run('UPDATE daily_usage SET cost = ?', [cost])
        const rows = await ratedSums(database, november)
        const [total] = await usageTotals(database, { ...november, by: [] })
        assert.ok(rows.length > 2)
        assert.is(total?.cost, BigInt(cost) * BigInt(rows.length))
      }),
    ),
  )

  check(`${name}: filters take values, nothing, and texts that look like SQL`, () =>
    at((location) =>
      filled(location, async (database) => {
        const callsOf = async (filter: string, ...values: readonly (string | null)[]) =>
          grandTotal(
            await usageTotals(database, {
              ...november,
              by: [],
              filters: [{ key: key(filter), values }],
            }),
          ).calls
        assert.is(await callsOf('subscription', 'team-1'), 15)
        assert.is(await callsOf('subscription', 'team-1', 'team-2'), 30)
        assert.is(await callsOf('attribute.device-id', 'd"1'), 20)
        assert.is(await callsOf('product', null), 60)
        assert.is(await callsOf('product', 'p', null), 60)
        assert.is(await callsOf('nowhere', null), 60)
        assert.is(await callsOf('subscription'), 0)
        assert.is(await callsOf('subscription', "' OR 1=1 --"), 0)
        assert.is(await callsOf("attribute.x' OR 1=1", 'y').catch(() => 'refused'), 'refused')
      }),
    ),
  )

  check(`${name}: it tells which attributes and months there are`, () =>
    at((location) =>
      filled(location, async (database) => {
        assert.equal(await attributeNames(database, november), ['device-id', 'store'])
        assert.equal(await attributeNames(database, { from: '2026-10-01', to: '2026-10-31' }), [])
        assert.equal(await usageMonths(database), ['2026-11'])
      }),
    ),
  )
}

test.run()
