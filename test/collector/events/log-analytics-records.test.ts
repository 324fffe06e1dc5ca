import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { logAnalyticsRecords } from '../../../lib/collector/events/log-analytics-records.ts'
import { parseEvents } from '../../../lib/collector/events/parse-events.ts'
import { mergeParts, partKey } from '../../../lib/collector/usage/merge-parts.ts'
import type { UsagePart } from '../../../lib/collector/usage/usage-part.ts'

const now = '2026-10-21T00:00:00Z'
const service =
  '/subscriptions/1/resourceGroups/rg/providers/microsoft.apimanagement/service/contoso'

const llmRow = {
  TimeGenerated: '2026-10-20T10:00:01.5Z',
  CorrelationId: 'AAAA-1',
  DeploymentName: 'chat',
  ModelName: 'gpt-4.1',
  PromptTokens: 12,
  CompletionTokens: '5',
  TotalTokens: 17,
  IsStreamCompletion: true,
  SequenceNumber: 0,
  Region: 'Sweden Central',
  _ResourceId: service,
}

const callRow = {
  TimeGenerated: '2026-10-20T10:00:00Z',
  CorrelationId: 'AAAA-1',
  ApimSubscriptionId: 'team-a',
  ProductId: 'gold',
  ApiId: 'openai',
  OperationId: 'chat',
  UserId: 'u1',
  BackendId: 'aoai',
  BackendUrl: 'https://contoso.openai.azure.com/openai/x',
  ResponseCode: 429,
  TotalTime: 1234,
  LastErrorReason: 'QuotaExceeded',
  Region: 'Sweden Central',
  _ResourceId: service,
}

function partOf(category: 'GatewayLlmLogs' | 'GatewayLogs', row: unknown): UsagePart {
  const { parts, rejected } = parseEvents(logAnalyticsRecords(category, [row]), now)
  assert.equal(rejected, [])
  assert.is(parts.length, 1)
  return parts[0]!
}

test('a row of the LLM log tells the tokens of a call', () => {
  assert.equal(partOf('GatewayLlmLogs', llmRow), {
    id: 'aaaa-1',
    source: 'llm-log',
    time: '2026-10-20T10:00:01.500Z',
    dimensions: {
      service: 'contoso',
      region: 'Sweden Central',
      deployment: 'chat',
      model: 'gpt-4.1',
    },
    sequence: 0,
    isStream: true,
    usage: { prompt: 12, completion: 5, total: 17 },
  })
})

test('a row of the gateway log tells who called, and how it ended', () => {
  assert.equal(partOf('GatewayLogs', callRow), {
    id: 'aaaa-1',
    source: 'gateway-log',
    time: '2026-10-20T10:00:00.000Z',
    dimensions: {
      service: 'contoso',
      region: 'Sweden Central',
      api: 'openai',
      operation: 'chat',
      subscription: 'team-a',
      product: 'gold',
      apimUser: 'u1',
      backend: 'aoai',
      backendHost: 'contoso.openai.azure.com',
    },
    status: 429,
    latency: 1234,
    errorReason: 'QuotaExceeded',
  })
})

test('what Log Analytics leaves empty, or writes as a number or a text, is no different', () => {
  const part = partOf('GatewayLlmLogs', {
    ...llmRow,
    DeploymentName: '',
    ModelName: null,
    IsStreamCompletion: 0,
    SequenceNumber: '3',
    PromptTokens: null,
    CompletionTokens: null,
    TotalTokens: '',
  })
  assert.equal(part.dimensions, { service: 'contoso', region: 'Sweden Central' })
  assert.equal([part.isStream, part.sequence, part.usage], [false, 3, undefined])
  const call = partOf('GatewayLogs', {
    ...callRow,
    ResponseCode: '200',
    TotalTime: '12.6',
    LastErrorReason: '',
    BackendUrl: '',
  })
  assert.equal([call.status, call.latency], [200, 13])
  assert.not.ok('errorReason' in call || 'backendHost' in call.dimensions)
})

test('the same row comes to the same as from an Event Hub, and is not counted twice', () => {
  const fromHub = {
    category: 'GatewayLlmLogs',
    time: '2026-10-20T10:00:01.5Z',
    resourceId: service.toUpperCase(),
    location: 'Sweden Central',
    correlationId: 'aaaa-1',
    properties: {
      deploymentName: 'chat',
      modelName: 'gpt-4.1',
      promptTokens: 12,
      completionTokens: 5,
      totalTokens: 17,
      isStreamCompletion: true,
      sequenceNumber: 0,
    },
  }
  const [hub] = parseEvents({ records: [fromHub] }, now).parts
  const own = partOf('GatewayLlmLogs', llmRow)
  assert.equal(own, hub)
  assert.equal(Object.keys(mergeParts({ [partKey(own)]: own }, { [partKey(hub!)]: hub! })), [
    'llm-log:0',
  ])
})

test('a row that is none is rejected by those who read records', () => {
  const rows = [null, 'text', {}, { CorrelationId: 'a' }, { ...llmRow, PromptTokens: -1 }]
  const { parts, rejected } = parseEvents(logAnalyticsRecords('GatewayLlmLogs', rows), now)
  assert.equal(parts, [])
  assert.equal(
    rejected.map(({ reason }) => reason),
    [
      'The event has no correlationId.',
      'The event has no correlationId.',
      'The event has no correlationId.',
      'The event has no time.',
      'The event has an impossible number of prompt tokens.',
    ],
  )
})

test.run()
