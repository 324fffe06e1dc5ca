import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parquetReadObjects } from 'hyparquet'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { nobody } from '../../../lib/collector/chargeback/stated-names.ts'
import { exportJob } from '../../../lib/metering/jobs/export-job.ts'
import { exportMonth } from '../../../lib/metering/jobs/export-month.ts'
import { keepBill } from '../../../lib/stores/bill-lines.ts'
import { project } from '../../_support/project.ts'
import { serving } from '../../azure/serving.ts'
import { errorOf } from '../../azure/with-service.ts'
import { book, call, withJobs } from './_support/jobs.ts'

const tables = [
  'dim_api',
  'dim_app',
  'dim_attribute',
  'dim_attribute_set',
  'dim_consumer',
  'dim_date',
  'dim_deployment',
  'dim_end_user',
  'dim_model',
  'dim_product',
  'dim_subscription',
  'fact_allocation',
  'fact_usage_daily',
]

const csvRows = (text: string): readonly Readonly<Record<string, string>>[] => {
  const [head = '', ...lines] = text.trimEnd().split('\r\n')
  const names = head.split(',')
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((value, at) => [names[at], value])),
  )
}

test('each table of a month is a file in a folder of its name', async () => {
  const { root, read, list } = project()
  await withJobs({ folder: root }, async ({ collector, calls }) => {
    await calls(call(1, '2026-10-31'), call(2, '2026-11-01'), call(3, '2026-11-30'))
    const names = await exportMonth(collector, '2026-11', { to: 'out', format: 'csv' })
    assert.equal(
      names.toSorted(),
      tables.map((table) => `${table}/month=2026-11.csv`),
    )
    assert.equal(
      list('out'),
      tables.map((table) => `out/${table}/month=2026-11.csv`),
    )
    const facts = csvRows(read('out/fact_usage_daily/month=2026-11.csv'))
    assert.equal(
      facts.map(({ date, cost }) => [date, cost]),
      [
        ['2026-11-01', '2.5'],
        ['2026-11-30', '2.5'],
      ],
    )
    assert.is(csvRows(read('out/dim_date/month=2026-11.csv')).length, 30)
    assert.match(names.at(-1)!, /^fact_/)
  })
})

test('what is allocated is what the month is charged back, unallocated costs and all', async () => {
  const prices = {
    ...book,
    monthly: [
      { name: 'Gateway', cost: '10' },
      { name: 'PTU', cost: '300', deployment: 'ptu' },
    ],
  }
  const { root, read } = project()
  await withJobs({ folder: root, prices }, async ({ collector, database, calls }) => {
    const place = { to: 'out', format: 'csv' } as const
    await calls(
      call(1, '2026-11-01'),
      call(2, '2026-11-01', { dimensions: { subscription: 'team-b', model: 'unknown' } }),
    )
    const allocation = async () => {
      await exportMonth(collector, '2026-11', place)
      return csvRows(read('out/fact_allocation/month=2026-11.csv')).map(
        ({ consumer_key, allocated, rated, variance, unpriced_tokens }) =>
          [consumer_key, allocated, rated, variance, unpriced_tokens].join(' '),
      )
    }
    assert.equal(await allocation(), [
      '%28_unallocated%29_ 300   0',
      'team-a 12.5 2.5 10 0',
      'team-b 0 0 0 1000000',
    ])
    assert.match(read('out/dim_consumer/month=2026-11.csv'), nobody)
    await keepBill(database, 'x', {
      from: '2026-11-01',
      to: '2026-11-30',
      lines: [
        { day: '2026-11-01', resource: 'unknown', meter: 'm', currency: 'EUR', cost: 4n },
        { day: '2026-11-02', resource: 'unknown', meter: 'm', currency: 'EUR', cost: 3n },
      ],
    })
    assert.equal(await allocation(), [
      '%28_unallocated%29_ 0.000000003   0',
      'team-a 0.000000002   0',
      'team-b 0.000000002   1000000',
    ])
  })
})

