import { Ajv2020 } from 'ajv/dist/2020.js'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { payloadCapture } from '../../fragments/payload-capture.ts'
import { usageEventSchema } from '../../fragments/usage-event.schema.ts'
import { usageEvents } from '../../fragments/usage-events.ts'
import type { PolicyDocument } from '../../lib/index.ts'
import { executeDocuments } from '../_support/execute.ts'
import type { CallJson } from '../_support/execution/context-json.ts'
import { sections } from '../_support/fragment.ts'

const usage = usageEvents({ logger: 'usage' })

function capturing(options: Parameters<typeof payloadCapture>[0]): PolicyDocument {
  const capture = payloadCapture(options)
  return sections({
    inbound: [...usage.inbound, ...capture.inbound],
    outbound: [...capture.outbound, ...usage.outbound],
    onError: usage.onError,
  })
}

const json = { 'Content-Type': 'application/json' }
const url = 'https://gateway.example/openai/deployments/chat-4o/chat/completions'
const request = { url, headers: json, body: '{"messages":[{"role":"user","content":"Hi"}]}' }
const answer = { headers: json, body: '{"choices":[],"usage":{"total_tokens":1}}' }
const call: CallJson = { request, answers: [answer] }
const stream = {
  request: { ...request, body: '{"stream":true,"messages":[]}' },
  answers: [{ headers: { 'Content-Type': 'text/event-stream' }, body: 'data: [DONE]\n\n' }],
}
const secrets = {
  request: {
    ...request,
    body: '{"content":"Mail\\n4111111111111111 or ada\\u0040example.org","n":4111111111111111,"at":"2026-01-02T03:04:05+09:00"}',
  },
  answers: [{ headers: json, body: 'not json ada@example.org' }],
}
const redact = [/[\w.+-]+@[\w-]+\.\w+/i, /\b\d{16}\b/]

const inline = capturing({ mode: 'inline' })
const small = capturing({ mode: 'inline', maxBytes: 40 })
const blobs = { mode: 'blob', container: 'https://a.blob.core.windows.net/calls' } as const
const blob = capturing(blobs)
/** The gateway has no identity: the policy that asks for a token is left out here. */
const unsigned = sections({
  inbound: payloadCapture(blobs).inbound.slice(0, 1),
  outbound: [...payloadCapture(blobs).outbound, ...usage.outbound],
})
const chunked = capturing({ mode: 'chunked', logger: 'payload', parts: 4 })

const calls = executeDocuments('payload-capture', [
  { title: 'inline', document: inline, given: call },
  { title: 'stream', document: inline, given: stream },
  {
    title: 'failure',
    document: inline,
    given: { request, answers: [{ ...answer, statusCode: 400 }] },
  },
  { title: 'too large', document: small, given: call },
  {
    title: 'said to be too large',
    document: small,
    given: { request: { ...request, headers: { ...json, 'Content-Length': '41' } } },
  },
  {
    title: 'no JSON',
    document: inline,
    given: { request: { ...request, headers: { 'Content-Type': 'multipart/form-data' } } },
  },
  { title: 'no body', document: inline, given: { request: { url }, answers: [answer] } },
  { title: 'redacted', document: capturing({ mode: 'inline', redact }), given: secrets },
  {
    title: 'slow pattern',
    document: capturing({ mode: 'inline', redact: [/^(\w+\s?)*$/] }),
    given: {
      request: { ...request, body: `{"a":"${'aaaaaaaaaa'.repeat(4)}!"}` },
      answers: [answer],
    },
  },
  ...['00000000', '000004e1', '000004e2', 'ffffffff'].map((end) => ({
    title: `sample ${end}`,
    document: capturing({ mode: 'inline', sample: 12.5 }),
    given: { ...call, requestId: `11111111-2222-3333-4444-5555${end}` },
  })),
  { title: 'blob', document: blob, given: call },
  {
    title: 'blob of a stream',
    document: blob,
    given: stream,
  },
  {
    title: 'blob without a token',
    document: unsigned,
    given: call,
  },
  { title: 'chunked', document: chunked, given: call },
])

const check = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(
  usageEventSchema,
)

