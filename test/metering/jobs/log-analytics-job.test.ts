import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { logAnalyticsJob } from '../../../lib/metering/jobs/log-analytics-job.ts'
import type { Database } from '../../../lib/stores/database.ts'
import { note } from '../../../lib/stores/notes.ts'
import { quarantined } from '../../../lib/stores/quarantine.ts'
import { type Answer, type Received, serving } from '../../azure/serving.ts'
import { errorOf } from '../../azure/with-service.ts'
import { type JobBench, withJobs } from './_support/jobs.ts'

const settings = { logAnalytics: { workspace: '11111111-2222-3333-4444-555555555555' } }

const columns = ['TimeGenerated', 'CorrelationId', 'SequenceNumber', 'PromptTokens', 'ModelName']

const table = (rows: readonly (readonly unknown[])[] = [], error?: unknown): Answer => ({
  body: { tables: [{ columns: columns.map((name) => ({ name })), rows }], error },
})

const isOfCalls = ({ body }: Received): boolean => body.includes('let apis')

/** The time that a query is of. */
const timeOf = ({ body }: Received): string => {
  const [from, until] = [...body.matchAll(/datetime\(([^)]+)\)/g)].slice(-2).map(([, time]) => time)
  return `${from?.slice(5, 16)} ${until?.slice(5, 16)}`
}

const windowsOf = (requests: readonly Received[]): readonly string[] =>
  requests.filter((request) => !isOfCalls(request)).map(timeOf)

const reading = (
  now: string,
  answer: (request: Received, at: number) => Answer | Promise<Answer>,
  use: (bench: JobBench, requests: readonly Received[]) => Promise<void>,
): Promise<void> =>
  serving(answer, ({ endpoint, requests }) =>
    withJobs({ settings, now, endpoint }, (bench) => use(bench, requests)),
  )

const row = (n: number, time = '2026-11-21T11:00:00Z'): readonly unknown[] => [
  time,
  `ID-${n}`,
  0,
  1000,
  'gpt-4o',
]

const callsIn = async (database: Database): Promise<readonly unknown[]> =>
  (await database.all('SELECT id FROM calls ORDER BY id')).map(({ id }) => id)

const position = (database: Database) => note(database, 'log-analytics-position')

test('both logs are read, from half an hour before where the last time ended', async () => {
  await reading(
    '2026-11-21T12:00:00.000Z',
    (request) => (isOfCalls(request) ? table() : table([row(1)])),
    async ({ collector, database, outside, lines, setTime }, requests) => {
      await logAnalyticsJob(collector, outside)
      assert.equal(windowsOf(requests), ['11-21T05:30 11-21T11:30', '11-21T11:30 11-21T12:00'])
      assert.is(requests.filter(isOfCalls).length, 2)
      assert.equal(await callsIn(database), ['id-1'])
      assert.is(await position(database), '2026-11-21T12:00:00.000Z')
      assert.equal(lines, ['Read 1 new calls from Log Analytics, until 2026-11-21T11:30:00.000Z.'])
      setTime('2026-11-21T12:06:00.000Z')
      await logAnalyticsJob(collector, outside)
      assert.equal(windowsOf(requests).slice(2), ['11-21T11:30 11-21T12:06'])
      assert.equal(await callsIn(database), ['id-1'])
      assert.is(lines.length, 1)
    },
  )
})

test('after an outage it is read in parts, and goes on where one failed', async () => {
  let isDown = false
  await reading(
    '2026-11-20T12:00:00.000Z',
    (request) =>
      isDown && timeOf(request).startsWith('11-20T23')
        ? { status: 403, body: { error: { code: 'InsufficientAccessError', message: 'no' } } }
        : table(),
    async ({ collector, database, outside, setTime }, requests) => {
      await logAnalyticsJob(collector, outside)
      setTime('2026-11-21T12:00:00.000Z')
      isDown = true
      const before = requests.length
      assert.match(
        (await errorOf(logAnalyticsJob(collector, outside))).message,
        'You are not allowed',
      )
      assert.is(await position(database), '2026-11-20T23:30:00.000Z')
      isDown = false
      const failed = requests.length
      await logAnalyticsJob(collector, outside)
      assert.equal(windowsOf(requests.slice(before, failed)), [
        '11-20T11:30 11-20T17:30',
        '11-20T17:30 11-20T23:30',
        '11-20T23:30 11-21T05:30',
      ])
      assert.equal(windowsOf(requests.slice(failed)), [
        '11-20T23:00 11-21T05:00',
        '11-21T05:00 11-21T11:00',
        '11-21T11:00 11-21T12:00',
      ])
      assert.is(await position(database), '2026-11-21T12:00:00.000Z')
    },
  )
})