test('the same month in another form replaces the first, and others stay', async () => {
  const { root, list } = project()
  await withJobs({ folder: root }, async ({ collector, calls }) => {
    await calls(call(1, '2026-11-01'))
    await exportMonth(collector, '2026-10', { to: 'out', format: 'csv' })
    await exportMonth(collector, '2026-11', { to: 'out', format: 'csv' })
    await exportMonth(collector, '2026-11', { to: 'out' })
    const names = list('out/fact_usage_daily')
    assert.equal(names, [
      'out/fact_usage_daily/month=2026-10.csv',
      'out/fact_usage_daily/month=2026-11.parquet',
    ])
    const file = readFileSync(join(root, names[1]!))
    const rows = await parquetReadObjects({
      file: file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength),
    })
    assert.is(rows.length, 1)
    assert.is(Number(rows[0]!['cost']), 2.5)
  })
})

test('what cannot be written leaves nothing behind', async () => {
  const { root } = project()
  writeFileSync(join(root, 'file'), '')
  await withJobs({ folder: root }, async ({ collector }) => {
    const { name, message } = await errorOf(exportMonth(collector, '2026-11', { to: 'file' }))
    assert.is(name, 'UserError')
    assert.match(message, 'The export cannot be written')
    assert.equal(readdirSync(root), ['file'])
  })
})

test('what is no month is refused', async () => {
  await withJobs({}, async ({ collector }) => {
    const { message } = await errorOf(exportMonth(collector, '../2026', { to: 'out' }))
    assert.match(message, 'is not a month')
  })
})

test('a container gets the same files, in their types', async () => {
  await serving(
    () => ({ status: 201 }),
    async ({ endpoint, requests }) => {
      await withJobs({}, async ({ collector, outside, calls }) => {
        await calls(call(1, '2026-11-01'))
        await exportMonth(collector, '2026-11', { to: `${endpoint}/usage` }, outside)
        assert.equal(
          requests.map(({ url }) => decodeURIComponent(url)).toSorted(),
          tables.map((table) => `/usage/${table}/month=2026-11.parquet`),
        )
        assert.is(requests[0]?.headers['content-type'], 'application/vnd.apache.parquet')
        assert.ok(requests.every(({ body }) => body.startsWith('PAR1')))
      })
    },
  )
})

test('every day the months that still change are exported to where the settings say', async () => {
  const { root, list } = project()
  await withJobs(
    {
      folder: root,
      settings: { export: { to: 'out', format: 'csv' } },
      now: '2026-11-10T04:00:00.000Z',
    },
    async ({ collector, outside, lines, setTime }) => {
      await Promise.all([exportJob(collector, outside), exportJob(collector, outside)])
      assert.equal(list('out/dim_date'), [
        'out/dim_date/month=2026-10.csv',
        'out/dim_date/month=2026-11.csv',
      ])
      setTime('2026-12-11T04:00:00.000Z')
      await exportJob(collector, outside)
      assert.is(list('out/dim_date').length, 3)
      assert.is(lines.at(-1), 'Exported 13 tables of 2026-12.')
    },
  )
})

test('a container that fails in the middle is written anew the next time', async () => {
  await serving(
    (_, at) => (at === 5 ? { status: 403 } : { status: 201 }),
    async ({ endpoint, requests }) => {
      await withJobs(
        { settings: { export: { to: `${endpoint}/usage` } } },
        async ({ collector, outside, lines }) => {
          assert.match(
            (await errorOf(exportJob(collector, outside))).message,
            'You are not allowed',
          )
          assert.equal(lines, [])
          await exportJob(collector, outside)
          assert.is(requests.length, 6 + 13)
        },
      )
    },
  )
})

test('without a place nothing is exported', async () => {
  await withJobs({}, async ({ collector, outside, lines }) => {
    await exportJob(collector, outside)
    assert.equal(lines, [])
  })
})

test.run()