/** What the usage event has of the bodies. */
function payloadOf(title: string): Record<string, unknown> | undefined {
  const texts = calls.get(title).events.filter(({ logger }) => logger === 'usage')
  assert.is(texts.length, 1)
  const event = JSON.parse(texts[0]!.text)
  assert.ok(check(event), `${title}: ${JSON.stringify(check.errors)}`)
  return event.data.payload
}

test('bodies are in the event as they are', () => {
  assert.equal(payloadOf('inline'), {
    mode: 'inline',
    bytes: request.body.length + answer.body.length,
    truncated: false,
    request: request.body,
    response: answer.body,
  })
})

test('a body that is missing has its reason', () => {
  const reasons = (title: string) => {
    const { requestOmitted, responseOmitted } = payloadOf(title)!
    return [requestOmitted, responseOmitted]
  }
  assert.equal(reasons('stream'), [undefined, 'stream'])
  assert.equal(reasons('failure'), [undefined, 'error'])
  assert.equal(reasons('too large'), ['too-large', 'too-large'])
  assert.equal(reasons('said to be too large'), ['too-large', 'not-json'])
  assert.equal(reasons('no JSON'), ['not-json', 'not-json'])
  assert.equal(reasons('no body'), ['not-json', undefined])
})

test('streams reach the client as they came', () => {
  for (const title of ['stream', 'blob of a stream']) {
    assert.is(calls.get(title).response!.body, 'data: [DONE]\n\n')
  }
})

test('what must not be kept is not, also behind escapes; what cannot be read is left out', () => {
  const payload = payloadOf('redacted')!
  const body = JSON.parse(payload['request'] as string)
  assert.is(body.content, 'Mail\n[redacted] or [redacted]')
  assert.is(body.n, '[redacted]')
  assert.is(payload['response'], undefined)
  assert.is(payload['responseOmitted'], 'not-redacted')
  assert.is(calls.get('redacted').forwarded[0]!.body, secrets.request.body)
})

test('a pattern that takes too long keeps the body out, and the call goes on', () => {
  assert.is(payloadOf('slow pattern')!['requestOmitted'], 'not-redacted')
  assert.is(calls.get('slow pattern').response!.body, answer.body)
})

test('the id of the request decides whether a call is captured', () => {
  const isCaptured = (end: string) => payloadOf(`sample ${end}`) !== undefined
  assert.equal(['00000000', '000004e1', '000004e2', 'ffffffff'].map(isCaptured), [
    true,
    true,
    false,
    false,
  ])
})

test('blobs hold the bodies, and the event says where', () => {
  const folder = 'https://a.blob.core.windows.net/calls/2026/01/02'
  const id = '11111111-2222-3333-4444-555555555555'
  const payload = payloadOf('blob')!
  assert.is(payload['requestRef'], `${folder}/${id}-request.json`)
  assert.is(payload['responseRef'], `${folder}/${id}-response.json`)
  const { sent } = calls.get('blob')
  assert.equal(
    sent.map(({ method, url, body }) => [method, url, body]),
    [
      ['PUT', payload['requestRef'], request.body],
      ['PUT', payload['responseRef'], answer.body],
    ],
  )
  assert.is(sent[0]!.headers['Authorization'], 'Bearer token-for-https://storage.azure.com/')
  assert.is(sent[0]!.headers['x-ms-blob-type'], 'BlockBlob')
  assert.is(payloadOf('blob of a stream')!['responseRef'], undefined)
  assert.is(calls.get('blob of a stream').sent.length, 1)
})

test('without a token nothing is stored, and the event names nothing', () => {
  const { sent, response } = calls.get('blob without a token')
  assert.equal(sent, [])
  assert.is(response!.body, answer.body)
  assert.is(payloadOf('blob without a token')!['requestRef'], undefined)
})

test('chunks are events of their own', () => {
  const parts = calls.get('chunked').events.filter(({ logger }) => logger === 'payload')
  assert.equal(
    parts.map(({ text }) => JSON.parse(text).data),
    [
      { body: 'request', part: 1, text: request.body },
      { body: 'response', part: 2, text: answer.body },
    ].map((each) => ({
      requestId: '11111111-2222-3333-4444-555555555555',
      body: each.body,
      part: each.part,
      parts: 2,
      truncated: false,
      text: each.text,
    })),
  )
  assert.is(payloadOf('chunked')!['parts'], 2)
})

test.run()
