import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parseEvents } from '../../../lib/collector/events/parse-events.ts'
import type { UsagePart } from '../../../lib/collector/usage/usage-part.ts'

const now = '2026-11-21T12:00:00.000Z'
const id = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee'
const usage = { prompt_tokens: 19, completion_tokens: 10, total_tokens: 29 }
const data = { phase: 'response', usageSource: 'response', status: 200, stream: false, usage }
const event = {
  specversion: '1.0',
  type: 'apim.llm.usage.v1',
  id,
  source: '/apim/contoso',
  time: '2026-11-21T10:00:00.123Z',
  data,
}
const withData = (more: object) => ({ ...event, data: { ...data, ...more } })
const part: UsagePart = {
  id,
  source: 'event',
  time: '2026-11-21T10:00:00.123Z',
  dimensions: {},
  status: 200,
  isStream: false,
  usageSource: 'response',
  usage,
}
const llmLog = {
  category: 'GatewayLlmLogs',
  time: '2026-11-21T10:00:01.1234567Z',
  correlationId: id.toUpperCase(),
  resourceId: '/SUBSCRIPTIONS/S/RESOURCEGROUPS/G/PROVIDERS/MICROSOFT.APIMANAGEMENT/SERVICE/CONTOSO',
  location: 'Sweden Central',
  properties: {
    deploymentName: 'chat',
    modelName: 'gpt-4o',
    promptTokens: 30,
    completionTokens: 12,
    totalTokens: 42,
    isStreamCompletion: true,
    sequenceNumber: 1,
    requestMessages: [{ role: 'user', content: 'secret' }],
  },
}

/** The only part of what is fine. */
function partOf(raw: unknown): UsagePart {
  const { parts, rejected } = parseEvents(raw, now)
  assert.equal(rejected, [])
  assert.is(parts.length, 1)
  return parts[0]!
}

/** Why the only event of something is refused. */
function reasonOf(raw: unknown): string {
  const { parts, rejected } = parseEvents(raw, now)
  assert.equal(parts, [])
  assert.is(rejected.length, 1)
  return rejected[0]!.reason
}

test('an event comes as object, text or bytes, alone or in lists', () => {
  const text = JSON.stringify(event)
  for (const raw of [event, text, new TextEncoder().encode(text), [event], [[text]]]) {
    assert.equal(partOf(raw), part)
  }
  assert.equal(parseEvents([event, text], now).parts, [part, part])
  assert.equal(parseEvents({ records: [event] }, now).parts, [part])
})

test('the event of the policies says who called what, and keeps usage as it is', () => {
  const whole = withData({
    gateway: { service: 'contoso', region: 'Sweden Central', id: 'managed' },
    api: 'openai',
    operation: 'chat',
    subscription: 'sub-1',
    subscriptionName: 'Team one',
    product: 'standard',
    apimUser: 'ada',
    endUser: 'u-1',
    endUserTenant: 't-1',
    app: 'app-1',
    sessionId: 's-1',
    deployment: 'chat-4o',
    model: 'gpt-4o-2024-11-20',
    serviceTier: 'default',
    backend: { id: 'ptu', host: 'a.example', region: 'Sweden Central', ptuUtilization: '85.5%' },
    latencyMs: 120,
    errorReason: 'RateLimit',
    quantities: { images: 2, imageSize: '1024x1024' },
    attributes: { team: 'blue' },
    payload: { mode: 'inline', request: 'secret', response: 'secret', bytes: 12, truncated: false },
    somethingNew: { later: true },
  })
  assert.equal(partOf(whole), {
    ...part,
    dimensions: {
      service: 'contoso',
      region: 'Sweden Central',
      api: 'openai',
      operation: 'chat',
      subscription: 'sub-1',
      subscriptionName: 'Team one',
      product: 'standard',
      apimUser: 'ada',
      endUser: 'u-1',
      endUserTenant: 't-1',
      app: 'app-1',
      session: 's-1',
      deployment: 'chat-4o',
      model: 'gpt-4o-2024-11-20',
      serviceTier: 'default',
      backend: 'ptu',
      backendHost: 'a.example',
      backendRegion: 'Sweden Central',
    },
    attributes: { team: 'blue' },
    errorReason: 'RateLimit',
    latency: 120,
    provisionedUse: 85.5,
    quantities: { images: 2, imageSize: '1024x1024' },
    payload: { mode: 'inline', bytes: 12, truncated: false },
  })
})

