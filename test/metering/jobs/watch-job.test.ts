import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type {
  BudgetSetting,
  CollectorSettings,
} from '../../../lib/collector/settings/collector-settings.ts'
import type { Alert } from '../../../lib/metering/alerts/alert.ts'
import { watchJob } from '../../../lib/metering/jobs/watch-job.ts'
import { type Answer, type Received, serving } from '../../azure/serving.ts'
import { errorOf } from '../../azure/with-service.ts'
import { call, type JobBench, withJobs } from './_support/jobs.ts'

const budget: BudgetSetting = { name: 'Team A', amount: '10', where: { subscription: 'team-a' } }

/** Limits that no traffic of these tests passes. */
const calm = { costRise: 100_000, errorRate: 100, latency: 1e6, requestsPerMinute: 1e6 }

const webhook: (request: Received, at: number) => Answer = () => ({})

async function watching(
  settings: CollectorSettings,
  use: (bench: JobBench, alerts: () => readonly Alert[]) => Promise<void>,
  { answer = webhook, now = '2026-11-21T12:00:00.000Z', hooks = ['hook'] } = {},
): Promise<void> {
  await serving(answer, async ({ endpoint, requests }) => {
    const webhooks = hooks.map((path) => ({ url: `${endpoint}/${path}` }))
    const alerts = { ...calm, ...settings.alerts, webhooks }
    await withJobs({ settings: { ...settings, alerts }, now }, (bench) =>
      use(bench, () => requests.map(({ body }) => JSON.parse(body))),
    )
  })
}

test('a budget is told of with its name, what is used, its share and what is to come', async () => {
  await watching({ budgets: [budget] }, async ({ collector, outside, lines, calls }, alerts) => {
    await calls(call(1, '2026-11-01'), call(2, '2026-11-02'))
    await watchJob(collector, outside)
    const [{ key: _, ...alert } = {} as Alert, ...others] = alerts()
    assert.equal(others, [])
    assert.equal(alert, {
      kind: 'budget',
      title: 'Budget Team A is used to 50 %',
      message:
        'The budget Team A has used 5.00 of 10.00 USD, which is 50 %, in the month from 2026-11-01. At this rate it will be 7.317073 USD by the end.',
      at: '2026-11-21T12:00:00.000Z',
      details: {
        Budget: 'Team A',
        Period: 'month from 2026-11-01',
        Used: '5.00 USD',
        Limit: '10.00 USD',
        Share: '50 %',
        Threshold: '50 %',
        Forecast: '7.317073 USD',
      },
    })
    assert.equal(lines, [])
  })
})

test('nobody is told twice, and a new period begins anew', async () => {
  await watching({ budgets: [budget] }, async ({ collector, outside, calls, setTime }, alerts) => {
    const titles = () => alerts().map(({ title }) => title)
    await calls(call(1, '2026-11-01'), call(2, '2026-11-01'))
    await watchJob(collector, outside)
    await watchJob(collector, outside)
    assert.is(alerts().length, 1)
    await calls(call(3, '2026-11-21'))
    await watchJob(collector, outside)
    await watchJob(collector, outside)
    await calls(call(4, '2026-11-21'))
    await watchJob(collector, outside)
    await watchJob(collector, outside)
    assert.equal(titles(), [
      'Budget Team A is used to 50 %',
      'Budget Team A will be passed',
      'Budget Team A is used up',
    ])
    setTime('2026-12-01T00:05:00.000Z')
    await calls(call(5, '2026-12-01'), call(6, '2026-12-01'))
    await watchJob(collector, outside)
    assert.is(titles().at(-1), 'Budget Team A is used to 50 %')
    assert.is(alerts().length, 4)
    assert.is(new Set(alerts().map(({ key }) => key)).size, 4)
  })
})

test('tokens are told of as tokens', async () => {
  await watching(
    { budgets: [{ name: 'All', tokens: 1_500_000 }] },
    async ({ collector, outside, calls }, alerts) => {
      await calls(call(1, '2026-11-01'), call(2, '2026-11-02'))
      await watchJob(collector, outside)
      assert.match(alerts()[0]!.message, 'has used 2000000 of 1500000 tokens, which is 133.3 %')
    },
  )
})

test('what nobody took is told again, and what somebody took is not', async () => {
  let isDown = true
  await watching(
    { budgets: [budget] },
    async ({ collector, outside, lines, calls }, alerts) => {
      await calls(call(1, '2026-11-01'), call(2, '2026-11-02'))
      await watchJob(collector, outside)
      assert.is(alerts().length, 6)
      assert.match(
        lines[0]!,
        /^The alert Budget Team A is used to 50 % did not arrive: 127\.0\.0\.1:\d+ answered with 503\.$/,
      )
      isDown = false
      await watchJob(collector, outside)
      await watchJob(collector, outside)
      assert.is(alerts().length, 10)
    },
    { answer: ({ url }) => ({ status: isDown || url === '/b' ? 503 : 200 }), hooks: ['a', 'b'] },
  )
})

