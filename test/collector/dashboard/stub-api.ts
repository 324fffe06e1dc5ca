import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exactAmount } from '../../../lib/collector/money/amount-text.ts'
import { type FixtureRow, fixtureRows, hostileNames } from './usage-fixture.ts'

const folder = fileURLToPath(new URL('../../../collector/dashboard/', import.meta.url))
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
}

/** An answer in place of the one of the stub. */
export interface StubAnswer {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** How the stub differs from a collector that lets everybody in. */
export interface StubOptions {
  /** The one key that is accepted. */
  readonly key?: string
  readonly rows?: readonly FixtureRow[]
  /** Answers in place of the stub, where it gives one. */
  readonly instead?: (url: URL) => StubAnswer | undefined
}

/** A server of the dashboard that is running. */
export interface Stub {
  readonly origin: string
  /** The questions that were asked of the API, with the key that they had. */
  readonly asked: { readonly path: string; readonly key: string | undefined }[]
}

/** Runs work with the dashboard and a stub of its API over fixed data. */
export async function withStub<T>(
  options: StubOptions,
  work: (stub: Stub) => Promise<T>,
): Promise<T> {
  const asked: Stub['asked'] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (url.pathname.startsWith('/dashboard')) return servePage(url, response)
    asked.push({ path: url.pathname + url.search, key: keyOf(request) })
    const { status, body, headers = {} } = answerTo(url, request, options)
    const isText = typeof body === 'string'
    response.writeHead(status, {
      'content-type': isText ? 'text/csv' : 'application/json',
      ...headers,
    })
    response.end(isText ? body : JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const { port } = server.address() as AddressInfo
    return await work({ origin: `http://127.0.0.1:${port}`, asked })
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

function servePage(url: URL, response: ServerResponse): void {
  const name = url.pathname === '/dashboard' ? 'index.html' : basename(url.pathname)
  const type = types[extname(name)]
  response.writeHead(type ? 200 : 404, {
    'content-type': type ?? 'text/plain',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
  })
  response.end(type ? readFileSync(folder + name) : '')
}

const keyOf = (request: IncomingMessage): string | undefined =>
  request.headers['x-functions-key']?.toString()

function answerTo(url: URL, request: IncomingMessage, options: StubOptions): StubAnswer {
  const { key, rows = fixtureRows, instead } = options
  if (key !== undefined && keyOf(request) !== key) return failure(401, 'No valid access key.')
  const other = instead?.(url)
  if (other) return other
  const found = rows.filter((row) => isAsked(row, url.searchParams))
  if (url.searchParams.get('format') === 'csv') {
    const headers = { 'content-disposition': 'attachment; filename="usage-2026-11.csv"' }
    return { status: 200, body: csv(found, url.searchParams.get('by') ?? 'day'), headers }
  }
  switch (url.pathname) {
    case '/api/v1/usage/dimensions':
      return { status: 200, body: dimensions(rows) }
    case '/api/v1/usage/summary':
      return { status: 200, body: summary(found, url.searchParams) }
    case '/api/v1/chargeback/report':
      return { status: 200, body: chargeback(found, url.searchParams) }
    case '/api/v1/budgets':
      return { status: 200, body: budgets }
    default:
      return failure(404, `No route ${url.pathname}.`)
  }
}

/** An error as the API tells it. */
export const failure = (status: number, message: string): StubAnswer => ({
  status,
  body: { error: { code: `status-${status}`, message } },
})

const reserved = ['month', 'from', 'to', 'by', 'format']

function isAsked({ names }: FixtureRow, query: URLSearchParams): boolean {
  const [month, from, to] = [query.get('month'), query.get('from'), query.get('to')]
  const day = names['day'] ?? ''
  if (month !== null && names['month'] !== month) return false
  if ((from !== null && day < from) || (to !== null && day > to)) return false
  return [...new Set(query.keys())]
    .filter((name) => !reserved.includes(name))
    .every((name) => query.getAll(name).includes(names[name] ?? ''))
}

const dimensions = (rows: readonly FixtureRow[]): unknown => ({
  months: [...new Set(rows.map(({ names }) => names['month']))],
  dimensions: ['subscription', 'product', 'endUser', 'app', 'api', 'model'],
  attributes: ['device-id', 'store-number'],
  currency: 'USD',
  asOf: '2026-11-21T13:54:00.000Z',
  caller: { name: 'finance', subscriptions: null },
})

const sum = (rows: readonly FixtureRow[], of: (row: FixtureRow) => number): number =>
  rows.reduce((total, row) => total + of(row), 0)

/** What rows cost together, in billionths. */
export const costOf = (rows: readonly FixtureRow[]): bigint =>
  rows.reduce((total, row) => total + row.cost, 0n)

function measures(rows: readonly FixtureRow[]): Readonly<Record<string, unknown>> {
  const calls = sum(rows, (row) => row.calls)
  return {
    calls,
    errors: sum(rows, (row) => row.errors),
    streams: sum(rows, (row) => row.streams),
    averageLatency: calls === 0 ? null : Math.round(sum(rows, (row) => row.latency) / calls),
    inputTokens: sum(rows, (row) => row.input),
    cachedInputTokens: sum(rows, (row) => row.cached),
    audioInputTokens: 0,
    cachedAudioInputTokens: 0,
    imageInputTokens: 0,
    outputTokens: sum(rows, (row) => row.output),
    audioOutputTokens: 0,
    imageOutputTokens: 0,
    reasoningTokens: sum(rows, (row) => row.reasoning),
    tokens: sum(rows, (row) => row.input + row.cached + row.output),
    cost: exactAmount(costOf(rows)),
    unpricedCalls: sum(rows, (row) => row.unpricedCalls),
    pendingCalls: sum(rows, (row) => row.pendingCalls),
  }
}

const grouped = (
  rows: readonly FixtureRow[],
  by: string,
): readonly (readonly [string | null, readonly FixtureRow[]])[] => {
  const values = [...new Set(rows.map(({ names }) => names[by] ?? null))]
  return values.map((value) => [value, rows.filter(({ names }) => (names[by] ?? null) === value)])
}

function summary(rows: readonly FixtureRow[], query: URLSearchParams): unknown {
  const by = query.get('by') ?? 'day'
  const unpriced = rows.filter((row) => row.unpricedCalls > 0)
  return {
    from: query.get('from'),
    to: query.get('to'),
    by: [by],
    currency: 'USD',
    asOf: '2026-11-21T13:54:00.000Z',
    priceVersion: '2026-11-01',
    completeness: {
      calls: sum(rows, (row) => row.calls),
      pendingCalls: sum(rows, (row) => row.pendingCalls),
      unpricedCalls: sum(unpriced, (row) => row.unpricedCalls),
      unpricedTokens: sum(unpriced, (row) => row.input + row.cached + row.output),
      estimatedCalls: rows.length > 100 ? 31 : 0,
      estimatedShare: 0.4,
      quarantined: rows.length > 100 ? 2 : 0,
    },
    rows: grouped(rows, by).map(([value, own]) => ({ [by]: value, ...measures(own) })),
    total: measures(rows),
  }
}

const csv = (rows: readonly FixtureRow[], by: string): string =>
  [
    `${by},cost`,
    ...grouped(rows, by).map(([value, own]) => `"${value ?? ''}",${exactAmount(costOf(own))}`),
  ].join('\r\n')

function chargeback(rows: readonly FixtureRow[], query: URLSearchParams): unknown {
  const by = query.get('by') ?? 'subscription'
  const shared = 12_340_000_000n
  const groups = grouped(rows, by)
  return {
    month: query.get('month'),
    by,
    currency: 'USD',
    source: 'bill',
    isClosed: false,
    asOf: '2026-11-21T13:54:00.000Z',
    rows: groups.map(([value, own], at) => ({
      [by]: value,
      calls: sum(own, (row) => row.calls),
      tokens: sum(own, (row) => row.input + row.cached + row.output),
      rated: exactAmount(costOf(own)),
      shared: exactAmount(at === 0 ? shared : 0n),
      idle: '0',
      corrections: at === 1 ? '-3.25' : '0',
      charged: exactAmount(
        costOf(own) + (at === 0 ? shared : 0n) - (at === 1 ? 3_250_000_000n : 0n),
      ),
      variance: at === 2 ? null : '0.000004',
      currency: 'USD',
      unpricedCalls: sum(own, (row) => row.unpricedCalls),
    })),
    unallocated: [
      {
        of: 'aoai-sweden',
        time: '2026-11-03',
        reason: 'No usage that day',
        currency: 'USD',
        cost: '4.2',
      },
      {
        of: hostileNames[0],
        time: '2026-11',
        reason: 'No usage that month',
        currency: 'USD',
        cost: '0.000001',
      },
    ],
    ...(groups.length > 1 && {
      total: {
        calls: sum(rows, (row) => row.calls),
        tokens: sum(rows, (row) => row.input + row.cached + row.output),
        rated: exactAmount(costOf(rows)),
        shared: exactAmount(shared),
        idle: '0',
        corrections: '-3.25',
        charged: exactAmount(costOf(rows) + shared - 3_250_000_000n),
      },
    }),
  }
}

const month = {
  period: 'month',
  from: '2026-11-01T00:00:00.000Z',
  until: '2026-12-01T00:00:00.000Z',
}
const budgets = {
  asOf: '2026-11-21T13:54:00.000Z',
  rows: [
    {
      name: 'All teams',
      ...month,
      unit: 'USD',
      limit: '1000',
      used: '821',
      share: 82.1,
      forecast: '1210.5',
      thresholds: '50, 80, 100',
      crossed: '50, 80',
      state: 'forecast',
    },
    {
      name: 'Search, tokens',
      ...month,
      unit: 'tokens',
      limit: '50000000',
      used: '12000000',
      share: 24,
      forecast: '18000000',
      thresholds: '50, 80, 100',
      crossed: null,
      state: 'ok',
    },
    {
      name: '<img src=x onerror=alert(1)>',
      ...month,
      unit: 'USD',
      limit: '50',
      used: '61.004',
      share: 122,
      forecast: '91',
      thresholds: '50, 80, 100',
      crossed: '50, 80, 100',
      state: 'over',
    },
    {
      name: 'Tills',
      ...month,
      period: 'day',
      from: '2026-11-21T00:00:00.000Z',
      until: '2026-11-22T00:00:00.000Z',
      unit: 'USD',
      limit: '20',
      used: '11',
      share: 55,
      forecast: null,
      thresholds: '50, 80, 100',
      crossed: '50',
      state: 'warning',
    },
  ],
}