test('a stream has no usage yet', () => {
  const { usage: kept, ...rest } = partOf(withData({ usageSource: 'pending', usage: null }))
  assert.is(kept, undefined)
  assert.is(rest.usageSource, 'pending')
})

test('a record of the LLM log has tokens and no messages', () => {
  assert.equal(partOf({ records: [llmLog] }), {
    id,
    source: 'llm-log',
    time: '2026-11-21T10:00:01.123Z',
    dimensions: {
      service: 'contoso',
      region: 'Sweden Central',
      deployment: 'chat',
      model: 'gpt-4o',
    },
    sequence: 1,
    isStream: true,
    usage: { prompt: 30, completion: 12, total: 42 },
  })
})

test('the names in a log may be in upper and lower case, numbers in digits, properties a text', () => {
  const raise = (values: object) =>
    Object.fromEntries(
      Object.entries(values).map(([key, each]) => [key[0]!.toUpperCase() + key.slice(1), each]),
    )
  const properties = { ...llmLog.properties, promptTokens: '30', isStreamCompletion: 'True' }
  const expected = partOf(llmLog)
  assert.equal(partOf(raise({ ...llmLog, properties: raise(properties) })), expected)
  assert.equal(partOf({ ...llmLog, properties: JSON.stringify(properties) }), expected)
})

test('a chunk that carries on has no tokens', () => {
  const properties = { deploymentName: '', promptTokens: 0, completionTokens: 0, totalTokens: 0 }
  const { usage: kept, dimensions } = partOf({ ...llmLog, properties })
  assert.is(kept, undefined)
  assert.is(dimensions.deployment, undefined)
})

test("a record of the gateway's log has the call around it", () => {
  const record = {
    ...llmLog,
    category: 'GatewayLogs',
    durationMs: 4200,
    properties: {
      apiId: 'openai',
      operationId: 'chat',
      productId: 'standard',
      userId: 'ada',
      apimSubscriptionId: 'sub-1',
      backendId: 'ptu',
      backendUrl: 'https://a.example/openai/x?y',
      responseCode: 429,
      lastError: { reason: 'RateLimitExceeded', message: 'long' },
    },
  }
  assert.equal(partOf(record), {
    id,
    source: 'gateway-log',
    time: '2026-11-21T10:00:01.123Z',
    dimensions: {
      service: 'contoso',
      region: 'Sweden Central',
      api: 'openai',
      operation: 'chat',
      subscription: 'sub-1',
      product: 'standard',
      apimUser: 'ada',
      backend: 'ptu',
      backendHost: 'a.example',
    },
    status: 429,
    latency: 4200,
    errorReason: 'RateLimitExceeded',
  })
})

test('an event of AOAIMonitoring is read as it was always sent', () => {
  const legacy = {
    SubscriptionId: 'sub-1',
    EventTime: '11/21/2026 10:00:00 AM',
    ServiceName: 'contoso',
    RequestId: id,
    RequestIp: '10.0.0.1',
    OperationName: 'Creates a completion',
    Prompt: [{ role: 'user', content: 'secret' }],
    Response: [{ message: { content: 'secret' } }],
    Tokens: usage,
  }
  const read = {
    id,
    source: 'legacy',
    time: '2026-11-21T10:00:00.000Z',
    dimensions: {
      service: 'contoso',
      operation: 'Creates a completion',
      subscription: 'sub-1',
    },
    usageSource: 'response',
    usage,
  }
  assert.equal(partOf(legacy), read)
  const newer = { ...legacy, EventTime: '2026-11-21T10:00:00.000Z', Status: 200, Error: null }
  assert.equal(partOf(newer), { ...read, status: 200 })
  const { usage: _, ...rest } = read
  assert.equal(partOf({ ...legacy, Tokens: null }), { ...rest, usageSource: 'none' })
  assert.is(partOf({ ...legacy, Tokens: null, Truncated: true }).usageSource, 'pending')
  assert.match(reasonOf({ ...legacy, Tokens: 'many' }), /Tokens that are no object/)
  assert.match(reasonOf({ ...legacy, Tokens: { prompt_tokens: -1 } }), /impossible number/)
  assert.match(reasonOf({ ...legacy, EventTime: '21.11.2026 10:00:00' }), /a time that is none/)
})

