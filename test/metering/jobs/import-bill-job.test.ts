import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { CollectorSettings } from '../../../lib/collector/settings/collector-settings.ts'
import { importBillJob } from '../../../lib/metering/jobs/import-bill-job.ts'
import { billLines, keepBill } from '../../../lib/stores/bill-lines.ts'
import type { Database } from '../../../lib/stores/database.ts'
import { type Answer, type Received, serving } from '../../azure/serving.ts'
import { errorOf } from '../../azure/with-service.ts'
import { type JobBench, withJobs } from './_support/jobs.ts'

const settings: CollectorSettings = {
  bill: { scope: '/subscriptions/1', type: 'AmortizedCost', services: ['Foundry Models'] },
}

const names = ['Cost', 'UsageDate', 'ResourceId', 'Meter', 'Currency']

const page = (...rows: readonly (readonly unknown[])[]): Answer => ({
  body: { properties: { columns: names.map((name) => ({ name })), rows } },
})

const row = (day: string, cost: unknown = 1.25): readonly unknown[] => [
  cost,
  Number(day.replaceAll('-', '')),
  '/r',
  'in',
  'USD',
]

const asked = ({ body }: Received): readonly [string, string] => {
  const { from, to } = JSON.parse(body).timePeriod
  return [from.slice(0, 10), to.slice(0, 10)]
}

const imported = async (database: Database): Promise<readonly (readonly [string, bigint])[]> =>
  (await billLines(database, { from: '2026-01-01', to: '2026-12-31' })).map(({ day, cost }) => [
    day,
    cost,
  ])

const importing = (
  now: string,
  answer: (request: Received, at: number) => Answer,
  use: (bench: JobBench, requests: readonly Received[]) => Promise<void>,
): Promise<void> =>
  serving(answer, ({ endpoint, requests }) =>
    withJobs({ settings, now, endpoint }, (bench) => use(bench, requests)),
  )

test('the month so far is imported, as the settings ask for it', async () => {
  await importing(
    '2026-11-21T03:00:00.000Z',
    () => page(row('2026-11-01'), row('2026-11-20', 0.5)),
    async ({ collector, database, outside, lines }, requests) => {
      await importBillJob(collector, outside)
      assert.equal(requests.map(asked), [['2026-11-01', '2026-11-21']])
      const { type, dataset } = JSON.parse(requests[0]!.body)
      assert.is(type, 'AmortizedCost')
      assert.equal(dataset.filter.dimensions.values, ['Foundry Models'])
      assert.equal(await imported(database), [
        ['2026-11-01', 1_250_000_000n],
        ['2026-11-20', 500_000_000n],
      ])
      assert.equal(lines, ['Imported 2 lines of the bill from 2026-11-01 to 2026-11-21.'])
    },
  )
})

test('in its first ten days the whole month before is imported again', async () => {
  await importing(
    '2026-11-01T03:00:00.000Z',
    (request) => page(row(asked(request)[1])),
    async ({ collector, database, outside }, requests) => {
      await keepBill(database, 'cost-management', {
        from: '2026-10-05',
        to: '2026-10-05',
        lines: [{ day: '2026-10-05', resource: '/r', meter: 'in', currency: 'USD', cost: 1n }],
      })
      await importBillJob(collector, outside)
      assert.equal(requests.map(asked), [
        ['2026-10-01', '2026-10-31'],
        ['2026-11-01', '2026-11-01'],
      ])
      assert.equal(
        (await imported(database)).map(([day]) => day),
        ['2026-10-31', '2026-11-01'],
      )
    },
  )
})

test('it is imported once a day, and twice at once only once', async () => {
  await importing(
    '2026-11-21T03:00:00.000Z',
    () => page(row('2026-11-01')),
    async ({ collector, outside, setTime }, requests) => {
      await Promise.all([importBillJob(collector, outside), importBillJob(collector, outside)])
      await importBillJob(collector, outside)
      assert.is(requests.length, 1)
      setTime('2026-11-22T00:00:00.000Z')
      await importBillJob(collector, outside)
      assert.is(requests.length, 2)
    },
  )
})

test('what fails in the middle is done again, all of it', async () => {
  let isDown = true
  await importing(
    '2026-11-05T03:00:00.000Z',
    (request) =>
      isDown && asked(request)[0] === '2026-11-01'
        ? { status: 403, body: { error: { code: 'RBACAccessDenied', message: 'no' } } }
        : page(row(asked(request)[0])),
    async ({ collector, database, outside }, requests) => {
      assert.match(
        (await errorOf(importBillJob(collector, outside))).message,
        'You are not allowed',
      )
      assert.equal(
        (await imported(database)).map(([day]) => day),
        ['2026-10-01'],
      )
      isDown = false
      await importBillJob(collector, outside)
      assert.is(requests.length, 4)
      assert.equal(
        (await imported(database)).map(([day]) => day),
        ['2026-10-01', '2026-11-01'],
      )
    },
  )
})

test('rows that cannot be read are counted', async () => {
  await importing(
    '2026-11-21T03:00:00.000Z',
    () => page(row('2026-11-01'), row('2026-11-02', 'much'), row('2025-11-02')),
    async ({ collector, database, outside, lines }) => {
      await importBillJob(collector, outside)
      assert.is((await imported(database)).length, 1)
      assert.is(lines[1], '2 rows of it cannot be read; the first: The row has no cost.')
    },
  )
})

test('where nothing can be read what is there stays', async () => {
  await importing(
    '2026-11-21T03:00:00.000Z',
    (_, at) => page(row('2026-11-01', at === 0 ? 1 : null)),
    async ({ collector, database, outside, setTime }, requests) => {
      await importBillJob(collector, outside)
      setTime('2026-11-22T03:00:00.000Z')
      const { message } = await errorOf(importBillJob(collector, outside))
      assert.match(message, /^Nothing of the bill from 2026-11-01 to 2026-11-22 can be read/)
      assert.equal(await imported(database), [['2026-11-01', 1_000_000_000n]])
      await errorOf(importBillJob(collector, outside))
      assert.is(requests.length, 3)
    },
  )
})

test('without a scope nothing is asked', async () => {
  await withJobs(
    { settings: { bill: { idle: 'spread' } }, endpoint: 'http://127.0.0.1:1' },
    async ({ collector, outside, lines }) => {
      await importBillJob(collector, outside)
      assert.equal(lines, [])
    },
  )
})

test.run()
