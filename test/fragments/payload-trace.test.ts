import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { payloadTrace } from '../../fragments/payload-trace.ts'
import { variable } from '../../lib/index.ts'
import { executeDocuments } from '../_support/execute.ts'
import { inbound, invalid, matches, sections } from '../_support/fragment.ts'

const usual = sections({ ...payloadTrace() })

test('prompts and answers are traced by the names of AzureOpenAI-with-APIM', () => {
  matches('payload-trace/default', usual)
})

test('source, severity, length and who calls can be chosen', () => {
  const traces = payloadTrace({
    source: 'prompts',
    severity: 'verbose',
    maxChars: 8,
    endUser: variable.string('forwardedEndUserId').or('unknown'),
    deployment: variable.string('deploymentId').or('unknown'),
  })
  matches('payload-trace/chosen', sections({ ...traces }))
})

test('a length that no trace has is refused', () => {
  const refused = (maxChars: number, shown: string) =>
    invalid(inbound(payloadTrace({ maxChars }).inbound), [
      `\`maxChars\` must be a whole number from 1 to 32,700, not ${shown}.`,
    ])
  refused(0, '0')
  refused(32_701, '32701')
  refused(1.5, '1.5')
})

test('types refuse other severities', () => {
  // @ts-expect-error: there is no such severity
  assert.ok(() => payloadTrace({ severity: 'warning' }))
})

const json = { 'Content-Type': 'application/json' }
const url = 'https://gateway.example/openai/deployments/chat-4o/chat/completions'
const asked = (body: unknown, headers = {}) => ({
  request: { url, headers: { ...json, ...headers }, body: JSON.stringify(body) },
})
const answered = (body: unknown, more = {}) => ({
  answers: [{ headers: json, body: JSON.stringify(body), ...more }],
})
const parts = [
  { type: 'text', text: 'one' },
  { type: 'text', text: 'two' },
]
const chat = asked(
  {
    messages: [
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: parts },
    ],
  },
  { 'x-apim-end-user-id': 'ada' },
)
const choices = [{ message: { role: 'assistant', content: 'Yes.' } }, { text: 'No.' }]

const short = sections({ ...payloadTrace({ maxChars: 8 }) })
const calls = executeDocuments('payload-trace', [
  { title: 'chat', document: usual, given: { ...chat, ...answered({ choices }) } },
  { title: 'cut', document: short, given: { ...chat, ...answered({ choices }) } },
  {
    title: 'responses',
    document: usual,
    given: {
      ...asked({ input: [{ role: 'user', content: [{ type: 'input_text', text: 'Hi' }] }] }),
      ...answered({ output: [{ type: 'reasoning' }, { type: 'message', content: parts }] }),
    },
  },
  {
    title: 'embeddings',
    document: usual,
    given: { ...asked({ input: ['a', 'b'] }), ...answered({ data: [1] }) },
  },
  {
    title: 'stream',
    document: usual,
    given: {
      ...asked({ stream: true, prompt: 'a' }),
      answers: [{ headers: { 'Content-Type': 'text/event-stream' }, body: 'data: [DONE]\n\n' }],
    },
  },
  {
    title: 'error',
    document: usual,
    given: { ...asked({ prompt: 'a' }), ...answered({ error: {} }, { statusCode: 400 }) },
  },
  {
    title: 'broken',
    document: usual,
    given: {
      request: { url, headers: json, body: '{"a' },
      answers: [{ headers: json, body: '[' }],
    },
  },
  {
    title: 'odd',
    document: usual,
    given: { ...asked([{ a: 1 }]), ...answered({ choices: { a: 1 } }) },
  },
  { title: 'nothing', document: usual, given: {} },
])

const traced = (title: string) =>
  calls.get(title).traces.map(({ message, metadata = {} }) => [metadata['CapturePhase'], message])

test('messages are traced as text', () => {
  assert.equal(traced('chat'), [
    ['inbound-request', 'system: Be brief.\n\nuser: one two'],
    ['outbound-response', 'Yes.\n\nNo.'],
  ])
  assert.equal(calls.get('chat').traces[0]!.metadata, {
    ContentLogging: 'true',
    CapturePhase: 'inbound-request',
    APIMRequestId: '11111111-2222-3333-4444-555555555555',
    DeploymentId: 'chat-4o',
    EndUserId: 'ada',
    StreamRequested: 'False',
    OriginalChars: '32',
    Truncated: 'False',
  })
})

test('other APIs have their texts, too; what is not known is traced as it stands', () => {
  assert.equal(traced('responses'), [
    ['inbound-request', 'Hi'],
    ['outbound-response', 'one two'],
  ])
  assert.equal(traced('embeddings'), [
    ['inbound-request', 'a b'],
    ['outbound-response', '{"data":[1]}'],
  ])
  assert.equal(traced('broken'), [
    ['inbound-request', '{"a'],
    ['outbound-response', '['],
  ])
  assert.is(traced('odd').length, 2)
})

test('long texts are cut, and say so', () => {
  const [prompt] = calls.get('cut').traces
  assert.is(prompt!.message, 'system: \n...[truncated by APIM content logging policy]')
  assert.is(prompt!.metadata!['Truncated'], 'True')
  assert.is(prompt!.metadata!['OriginalChars'], '32')
})

test('streams and errors are not read', () => {
  for (const title of ['stream', 'error', 'nothing']) {
    const [, [phase] = []] = traced(title)
    assert.is(phase, 'outbound-response-skipped', title)
  }
  assert.is(calls.get('stream').response!.body, 'data: [DONE]\n\n')
  assert.is(calls.get('stream').traces[1]!.metadata!['StreamRequested'], 'True')
})

test('requests go on whole', () => {
  assert.is(calls.get('chat').forwarded[0]!.body, chat.request.body)
})

test.run()