test('of two alerts of a budget, the one that failed is told again', async () => {
  await watching(
    { budgets: [{ ...budget, amount: '4' }] },
    async ({ collector, outside, calls, setTime }, alerts) => {
      setTime('2026-11-10T12:00:00.000Z')
      await calls(call(1, '2026-11-01'))
      await watchJob(collector, outside)
      await watchJob(collector, outside)
      assert.equal(
        alerts().map(({ kind }) => kind),
        ['budget', 'forecast', 'forecast'],
      )
    },
    { answer: (_, at) => ({ status: at === 1 ? 400 : 200 }) },
  )
})

test('webhooks that are down hold the job up for three alerts, one that refuses for none', async () => {
  const budgets = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, tokens: 1, forecast: false }))
  for (const [status, requests] of [
    [503, 9],
    [400, 5],
  ] as const) {
    await watching(
      { budgets },
      async ({ collector, outside, calls }, alerts) => {
        await calls(call(1, '2026-11-01'))
        await watchJob(collector, outside)
        assert.is(alerts().length, requests)
      },
      { answer: () => ({ status }) },
    )
  }
})

test('without webhooks the log is told, once', async () => {
  await watching(
    { budgets: [budget] },
    async ({ collector, outside, lines, calls }) => {
      await calls(call(1, '2026-11-01'), call(2, '2026-11-02'))
      await watchJob(collector, outside)
      await watchJob(collector, outside)
      assert.is(lines.length, 1)
      assert.match(lines[0]!, /^Budget Team A is used to 50 %: The budget Team A has used 5\.00/)
    },
    { hooks: [] },
  )
})

test('two at once tell once', async () => {
  await watching({ budgets: [budget] }, async ({ collector, outside, lines, calls }, alerts) => {
    await calls(call(1, '2026-11-01'), call(2, '2026-11-02'))
    await Promise.all([watchJob(collector, outside), watchJob(collector, outside)])
    assert.is(alerts().length, 1)
    assert.equal(lines, ['Budgets and traffic are being watched already.'])
  })
})

test('traffic is told of by rule, each at most once an hour', async () => {
  await watching(
    { alerts: { latency: 50, requestsPerMinute: 1 } },
    async ({ collector, outside, calls, setTime }, alerts) => {
      const kinds = () => alerts().map(({ kind }) => kind)
      await calls(call(1, '2026-11-21T11:50:00.000Z'), call(2, '2026-11-21T11:50:30.000Z'))
      await watchJob(collector, outside)
      assert.equal(kinds(), ['request-rate', 'latency'])
      assert.is(alerts()[1]?.message, 'Requests took up to 100 ms; the limit is 50 ms.')
      setTime('2026-11-21T12:59:59.999Z')
      await calls(call(3, '2026-11-21T12:55:00.000Z'))
      await watchJob(collector, outside)
      assert.is(alerts().length, 2)
      setTime('2026-11-21T13:00:00.000Z')
      await watchJob(collector, outside)
      assert.equal(kinds(), ['request-rate', 'latency', 'latency'])
      setTime('2026-11-21T15:00:00.000Z')
      await watchJob(collector, outside)
      assert.is(alerts().length, 3)
    },
  )
})

test('errors are told of', async () => {
  await watching(
    { alerts: { errorRate: 5, fewestRequests: 2 } },
    async ({ collector, outside, calls }, alerts) => {
      await calls(
        call(1, '2026-11-21T11:50:00.000Z'),
        call(2, '2026-11-21T11:50:30.000Z', { status: 429 }),
      )
      await watchJob(collector, outside)
      const [{ title, message } = {} as Alert] = alerts()
      assert.equal(
        [title, message],
        ['Requests fail', '50 % of 2 requests failed; the limit is 5 %.'],
      )
    },
  )
})

test('costs that rose are told of once a day', async () => {
  await watching(
    { alerts: { costRise: 20 } },
    async ({ collector, outside, calls, setTime }, alerts) => {
      await calls(call(1, '2026-11-19'), call(2, '2026-11-20'), call(3, '2026-11-20'))
      for (const time of ['12:00', '14:00', '23:59']) {
        setTime(`2026-11-21T${time}:00.000Z`)
        await watchJob(collector, outside)
      }
      assert.is(alerts().length, 1)
      assert.match(alerts()[0]!.message, 'The day cost 100 % more than the day before')
      await calls(...[4, 5, 6].map((n) => call(n, '2026-11-21')))
      setTime('2026-11-22T00:00:00.000Z')
      await watchJob(collector, outside)
      assert.is(alerts().length, 2)
    },
  )
})

test('sending stops when it is aborted, and is done the next time', async () => {
  const aborted = new AbortController()
  await watching(
    { budgets: [budget] },
    async ({ collector, outside, calls }, alerts) => {
      await calls(call(1, '2026-11-01'), call(2, '2026-11-02'))
      const stopped = watchJob(collector, { ...outside, signal: aborted.signal })
      assert.is((await errorOf(stopped)).message, 'closing')
      await watchJob(collector, outside)
      assert.is(alerts().length, 2)
    },
    {
      answer: (_, at) => {
        if (at > 0) return {}
        setTimeout(() => aborted.abort(new Error('closing')), 10)
        return 'hang'
      },
    },
  )
})

test.run()
