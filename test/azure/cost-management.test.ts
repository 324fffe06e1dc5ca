import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type CostQuestion, costQuery } from '../../lib/azure/cost-management.ts'
import { type Answer, type Received, serving } from './serving.ts'
import { errorOf } from './with-service.ts'

const names = ['Cost', 'UsageDate', 'ResourceId', 'Meter', 'Currency']

const page = (rows: readonly unknown[], nextLink: string | null = null): Answer => ({
  body: { properties: { columns: names.map((name) => ({ name })), rows, nextLink } },
})

const row = (cost: number, day: number, meter = 'in'): readonly unknown[] => [
  cost,
  day,
  '/sub/openai',
  meter,
  'USD',
]

type Asked = Partial<Omit<CostQuestion, 'cloud' | 'endpoint'>>

async function asking(
  answer: (request: Received, at: number, endpoint: string) => Answer,
  use: (
    ask: (question?: Asked) => ReturnType<typeof costQuery>,
    requests: readonly Received[],
    waits: readonly number[],
  ) => Promise<void>,
): Promise<void> {
  let own = ''
  await serving(
    (request, at) => answer(request, at, own),
    async ({ endpoint, requests }) => {
      own = endpoint
      const waits: number[] = []
      const ask = (question: Asked = {}) =>
        costQuery({
          scope: '/subscriptions/1',
          from: '2026-10-01',
          to: '2026-10-31',
          cloud: 'public',
          endpoint,
          sleep: async (ms) => void waits.push(ms),
          random: () => 1,
          ...question,
        })
      await use(ask, requests, waits)
    },
  )
}

test('the question names the days, the services and what to group by', async () => {
  await asking(
    () => page([row(1.5, 20261020)]),
    async (ask, requests) => {
      const { lines, rejected } = await ask()
      assert.equal(lines, [
        {
          resource: '/sub/openai',
          meter: 'in',
          day: '2026-10-20',
          currency: 'USD',
          cost: 1_500_000_000n,
        },
      ])
      assert.equal(rejected, [])
      const [{ method, url, headers, body } = {} as Received] = requests
      assert.is(method, 'POST')
      assert.is(
        url,
        '/subscriptions/1/providers/Microsoft.CostManagement/query?api-version=2023-11-01',
      )
      assert.is(headers['content-type'], 'application/json')
      assert.equal(JSON.parse(body), {
        type: 'ActualCost',
        timeframe: 'Custom',
        timePeriod: { from: '2026-10-01T00:00:00Z', to: '2026-10-31T23:59:59Z' },
        dataset: {
          granularity: 'Daily',
          aggregation: { totalCost: { name: 'Cost', function: 'Sum' } },
          grouping: [
            { type: 'Dimension', name: 'ResourceId' },
            { type: 'Dimension', name: 'Meter' },
          ],
          filter: {
            dimensions: {
              name: 'ServiceName',
              operator: 'In',
              values: ['Cognitive Services', 'Foundry Models', 'Foundry Tools'],
            },
          },
        },
      })
    },
  )
})

test('the type, the services and the scope can be others', async () => {
  await asking(
    () => page([]),
    async (ask, requests) => {
      await ask({
        type: 'AmortizedCost',
        services: ['X'],
        scope: 'subscriptions/1/resourceGroups/my rg/',
      })
      const { type, dataset } = JSON.parse(requests[0]!.body)
      assert.is(type, 'AmortizedCost')
      assert.equal(dataset.filter.dimensions.values, ['X'])
      assert.match(requests[0]!.url, /^\/subscriptions\/1\/resourceGroups\/my%20rg\/providers\//)
      for (const scope of [
        '',
        '/',
        'tenant',
        '/subscriptions/',
        '/subscriptions/../x',
        '/subscriptions/1?x',
      ]) {
        assert.is((await errorOf(ask({ scope }))).name, 'UserError', scope)
      }
      assert.is(requests.length, 1)
    },
  )
})

test('longer times are asked for a month at a time', async () => {
  await asking(
    () => page([]),
    async (ask, requests) => {
      await ask({ from: '2026-01-15', to: '2026-03-02' })
      assert.equal(
        requests.map(({ body }) => {
          const { from, to } = JSON.parse(body).timePeriod
          return [from.slice(0, 10), to.slice(0, 10)]
        }),
        [
          ['2026-01-15', '2026-01-31'],
          ['2026-02-01', '2026-02-28'],
          ['2026-03-01', '2026-03-02'],
        ],
      )
    },
  )
})

test('further pages are asked with the same body, and added up', async () => {
  await asking(
    (_, at, endpoint) =>
      at === 0
        ? page([row(1, 20261020)], `${endpoint}/next?$skiptoken=a%2Fb`)
        : page([row(2, 20261020), row(3, 20261020, 'out')]),
    async (ask, requests) => {
      const { lines } = await ask()
      assert.equal(
        lines.map(({ meter, cost }) => [meter, cost]),
        [
          ['in', 3_000_000_000n],
          ['out', 3_000_000_000n],
        ],
      )
      assert.is(requests[1]?.method, 'POST')
      assert.is(requests[1]?.url, '/next?$skiptoken=a%2Fb')
      assert.is(requests[1]?.body, requests[0]?.body)
    },
  )
})

test('a page of another host is not asked for', async () => {
  await serving(
    () => page([]),
    async ({ endpoint: other, requests: stolen }) => {
      for (const link of [`${other}/next`, '//evil.example/x', 'https://a:b@evil.example']) {
        await asking(
          () => page([], link),
          async (ask, requests) => {
            const { message } = await errorOf(ask())
            assert.match(message, 'The service pointed to another host')
            assert.is(requests.length, 1)
          },
        )
      }
      assert.is(stolen.length, 0)
    },
  )
})

test('pages that go in circles come to an end', async () => {
  await asking(
    (_, __, endpoint) => page([], `${endpoint}/again`),
    async (ask) => {
      assert.match((await errorOf(ask())).message, 'repeats a page')
    },
  )
})

test('throttled, it waits as long as the limits ask', async () => {
  const name = 'x-ms-ratelimit-microsoft.costmanagement-clienttype-retry-after'
  await asking(
    (_, at) => (at === 0 ? { status: 429, headers: { [name]: '61' } } : page([])),
    async (ask, _, waits) => {
      await ask()
      assert.equal(waits, [61_000])
    },
  )
})

test('who may not read costs is told which role is needed', async () => {
  await asking(
    () => ({ status: 403, body: { error: { code: 'RBACAccessDenied', message: 'no' } } }),
    async (ask) => {
      const error = await errorOf(ask())
      assert.is(
        error.message,
        'You are not allowed to read the costs of /subscriptions/1 (403 RBACAccessDenied).',
      )
      assert.match((error as { hint?: string }).hint!, 'Cost Management Reader')
    },
  )
})

test('a scope without costs has none; garbage is no bill', async () => {
  await asking(
    () => ({ status: 204 }),
    async (ask) => {
      assert.equal(await ask(), { lines: [], rejected: [] })
    },
  )
  await asking(
    () => ({ body: { properties: {} } }),
    async (ask) => {
      assert.match((await errorOf(ask())).message, 'no columns and rows')
    },
  )
})

test('days that were not asked for are rejected', async () => {
  await asking(
    () => page([row(1, 20251020), row(1, 20261020)]),
    async (ask) => {
      const { lines, rejected } = await ask()
      assert.is(lines.length, 1)
      assert.is(rejected[0]?.reason, 'The row is of 2025-10-20, which was not asked for.')
    },
  )
})

test.run()
