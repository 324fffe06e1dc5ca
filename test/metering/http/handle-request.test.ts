import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { accessControl } from '../../../lib/metering/access/access-control.ts'
import { handleRequest } from '../../../lib/metering/http/handle-request.ts'
import type { ApiAnswer, Route } from '../../../lib/metering/http/route.ts'
import { routes } from '../../../lib/metering/http/routes.ts'
import { receive } from '../../../lib/metering/receive.ts'
import type { Service } from '../../../lib/metering/service.ts'
import { UserError } from '../../../lib/workspace/user-error.ts'
import { usageEvent } from '../_support/usage-event.ts'
import { now } from '../_support/with-collector.ts'
import { access, keys, type TestService, textOf, withService } from '../_support/with-service.ts'

/** What no refused answer may say. */
const secrets = /secret|team-|gpt-4o|store-number|USD|key-of/

const filled = (work: (service: TestService) => Promise<void>): Promise<void> =>
  withService(
    ':memory:',
    async (service) => {
      const attributes = { 'store-number': 'secret-12' }
      await receive(service.collector, [
        { source: 'a', body: usageEvent(1, { attributes }) },
        { source: 'b', body: usageEvent(2, { subscription: 'team-b', attributes }) },
        { source: 'c', body: 'secret garbage' },
      ])
      await work(service)
    },
    { budgets: [{ name: 'secret', amount: '1', where: { subscription: 'team-b' } }] },
  )

/** What stands in the addresses of those routes that have something there. */
const params = { month: '2026-11', subscription: 'team-a', file: 'main.js' }

/** The status that every caller gets on every route that is not for anyone. */
const expected: Readonly<Record<string, Readonly<Record<keyof typeof keys, number>>>> = {
  reader: { all: 200, team: 200, nobody: 200, sender: 403, wrong: 401 },
  'bill-reader': { all: 200, team: 403, nobody: 403, sender: 403, wrong: 401 },
  sender: { all: 403, team: 403, nobody: 403, sender: 202, wrong: 401 },
}

test('every route lets in whom it is for, and tells the others nothing', () =>
  filled(async ({ ask }) => {
    for (const { path, audience } of routes.filter((route) => route.audience !== 'anyone')) {
      for (const [key, status] of Object.entries(expected[audience] ?? {})) {
        const answer = await ask(path, { key: key as keyof typeof keys, params })
        const isHidden = path.includes('statements') && key === 'nobody'
        assert.is(answer.status, isHidden ? 404 : status, `${path} ${key}`)
        if (status < 300) continue
        assert.not.match(textOf(answer), secrets)
        assert.equal(Object.keys(JSON.parse(textOf(answer))), ['error'])
        assert.is(answer.headers['Cache-Control'], 'no-store')
        assert.is(answer.headers['ETag'], undefined)
      }
    }
  }))

const request = { query: new URLSearchParams(), params: {}, body: async () => new Uint8Array() }

test('without credentials only what is for anyone answers, and it says nothing of what is known', () =>
  filled(async ({ service }) => {
    for (const route of routes) {
      const asked = { ...request, headers: new Headers(), params }
      const handling = { open: async () => service, onProblem: () => {} }
      const answer = await handleRequest(route, asked, handling)
      assert.is(answer.status, route.audience === 'anyone' ? 200 : 401, route.path)
      assert.not.match(textOf(answer), /team-b|secret-12|key-of|garbage/, route.path)
    }
  }))

test('health tells whether the store works, and when something came in', () =>
  filled(async ({ json }) => {
    assert.equal(await json('api/v1/health', { key: 'wrong' }), {
      status: 'ok',
      store: 'sqlite',
      lastReceived: now,
      asOf: now,
    })
  }))

const routeOf = (answer: Route['answer'], audience: Route['audience'] = 'anyone'): Route => ({
  name: 'test',
  method: 'GET',
  path: 'test',
  audience,
  summary: 'A test.',
  gives: [],
  answer,
})

const service = { access: accessControl({ access }, { env: {} }) } as unknown as Service