test('an event of the AI hub gateway is read, without what it makes up', () => {
  const hub = {
    id: 'chatcmpl-A1',
    timestamp: '11/21/2026 10:00:00',
    appId: 'NA',
    subscriptionId: 'Portal-Admin',
    productName: 'Retail',
    targetService: 'chat.completion',
    model: 'gpt-4o',
    gatewayName: 'contoso',
    gatewayRegion: 'Sweden Central',
    RequestIp: '10.0.0.1',
    operationName: 'Chat',
    sessionId: 's-1',
    endUserId: 'u-1',
    backendId: 'ptu',
    routeLocation: 'swedencentral',
    routeName: 'EU',
    deploymentName: 'chat',
    promptTokens: 30,
    responseTokens: 12,
    totalTokens: 42,
  }
  const read = {
    id: 'chatcmpl-a1',
    source: 'legacy',
    time: '2026-11-21T10:00:00.000Z',
    dimensions: {
      service: 'contoso',
      region: 'Sweden Central',
      operation: 'Chat',
      product: 'Retail',
      endUser: 'u-1',
      session: 's-1',
      deployment: 'chat',
      model: 'gpt-4o',
      backend: 'ptu',
      backendRegion: 'swedencentral',
    },
    attributes: { targetService: 'chat.completion', routeName: 'EU' },
    status: 200,
    usageSource: 'response',
    usage: { prompt: 30, completion: 12, total: 42 },
  }
  assert.equal(partOf(hub), read)
  const { usage: _, ...rest } = read
  const madeUp = { ...hub, promptTokens: 1, responseTokens: 0, totalTokens: 1 }
  assert.equal(partOf(madeUp), { ...rest, usageSource: 'none' })
  assert.match(reasonOf({ ...hub, promptTokens: 'many' }), /impossible number of prompt tokens/)
  assert.match(reasonOf({ ...hub, id: ' ' }), /has no id/)
})

test('what tells nothing about usage is left alone, and counted', () => {
  const others = [
    { ...event, type: 'apim.llm.payload.v1', id: `${id}/1`, data: { text: 'secret' } },
    { category: 'WebSocketConnectionLogs', properties: {} },
    { metricName: 'Requests', total: 4 },
  ]
  assert.equal(parseEvents(others, now), { parts: [], rejected: [], ignored: 3 })
})

const bad: Readonly<Record<string, readonly [raw: unknown, reason: RegExp]>> = {
  'a text that was cut': [JSON.stringify(event).slice(0, 200), /^The event is no JSON\.$/],
  'a text that the gateway cut': ['x'.repeat(199_999), /is no JSON: the gateway cuts events/],
  'an empty text': ['', /is no JSON/],
  nothing: [undefined, /is no object/],
  'a number': [5, /is no object/],
  'an unknown object': [{ hello: 1 }, /is of no known kind/],
  'another version': [{ ...event, type: 'apim.llm.usage.v9' }, /type that is not known.*v9/],
  'an event without data': [
    { ...event, data: undefined },
    /right: it must have required property 'data'/,
  ],
  'a wrong type': [withData({ status: '200' }), /is not right: data\.status must be integer/],
  'an id that is none': [{ ...event, id: 'x' }, /is not right: id must match/],
  'a long attribute': [withData({ attributes: { a: 'x'.repeat(129) } }), /data\.attributes\.a/],
  'a clock in the future': [
    { ...event, time: '2026-11-22T12:00:00.001Z' },
    /time to come: 2026-11/,
  ],
  'a clock in the past': [{ ...event, time: '0001-01-01T00:00:00.000Z' }, /a time long ago/],
  'a day there is not': [{ ...event, time: '2026-02-30T10:00:00.000Z' }, /a time that is none/],
  'negative tokens': [withData({ usage: { prompt_tokens: -5 } }), /usage\.prompt_tokens: -5/],
  'no number': [withData({ usage: { total_tokens: Number.NaN } }), /usage\.total_tokens: NaN/],
  'a broken number': [withData({ usage: { total_tokens: 1.5 } }), /usage\.total_tokens: 1\.5/],
  'absurd tokens': [withData({ usage: { prompt_tokens: 1e12 } }), /impossible number/],
  'tokens in a text': [withData({ usage: { prompt_tokens: '5' } }), /no number of tokens in/],
  'negative tokens within': [
    withData({ usage: { prompt_tokens_details: { cached_tokens: -1 } } }),
    /usage\.prompt_tokens_details\.cached_tokens: -1/,
  ],
  'usage too large': [withData({ usage: { list: Array(600).fill(1) } }), /usage that is too large/],
  'usage too deep': [withData({ usage: nested(20) }), /nested too deep/],
  'a prototype among attributes': [
    JSON.stringify(withData({ attributes: { x: 'y' } })).replace('"x"', '"__proto__"'),
    /the key __proto__/,
  ],
  'a prototype in usage': [
    JSON.stringify(withData({ usage: { x: {} } })).replace('"x"', '"__proto__"'),
    /the key __proto__ in usage/,
  ],
  'a log without an id': [{ ...llmLog, correlationId: '' }, /has no correlationId/],
  'a log without a time': [{ ...llmLog, time: undefined }, /has no time/],
  'a log with absurd tokens': [
    { ...llmLog, properties: { promptTokens: -3 } },
    /impossible number of prompt tokens/,
  ],
  'a log with an absurd sequence': [
    { ...llmLog, properties: { sequenceNumber: 'first' } },
    /no number in sequenceNumber/,
  ],
  'lists in lists': [nestedList(1000), /a list in too many lists/],
}

