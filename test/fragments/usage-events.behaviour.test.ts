import { Ajv2020 } from 'ajv/dist/2020.js'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { usageEventSchema } from '../../fragments/usage-event.schema.ts'
import { usageEvents } from '../../fragments/usage-events.ts'
import { llmTokenLimit } from '../../lib/index.ts'
import { type Call, executeDocuments } from '../_support/execute.ts'
import type { CallJson } from '../_support/execution/context-json.ts'
import { sections } from '../_support/fragment.ts'

const parts = usageEvents({
  logger: 'usage',
  attributes: {
    'device-id': { header: 'device-id' },
    'store-number': { query: 'store' },
    department: { claim: 'department' },
    stage: 'test',
  },
})
const events = sections({ ...parts })
const limited = sections({
  ...parts,
  inbound: [
    ...parts.inbound,
    llmTokenLimit({ counterKey: 'all', tokensPerMinute: 1, estimatePromptTokens: false }),
  ],
})
const silent = sections({ ...usageEvents({ logger: 'usage', includeUsage: false }) })
const legacy = sections({ ...usageEvents({ logger: 'usage', shape: 'aoai-monitoring' }) })

const json = { 'Content-Type': 'application/json; charset=utf-8' }
const chatUsage = {
  prompt_tokens: 19,
  completion_tokens: 10,
  total_tokens: 29,
  prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
  completion_tokens_details: { reasoning_tokens: 0, audio_tokens: 0 },
}
const answerOf = (body: unknown, headers = {}) => ({
  headers: { ...json, 'x-ms-region': 'Sweden Central', ...headers },
  body: JSON.stringify(body),
})
const chatAnswer = answerOf({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  model: 'gpt-4o-2024-11-20',
  choices: [{ index: 0, message: { role: 'assistant', content: 'Hello.' } }],
  usage: chatUsage,
})
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const tokenOf = (claims: unknown) => `Bearer ${base64({ alg: 'RS256' })}.${base64(claims)}.c2ln`
const requestTo = (path: string, body: unknown, headers = {}) => ({
  url: `https://gateway.example/openai/deployments/chat-4o/${path}?api-version=2024-10-21&store=0042`,
  headers: { ...json, ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})
const chat = (body: object = {}, headers = {}) =>
  requestTo(
    'chat/completions',
    { messages: [{ role: 'user', content: '2026-01-02T03:04:05+02:00' }], ...body },
    headers,
  )
const known = {
  subscription: { id: 'sub-1', name: 'Team A' },
  product: { id: 'standard' },
  user: { id: 'ada' },
} as const
const stream = {
  headers: { 'Content-Type': 'text/event-stream' },
  body: 'data: [DONE]\n\n',
}
const evil = 'x","data":{"status":200},"y":"\\\u2028\u0001\n<script>{{secret}}@(1)'

const cases: Record<string, CallJson> = {
  chat: {
    ...known,
    request: chat(
      {},
      {
        'device-id': 'till-7',
        Authorization: tokenOf({ oid: 'u-1', tid: 't-1', azp: 'app-1', department: 'Sales' }),
      },
    ),
    answers: [chatAnswer],
  },
  'nobody in particular': {
    request: chat(),
    answers: [chatAnswer],
  },
  completions: {
    request: requestTo('completions', { prompt: 'a' }),
    answers: [answerOf({ object: 'text_completion', choices: [], usage: { total_tokens: 3 } })],
  },
  responses: {
    request: {
      ...chat(),
      url: 'https://gateway.example/openai/responses',
      body: '{"model":"gpt-5","input":"a","stream":false}',
    },
    answers: [
      answerOf({
        id: 'resp_1',
        object: 'response',
        model: 'gpt-5',
        service_tier: 'default',
        usage: { input_tokens: 1, output_tokens: 2, total_tokens: 3 },
      }),
    ],
  },
  'streamed responses': {
    request: {
      ...chat(),
      url: 'https://gateway.example/openai/responses',
      body: '{"model":"gpt-5","input":"a","stream":true}',
    },
    answers: [stream],
  },
  embeddings: {
    request: requestTo('embeddings', { input: ['a'] }),
    answers: [
      answerOf({
        object: 'list',
        data: [{ embedding: [0.1] }],
        usage: { prompt_tokens: 1, total_tokens: 1 },
      }),
    ],
  },
  images: {
    request: requestTo('images/generations', {
      prompt: 'a',
      n: 2,
      size: '1024x1024',
      quality: 'hd',
    }),
    answers: [answerOf({ created: 1, data: [{ url: 'https://a' }, { url: 'https://b' }] })],
  },
  speech: {
    request: requestTo('audio/speech', { input: 'Good day.', voice: 'alloy' }),
    answers: [{ headers: { 'Content-Type': 'audio/mpeg' }, bytes: 'AAEC' }],
  },
  transcription: {
    request: {
      ...requestTo('audio/transcriptions', ''),
      headers: { 'Content-Type': 'multipart/form-data; boundary=a' },
      body: '--a--',
    },
    answers: [answerOf({ text: 'Good day.', duration: 2.5 })],
  },
  stream: { ...known, request: chat({ stream: true }), answers: [stream] },
  'stream with usage': {
    request: chat({ stream: true, stream_options: { include_usage: true } }),
    answers: [stream],
  },
  'stream with other options': {
    request: chat({ stream: true, stream_options: { include_obfuscation: false } }),
    answers: [stream],
  },
  'backend throttles': {
    ...known,
    request: chat(),
    answers: [{ statusCode: 429, ...answerOf({ error: { code: '429' } }) }],
  },
  'limit refuses': {
    request: chat(),
    failures: {
      'llm-token-limit': {
        source: 'llm-token-limit',
        reason: 'TokenLimitExceeded',
        response: { statusCode: 429 },
      },
    },
  },
  'no JSON': { request: chat(), answers: [{ headers: json, body: 'not { json' }] },
  'request is no JSON': { request: requestTo('chat/completions', '{"a":'), answers: [chatAnswer] },
  'request is a list': { request: requestTo('chat/completions', '[1]'), answers: [chatAnswer] },
  'no request body': {
    request: { url: 'https://gateway.example/openai/models' },
    answers: [answerOf({ data: [] })],
  },
  hostile: {
    request: {
      ...chat(
        { model: { a: 1 }, stream: 'yes' },
        {
          'device-id': evil,
          'x-apim-end-user-id': evil,
          'x-session-id': 'x'.repeat(5000),
          traceparent: evil,
          Authorization: tokenOf({ department: `${evil}${'字'.repeat(500)}`, oid: ['a', 'b'] }),
        },
      ),
      url: `https://gateway.example/openai/deployments/${encodeURIComponent('"}')}/chat/completions?store=${encodeURIComponent(evil)}`,
    },
    answers: [chatAnswer],
  },
  'validated token': {
    variables: {
      clientToken: { type: 'jwt', value: { oid: 'u-2', department: 'Legal' } },
      forwardedEndUserId: 'unknown',
    },
    request: chat({}, { Authorization: tokenOf({ oid: 'u-1', department: 'Sales' }) }),
    answers: [chatAnswer],
  },
  'known end user': {
    variables: { forwardedEndUserId: 'u-3', clientApplicationId: 'app-3' },
    request: chat({}, { 'x-apim-end-user-id': 'u-1' }),
    answers: [chatAnswer],
  },
  'broken token': { request: chat({}, { Authorization: 'Bearer a.b.c' }), answers: [chatAnswer] },
}

const calls = executeDocuments('usage-events', [
  ...Object.entries(cases).map(([title, given]) => ({
    title,
    document: given.failures ? limited : events,
    given,
  })),
  { title: 'stream without asking', document: silent, given: cases['stream']! },
  { title: 'legacy', document: legacy, given: cases['chat']! },
  { title: 'legacy stream', document: legacy, given: cases['stream']! },
])

const check = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(
  usageEventSchema,
)

/** The only event of a call, which fits its schema. */
function eventOf(title: string): Event {
  const event: unknown = JSON.parse(textOf(calls.get(title)))
  assert.ok(check(event), `${title}: ${JSON.stringify(check.errors)}`)
  return event as unknown as Event
}

interface Event {
  // biome-ignore lint/suspicious/noExplicitAny: the schema says what it holds.
  readonly data: Record<string, any>
  readonly [name: string]: unknown
}

function textOf(call: Call): string {
  assert.is(call.events.length, 1)
  return call.events[0]!.text
}

for (const title of Object.keys(cases)) {
  test(`${title}: one event, which fits the schema and is small`, () => {
    const { id } = eventOf(title)
    assert.is(id, '11111111-2222-3333-4444-555555555555')
    const bytes = Buffer.byteLength(textOf(calls.get(title)))
    assert.ok(bytes < 1500 || title === 'hostile', `${bytes} bytes`)
  })
}

test('the usage of the model is untouched', () => {
  const { data, ...envelope } = eventOf('chat')
  assert.equal(data['usage'], chatUsage)
  assert.is(data['usageSource'], 'response')
  assert.is(envelope['time'], '2026-01-02T03:04:05.000Z')
  assert.is(envelope['subject'], 'sub-1')
  for (const [name, value] of Object.entries({
    deployment: 'chat-4o',
    model: 'gpt-4o-2024-11-20',
    endUser: 'u-1',
    endUserTenant: 't-1',
    app: 'app-1',
    product: 'standard',
    apimUser: 'ada',
    responseId: 'chatcmpl-1',
    stream: false,
  })) {
    assert.is(data[name], value, name)
  }
  assert.equal(data['attributes'], {
    'device-id': 'till-7',
    'store-number': '0042',
    department: 'Sales',
    stage: 'test',
  })
})

test('a validated token counts more than the one that was sent', () => {
  const { data } = eventOf('validated token')
  assert.is(data['endUser'], 'u-2')
  assert.is(data['attributes'].department, 'Legal')
})

test('what was found out about the end user before counts most', () => {
  const { data } = eventOf('known end user')
  assert.equal([data['endUser'], data['app']], ['u-3', 'app-3'])
})

test('every kind of API has its usage, or what is billed instead', () => {
  assert.is(eventOf('completions').data['usage'].total_tokens, 3)
  assert.is(eventOf('embeddings').data['usage'].prompt_tokens, 1)
  const { data } = eventOf('responses')
  assert.is(data['usage'].output_tokens, 2)
  assert.is(data['deployment'], 'gpt-5')
  assert.is(data['serviceTier'], 'default')
  assert.equal(eventOf('images').data['quantities'], {
    imageSize: '1024x1024',
    imageQuality: 'hd',
    images: 2,
  })
  assert.equal(eventOf('speech').data['quantities'], { characters: 9 })
  assert.equal(eventOf('transcription').data['quantities'], { seconds: 2.5 })
  assert.is(eventOf('speech').data['usageSource'], 'none')
})

test('streams are asked for their usage, and everything else in the body stays as it was', () => {
  const sent = calls.get('stream').forwarded[0]!.body!
  const body = cases['stream']!.request!.body!
  assert.is(sent, `{"stream_options":{"include_usage":true},${body.slice(1)}`)
  assert.is(calls.get('stream without asking').forwarded[0]!.body, body)
  assert.is(
    calls.get('stream with usage').forwarded[0]!.body,
    cases['stream with usage']!.request!.body,
  )
  assert.equal(
    JSON.parse(calls.get('stream with other options').forwarded[0]!.body!)['stream_options'],
    { include_obfuscation: false, include_usage: true },
  )
  assert.is(
    calls.get('streamed responses').forwarded[0]!.body,
    cases['streamed responses']!.request!.body,
  )
})

test('streams are not read: their usage is pending', () => {
  for (const title of ['stream', 'stream with usage', 'streamed responses']) {
    const { data } = eventOf(title)
    assert.equal([data['stream'], data['usageSource'], data['usage']], [true, 'pending', null])
    assert.is(calls.get(title).response!.body, stream.body)
  }
  assert.is(eventOf('stream').data['includeUsage'], 'gateway')
  assert.is(eventOf('stream with usage').data['includeUsage'], 'client')
  assert.is(eventOf('streamed responses').data['includeUsage'], undefined)
  assert.is(JSON.parse(textOf(calls.get('stream without asking'))).data.includeUsage, 'none')
})

test('errors and throttling are events, too', () => {
  const throttled = eventOf('backend throttles').data
  assert.equal(
    [throttled['phase'], throttled['status'], throttled['usageSource']],
    ['response', 429, 'none'],
  )
  const refused = eventOf('limit refuses').data
  assert.equal(
    [refused['phase'], refused['status'], refused['errorReason']],
    ['error', 429, 'TokenLimitExceeded'],
  )
  assert.is(refused['deployment'], 'chat-4o')
})

test('clients get the answer whole, and backends the request', () => {
  for (const title of Object.keys(cases)) {
    const { request, answers } = cases[title]!
    const call = calls.get(title)
    if (!title.startsWith('stream') && title !== 'limit refuses') {
      assert.is(call.forwarded[0]?.body ?? null, request?.body ?? null, title)
    }
    if (answers?.[0]?.body) assert.is(call.response?.body, answers[0].body, title)
  }
})

test('what clients send stays a text of 128 characters', () => {
  const { data, ...envelope } = eventOf('hostile')
  assert.is(data['status'], 200)
  assert.is(data['attributes']['device-id'], evil.replace(/[\p{Cc}\u2028]/gu, ' '))
  assert.is(data['sessionId'], 'x'.repeat(128))
  assert.is(data['attributes']['department'].length, 128)
  assert.equal(Object.keys(envelope).sort(), [
    'datacontenttype',
    'id',
    'source',
    'specversion',
    'time',
    'type',
  ])
  assert.is(data['stream'], false)
})

test('the legacy event has the names of the AOAI monitoring system', () => {
  const event = JSON.parse(textOf(calls.get('legacy')))
  assert.equal(Object.keys(event), [
    'SubscriptionId',
    'EventTime',
    'ServiceName',
    'RequestId',
    'RequestIp',
    'OperationName',
    'Prompt',
    'Response',
    'Tokens',
    'Status',
    'Error',
  ])
  assert.equal(event['Tokens'], chatUsage)
  assert.is(event['Response'][0].message.content, 'Hello.')
  assert.is(event['Prompt'][0].role, 'user')
  assert.is(JSON.parse(textOf(calls.get('legacy stream')))['Tokens'], null)
})

test.run()