async function answered(
  route: Route,
  {
    open = async () => service,
    headers = {},
  }: { open?: () => Promise<Service>; headers?: Record<string, string> } = {},
): Promise<{ answer: ApiAnswer; problems: readonly (readonly [string, unknown])[] }> {
  const problems: (readonly [string, unknown])[] = []
  const answer = await handleRequest(
    route,
    { ...request, headers: new Headers(headers) },
    { open, onProblem: (...problem) => problems.push(problem) },
  )
  return { answer, problems }
}

test('a mistake of the caller is answered with its sentence and its hint', async () => {
  const { answer, problems } = await answered(
    routeOf(async () => {
      throw new UserError('That is wrong.', { hint: 'Write it so.' })
    }),
  )
  assert.is(answer.status, 400)
  assert.equal(JSON.parse(textOf(answer)), {
    error: { code: 'bad-request', message: 'That is wrong. Write it so.' },
  })
  assert.equal(problems, [])
})

test('a failure is answered with an id alone, and the log has the rest', async () => {
  const fault = new Error('connect ECONNREFUSED postgres://secret@10.0.0.1')
  const { answer, problems } = await answered(
    routeOf(async () => {
      throw fault
    }),
  )
  assert.is(answer.status, 503)
  assert.is(answer.headers['Retry-After'], '5')
  const [id, error] = problems[0] ?? []
  assert.is(error, fault)
  assert.equal(JSON.parse(textOf(answer)), {
    error: {
      code: 'unavailable',
      message: `Something is wrong here; try again. The log has ${id}.`,
    },
  })
})

test('what is wrong with the settings or the store is told to the log, not to whoever asks', async () => {
  const fault = new UserError('collector.json has mistakes: `access.keys[0].key` is `secret`.')
  const { answer, problems } = await answered(
    routeOf(async () => ({ status: 200, headers: {}, body: '' })),
    { open: () => Promise.reject(fault) },
  )
  assert.is(answer.status, 503)
  assert.not.match(textOf(answer), /secret|collector\.json/)
  const [[, error] = []] = problems
  assert.is(error instanceof Error && error.cause, fault)
})

test('a body that cannot be read is no mistake of the question', async () => {
  const { answer } = await answered(
    routeOf(async (_service, { body }) => ({ status: 200, headers: {}, body: await body() })),
  )
  assert.is(answer.status, 200)
  const broken = await handleRequest(
    routeOf(async (_service, { body }) => ({ status: 200, headers: {}, body: await body() })),
    { ...request, headers: new Headers(), body: () => Promise.reject(new Error('aborted')) },
    { open: async () => service, onProblem: () => {} },
  )
  assert.is(broken.status, 503)
})

test('whoever asks again for what has not changed is told only that, by whichever form of the tag', async () => {
  const route = routeOf(async () => ({ status: 200, headers: { A: 'b' }, body: 'same' }))
  const { answer } = await answered(route)
  const tag = answer.headers['ETag'] ?? ''
  assert.match(tag, /^"[\w-]{43}"$/)
  for (const header of [tag, `W/${tag}`, `"other", ${tag}`, `"other",W/${tag}`]) {
    const { answer: again } = await answered(route, { headers: { 'If-None-Match': header } })
    assert.equal(again, { status: 304, headers: { A: 'b', ETag: tag }, body: '' }, header)
  }
  for (const header of ['', '"other"', tag.slice(1, -1)]) {
    const { answer: other } = await answered(route, { headers: { 'If-None-Match': header } })
    assert.is(other.status, 200, header)
  }
})

