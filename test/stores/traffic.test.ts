import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { PriceBook } from '../../lib/collector/prices/price-book.ts'
import type { UsagePart } from '../../lib/collector/usage/usage-part.ts'
import type { Database } from '../../lib/stores/database.ts'
import { ingest } from '../../lib/stores/ingest.ts'
import { rollUp } from '../../lib/stores/roll-up.ts'
import { trafficOf } from '../../lib/stores/traffic.ts'
import { engines, withDatabase } from '../_support/engines.ts'

const book: PriceBook = {
  currency: 'USD',
  entries: [{ model: 'gpt-4o', prices: { input: '2.5' } }],
}

let count = 0
const call = (time: string, rest: Partial<UsagePart> = {}): UsagePart => ({
  id: `00000000-0000-4000-8000-${String(count++).padStart(12, '0')}`,
  source: 'event',
  time,
  dimensions: { model: 'gpt-4o' },
  status: 200,
  usageSource: 'response',
  usage: { prompt_tokens: 1_000_000, completion_tokens: 0 },
  ...rest,
})

const window = { since: '2026-11-20T23:50:00.000Z', now: '2026-11-21T00:05:00.000Z' }

const cases: Readonly<Record<string, (database: Database) => Promise<void>>> = {
  'requests and errors of the time are counted, across midnight': async (database) => {
    await ingest(database, [
      call('2026-11-20T23:49:59.999Z'),
      call('2026-11-20T23:50:00.000Z', { status: 500 }),
      call('2026-11-20T23:59:59.000Z', { status: 429 }),
      call('2026-11-21T00:00:00.000Z', { status: 399 }),
      call('2026-11-21T00:00:59.999Z'),
      call('2026-11-21T00:01:00.000Z'),
      call('2026-11-21T00:05:00.000Z', { status: 500 }),
      call('2026-11-21T00:02:00.000Z', { source: 'gateway-log', status: 500, usage: {} }),
    ])
    const { requests, errors, requestsPerMinute } = await trafficOf(database, window)
    assert.equal(
      { requests, errors, requestsPerMinute },
      { requests: 5, errors: 2, requestsPerMinute: 2 },
    )
  },
  'latency is that of 95 of 100 whole answers': async (database) => {
    const at = '2026-11-21T00:01:00.000Z'
    const latencies = Array.from({ length: 100 }, (_, n) => (n + 1) * 100)
    await ingest(database, [
      ...latencies.map((latency) => call(at, { latency })),
      call(at, { latency: 60_000, isStream: true }),
      call(at, { latency: 60_000, status: 504 }),
      call(at),
    ])
    assert.is((await trafficOf(database, window)).latency, 9500)
    await ingest(database, [call(at, { latency: 50_000 })])
    assert.is((await trafficOf(database, window)).latency, 9600)
  },
  'costs are those of the last two whole days': async (database) => {
    await ingest(database, [
      call('2026-11-18T12:00:00.000Z'),
      call('2026-11-19T12:00:00.000Z'),
      call('2026-11-20T00:00:00.000Z'),
      call('2026-11-20T23:59:59.999Z'),
      call('2026-11-20T12:00:00.000Z', { dimensions: { model: 'unknown' } }),
      call('2026-11-21T00:00:00.000Z'),
    ])
    await rollUp(database, book)
    const { dayCost, dayBeforeCost } = await trafficOf(database, window)
    assert.is(dayCost, 5_000_000_000n)
    assert.is(dayBeforeCost, 2_500_000_000n)
  },
  'where nothing happened everything is zero, and there is no latency': async (database) => {
    assert.equal(await trafficOf(database, window), {
      requests: 0,
      errors: 0,
      requestsPerMinute: 0,
      dayCost: 0n,
      dayBeforeCost: 0n,
    })
  },
}

for (const { name, test: check, atEach } of engines) {
  check(`${name}: ${Object.keys(cases).join('; ')}`, () =>
    atEach(async (empty) => {
      for (const run of Object.values(cases)) {
        await empty((location) => withDatabase(location, run))
      }
    }),
  )
}

test.run()
