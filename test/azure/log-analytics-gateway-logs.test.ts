import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { gatewayLogs } from '../../lib/azure/log-analytics-gateway-logs.ts'
import { parseEvents } from '../../lib/collector/events/parse-events.ts'
import { type Answer, serving } from './serving.ts'
import { errorOf } from './with-service.ts'

const workspace = '11111111-2222-3333-4444-555555555555'
const window = { from: '2026-10-20T10:00:00Z', until: '2026-10-20T11:00:00Z' }

const table = (columns: readonly string[], rows: readonly unknown[], error?: unknown): Answer => ({
  body: { tables: [{ columns: columns.map((name) => ({ name })), rows }], error },
})

const isCalls = (body: string): boolean => body.includes('let apis')

const timesIn = (body: string): readonly [string, string] => {
  const times =
    /TimeGenerated >= datetime\(([^)]+)\) and TimeGenerated < datetime\(([^)]+)\)\\n\| (?:project|join kind=leftsemi apis)/
  const [, from, until] = times.exec(body)!
  return [from!, until!]
}

async function read(answer: (body: string) => Answer) {
  const bodies: string[] = []
  let records: Awaited<ReturnType<typeof gatewayLogs>> = []
  await serving(
    ({ body }) => {
      bodies.push(body)
      return answer(body)
    },
    async ({ endpoint }) => {
      records = await gatewayLogs({ workspace, ...window, cloud: 'public', endpoint })
    },
  )
  return { records, bodies }
}

test('both logs of a call come as the records that an Event Hub would bring', async () => {
  const { records, bodies } = await read((body) =>
    isCalls(body)
      ? table(
          ['TimeGenerated', 'CorrelationId', 'ApimSubscriptionId', 'ResponseCode'],
          [['2026-10-20T10:00:00Z', 'ID-1', 'team-a', 200]],
        )
      : table(
          ['TimeGenerated', 'CorrelationId', 'PromptTokens', 'SequenceNumber'],
          [['2026-10-20T10:00:01Z', 'ID-1', 12, 0]],
        ),
  )
  assert.is(bodies.length, 2)
  const { parts, rejected } = parseEvents(records, '2026-10-21T00:00:00Z')
  assert.equal(rejected, [])
  assert.equal(
    parts.map(({ id, source }) => [id, source]),
    [
      ['id-1', 'llm-log'],
      ['id-1', 'gateway-log'],
    ],
  )
})

test('a time with too many rows is halved until they fit, and no row is lost or asked twice', async () => {
  const limit = 20 * 60_000
  const { records, bodies } = await read((body) => {
    if (isCalls(body)) return table([], [])
    const [from, until] = timesIn(body)
    const isTooLong = Date.parse(until) - Date.parse(from) > limit
    return table(['CorrelationId'], [[from]], isTooLong ? { message: 'Too many.' } : undefined)
  })
  assert.equal(
    records.map(({ correlationId }) => correlationId),
    [
      '2026-10-20T10:00:00.000Z',
      '2026-10-20T10:15:00.000Z',
      '2026-10-20T10:30:00.000Z',
      '2026-10-20T10:45:00.000Z',
    ],
  )
  assert.is(bodies.filter((body) => !isCalls(body)).length, 7)
})

test('a minute with too many rows is an error, not a loss', async () => {
  const reading = read(() => table(['CorrelationId'], [], { message: 'Too many.' }))
  assert.is((await errorOf(reading)).message, 'Log Analytics left out rows: Too many.')
})

test.run()
