import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  gatewayLogQuery,
  llmLogQuery,
  timespanOf,
} from '../../lib/azure/log-analytics-gateway-queries.ts'

const window = { from: '2026-10-20T10:00:00.000Z', until: '2026-10-20T11:00:00.000Z' }

test('both logs are asked for the window, the end not included', () => {
  const within =
    'where TimeGenerated >= datetime(2026-10-20T10:00:00.000Z) and TimeGenerated < datetime(2026-10-20T11:00:00.000Z)'
  assert.is(llmLogQuery(window).split(within).length, 2)
  assert.is(gatewayLogQuery(window).split(within).length, 2)
})

test('the timespan covers what the queries ask for', () => {
  assert.is(timespanOf(window), '2026-10-19T10:00:00.000Z/2026-10-20T11:00:00.000Z')
  assert.match(gatewayLogQuery(window), 'datetime(2026-10-19T10:00:00.000Z)')
})

test('neither asks for what people wrote', () => {
  for (const query of [llmLogQuery(window), gatewayLogQuery(window)]) {
    assert.match(query, '| project TimeGenerated, CorrelationId,')
    assert.not.match(query, /Messages|Body|Headers|CallerIp/)
  }
})

test.run()