test('a report has the same tag later, until something comes in', () =>
  filled(async ({ collector, service: whole }) => {
    const route = routes.find(({ name }) => name === 'usageSummary')!
    let at = now
    const ticking = { ...whole, collector: { ...collector, now: () => at } }
    const ask = (tag = '') =>
      answered(route, {
        open: async () => ticking,
        headers: { 'x-functions-key': keys.all, 'If-None-Match': tag },
      }).then(({ answer }) => answer)
    const first = await ask()
    assert.match(first.headers['ETag'] ?? '', /^W\/"/)
    at = '2026-11-30T12:00:05.000Z'
    const later = await ask(first.headers['ETag'])
    assert.is(later.status, 304)
    await receive(collector, [{ source: 'd', body: usageEvent(9) }])
    assert.is((await ask(first.headers['ETag'])).status, 200)
  }))

test('one caller’s tag is not another’s', () =>
  filled(async ({ ask }) => {
    const all = await ask('api/v1/usage/summary')
    const team = await ask('api/v1/usage/summary', {
      key: 'team',
      headers: { 'If-None-Match': all.headers['ETag'] ?? '' },
    })
    assert.is(team.status, 200)
    assert.not.match(textOf(team), /team-b/)
  }))

test('answers say what they are, and are kept by nobody else', () =>
  filled(async ({ ask }) => {
    const types: Readonly<Record<string, readonly [type: string, file?: string]>> = {
      json: ['application/json; charset=utf-8'],
      csv: ['text/csv; charset=utf-8', 'usage-2026-11.csv'],
      md: ['text/markdown; charset=utf-8', 'usage-2026-11.md'],
      table: ['text/plain; charset=utf-8', 'usage-2026-11.txt'],
      parquet: ['application/vnd.apache.parquet', 'usage-2026-11.parquet'],
      focus: ['text/csv; charset=utf-8', 'usage-2026-11.focus.csv'],
    }
    for (const [format, [type, file]] of Object.entries(types)) {
      const { status, headers } = await ask(`api/v1/usage/summary?format=${format}`)
      assert.is(status, 200)
      assert.is(headers['Content-Type'], type)
      assert.is(headers['X-Content-Type-Options'], 'nosniff')
      assert.is(headers['Cache-Control'], 'private, no-cache')
      const disposition = file && `attachment; filename="${file}"`
      assert.is(headers['Content-Disposition'], disposition)
    }
    const { headers } = await ask('api/v1/metrics')
    assert.is(headers['Content-Type'], 'text/plain; version=0.0.4; charset=utf-8')
  }))

test('every mistake in a question is a sentence', () =>
  filled(async ({ ask, problems }) => {
    for (const [address, message] of [
      ['usage/summary?month=2026-13', '"2026-13" is not a month, such as 2026-11.'],
      ['usage/summary?format=xml', /^"xml" is not a format; there are table, json/],
      ['usage/summary?by=session', /^Sessions are not kept/],
      ['usage/summary?by=%00', /is no name of a dimension or an attribute/],
      ["usage/summary?x'%20OR%201=1", /is no name of a dimension or an attribute/],
      ['chargeback/report?from=2026-11-01&to=2026-11-02', /^Chargeback is by the month/],
      ['chargeback/report?by=month', /cannot be grouped by months/],
      ['reconcile?from=2026-11-01&to=2026-11-02', /^"from" cannot be asked of reconcile/],
      ['reconcile?subscription=team-a', /^"subscription" cannot be asked of reconcile/],
      ['reconcile?format=focus', 'FOCUS is a form of usage and chargeback, not of reconcile.'],
      ['budgets?month=2026-10', '"month" cannot be asked of budgets, only format.'],
      ['usage/dimensions?month=never', '"never" is not a month, such as 2026-11.'],
    ] as const) {
      const [path, query] = address.split('?')
      const answer = await ask(`api/v1/${path}?${query}`)
      assert.is(answer.status, 400, address)
      const { error } = JSON.parse(textOf(answer))
      assert.is(error.code, 'bad-request')
      if (typeof message === 'string') assert.is(error.message, message)
      else assert.match(error.message, message)
    }
    assert.equal(problems, [])
  }))

test('an attribute of the name of a fact can be grouped by', () =>
  filled(async ({ ask }) => {
    assert.is((await ask('api/v1/chargeback/report?by=attribute.month')).status, 200)
  }))

test('a key in the address opens, and is no filter', () =>
  filled(async ({ service: whole }) => {
    const route = routes.find(({ name }) => name === 'usageSummary')!
    const query = new URLSearchParams({ code: keys.all })
    const asked = { ...request, query, headers: new Headers() }
    const handling = { open: async () => whole, onProblem: () => {} }
    const answer = await handleRequest(route, asked, handling)
    assert.is(JSON.parse(textOf(answer)).completeness.calls, 2)
  }))

test.run()