test('the position stays where the store fails', async () => {
  await reading(
    '2026-11-21T12:00:00.000Z',
    (request) => (isOfCalls(request) ? table() : table([row(1)])),
    async ({ collector, database, outside }) => {
      const failing = {
        ...collector,
        database: {
          ...database,
          transaction: () => Promise.reject(new Error('disk full')),
          all: (sql: string, values?: readonly (string | number | null)[]) =>
            sql.startsWith('SELECT 1')
              ? Promise.reject(new Error('disk full'))
              : database.all(sql, values),
        },
      }
      assert.is((await errorOf(logAnalyticsJob(failing, outside))).message, 'disk full')
      assert.is(await position(database), undefined)
      await logAnalyticsJob(collector, outside)
      assert.equal(await callsIn(database), ['id-1'])
    },
  )
})

test('where rows are missing the time is halved', async () => {
  await reading(
    '2026-11-21T12:00:00.000Z',
    (request, at) =>
      at === 0
        ? table([row(9)], { code: 'PartialError', message: 'too many' })
        : isOfCalls(request)
          ? table()
          : table([row(at)]),
    async ({ collector, database, outside }, requests) => {
      await logAnalyticsJob(collector, outside)
      assert.equal(windowsOf(requests).slice(0, 3), [
        '11-21T05:30 11-21T11:30',
        '11-21T05:30 11-21T08:30',
        '11-21T08:30 11-21T11:30',
      ])
      assert.not.ok((await callsIn(database)).includes('id-9'))
    },
  )
})

test('many records are taken in, and what cannot be read is put aside once', async () => {
  const many = Array.from({ length: 1201 }, (_, n) => row(n))
  await reading(
    '2026-11-21T12:00:00.000Z',
    (request) => (isOfCalls(request) ? table() : table([...many, ['never', 'ID-X', 0, 1, 'm']])),
    async ({ collector, database, outside }) => {
      await logAnalyticsJob(collector, outside)
      assert.is((await callsIn(database)).length, 1201)
      const poison = await quarantined(database, 10)
      assert.is(poison.length, 1)
      assert.is(poison[0]?.source, 'Log Analytics, GatewayLlmLogs never ID-X')
    },
  )
})

test('two at once leave the later position, and every call once', async () => {
  let release = (): void => {}
  const later = new Promise<void>((resolve) => {
    release = resolve
  })
  await reading(
    '2026-11-21T12:00:00.000Z',
    async (request) => {
      if (timeOf(request).endsWith('12:00')) await later
      return isOfCalls(request) ? table() : table([row(1)])
    },
    async ({ collector, database, outside, setTime }) => {
      const slow = logAnalyticsJob(collector, outside)
      setTime('2026-11-21T12:06:00.000Z')
      await logAnalyticsJob(collector, outside)
      release()
      await slow
      assert.is(await position(database), '2026-11-21T12:06:00.000Z')
      assert.equal(await callsIn(database), ['id-1'])
    },
  )
})

test('a position ahead of the clock is set back', async () => {
  await reading(
    '2036-11-21T12:00:00.000Z',
    () => table(),
    async ({ collector, database, outside, setTime }, requests) => {
      await logAnalyticsJob(collector, outside)
      setTime('2026-11-21T12:00:00.000Z')
      const before = requests.length
      await logAnalyticsJob(collector, outside)
      assert.equal(windowsOf(requests.slice(before)), ['11-21T11:30 11-21T12:00'])
      assert.is(await position(database), '2026-11-21T12:00:00.000Z')
    },
  )
})

test('it stops between two parts when it is aborted', async () => {
  const aborted = new AbortController()
  await reading(
    '2026-11-21T12:00:00.000Z',
    (_, at) => {
      if (at === 1) queueMicrotask(() => aborted.abort(new Error('closing')))
      return table()
    },
    async ({ collector, outside }, requests) => {
      const { message } = await errorOf(
        logAnalyticsJob(collector, { ...outside, signal: aborted.signal }),
      )
      assert.is(message, 'closing')
      assert.is(requests.length, 2)
    },
  )
})

test('without a workspace nothing is asked', async () => {
  await withJobs({ endpoint: 'http://127.0.0.1:1' }, async ({ collector, outside, lines }) => {
    await logAnalyticsJob(collector, outside)
    assert.equal(lines, [])
  })
})

test.run()
