import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type LogQuestion, logAnalyticsQuery } from '../../lib/azure/log-analytics.ts'
import { type Answer, type Received, serving } from './serving.ts'
import { errorOf } from './with-service.ts'

const workspace = '11111111-2222-3333-4444-555555555555'
const timespan = '2026-10-20T00:00:00Z/2026-10-21T00:00:00Z'

async function asking(
  answer: Answer,
  use: (
    ask: (question?: Partial<LogQuestion>) => ReturnType<typeof logAnalyticsQuery>,
    requests: readonly Received[],
  ) => Promise<void>,
): Promise<void> {
  await serving(
    () => answer,
    async ({ endpoint, requests }) => {
      const ask = (question: Partial<LogQuestion> = {}) =>
        logAnalyticsQuery({
          workspace,
          query: 'T | take 1',
          timespan,
          cloud: 'public',
          endpoint,
          sleep: async () => {},
          ...question,
        })
      await use(ask, requests)
    },
  )
}

const table = (columns: readonly string[], rows: readonly unknown[], error?: unknown): Answer => ({
  body: {
    tables: [{ name: 'PrimaryResult', columns: columns.map((name) => ({ name })), rows }],
    ...(error !== undefined && { error }),
  },
})

test('a query is posted to the workspace, and its rows come back by column', async () => {
  await asking(
    table(
      ['A', 'B'],
      [
        [1, 'x'],
        [2, null],
      ],
    ),
    async (ask, requests) => {
      assert.equal(await ask(), {
        rows: [
          { A: 1, B: 'x' },
          { A: 2, B: null },
        ],
      })
      const [request] = requests
      assert.is(request?.method, 'POST')
      assert.is(request?.url, `/v1/workspaces/${workspace}/query`)
      assert.equal(JSON.parse(request!.body), { query: 'T | take 1', timespan })
    },
  )
})

test('a workspace is named by its id or by that of the resource, and by nothing else', async () => {
  const resource =
    '/subscriptions/1/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/logs'
  await asking(table([], []), async (ask, requests) => {
    await ask({ workspace: resource })
    assert.is(requests[0]?.url, `/v1${resource}/query`)
    for (const wrong of ['', 'logs', `${workspace}/../x`, `${resource}/tables/t`, '/v1']) {
      assert.match((await errorOf(ask({ workspace: wrong }))).message, 'is not the id')
    }
    assert.is(requests.length, 1)
  })
})

test('rows that are missing are said to be', async () => {
  const error = {
    code: 'PartialError',
    message: 'There were some errors when processing your query.',
    details: [{ innererror: { message: 'Too big.', innererror: { message: 'Over 64 MB.' } } }],
  }
  await asking(table(['A'], [[1]], error), async (ask) => {
    assert.equal(await ask(), { rows: [{ A: 1 }], missing: 'Over 64 MB.' })
  })
  await asking(table(['A'], [], {}), async (ask) => {
    assert.is((await ask()).missing, 'it did not say why')
  })
})

test('a query that is wrong is explained by the innermost error', async () => {
  const error = {
    code: 'BadArgumentError',
    message: 'The request had some invalid properties',
    innererror: {
      message: 'A semantic error occurred.',
      innererror: { message: "Failed to resolve table 'T'." },
    },
  }
  await asking({ status: 400, body: { error } }, async (ask) => {
    const { message } = await errorOf(ask())
    assert.match(message, `Azure refused to query the workspace ${workspace}`)
    assert.match(message, "Failed to resolve table 'T'.")
  })
})

test('who may not read the workspace is told which role is needed', async () => {
  await asking(
    { status: 403, body: { error: { code: 'InsufficientAccessError' } } },
    async (ask) => {
      const { hint } = (await errorOf(ask())) as { hint?: string }
      assert.match(hint!, 'Log Analytics Reader')
    },
  )
})

test('what is no table is not taken for an empty one', async () => {
  for (const body of [{}, [], { tables: [] }, { tables: [null] }, { tables: [{ rows: [] }] }]) {
    await asking({ body }, async (ask) => {
      assert.match((await errorOf(ask())).message, 'something that is no table')
    })
  }
  await asking({ body: { tables: [{ columns: [null, {}], rows: [null, [1]] }] } }, async (ask) => {
    assert.is((await ask()).rows.length, 2)
  })
})

test.run()