function nested(depth: number): unknown {
  return depth === 0 ? {} : { inner: nested(depth - 1) }
}

function nestedList(depth: number): unknown {
  return depth === 0 ? event : [nestedList(depth - 1)]
}

for (const [name, [raw, reason]] of Object.entries(bad)) {
  test(`refuses ${name}`, () => {
    assert.match(reasonOf(raw), reason)
  })
}

test('one bad event does not take the others with it', () => {
  const { parts, rejected } = parseEvents(
    { records: [event, 'cut {', { ...event, id: 1 }, llmLog] },
    now,
  )
  assert.is(parts.length, 2)
  assert.is(rejected.length, 2)
  assert.is(rejected[0]!.excerpt, 'cut {')
})

test('ten megabytes of garbage are a short message, quickly', () => {
  for (const raw of ['€'.repeat(10_000_000), '['.repeat(10_000_000), new Uint8Array(10_000_000)]) {
    const [only] = parseEvents(raw, now).rejected
    assert.ok(new TextEncoder().encode(only!.excerpt).length <= 65_536)
  }
})

test('a million bad events are not a million messages, and the good one among them is read', () => {
  const { parts, rejected } = parseEvents(
    `[${'1,'.repeat(1_000_000)}${JSON.stringify(event)}]`,
    now,
  )
  assert.equal(parts, [part])
  assert.is(rejected.length, 1001)
  assert.is(rejected.at(-1)!.reason, '999000 more events cannot be read.')
})

test('whatever a message is, it is read, refused or ignored', () => {
  const any = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withTypedArray: true,
  })
  const keys = ['category', 'properties', 'time', 'correlationId', 'Tokens', 'EventTime', 'data']
  const like = fc.dictionary(
    fc.constantFrom(...keys, 'RequestId', 'timestamp', 'promptTokens'),
    any,
  )
  const changed = fc
    .tuple(fc.constantFrom(event, llmLog), like)
    .map(([real, values]) => ({ ...real, ...values }))
  fc.assert(
    fc.property(fc.oneof(any, fc.string(), like, changed), (raw) => {
      const { parts, rejected, ignored } = parseEvents(raw, now)
      const isEmpty = Array.isArray(raw) && raw.flat(10).length === 0
      assert.ok(isEmpty || parts.length + rejected.length + ignored > 0)
    }),
  )
})

test('an event cut anywhere is refused, and never half read', () => {
  const text = JSON.stringify(event)
  fc.assert(
    fc.property(fc.nat({ max: text.length - 1 }), (length) => {
      assert.match(reasonOf(text.slice(0, length)), /is no JSON/)
    }),
  )
})

test.run()
