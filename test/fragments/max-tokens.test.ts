import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { maxTokens } from '../../fragments/max-tokens.ts'
import { executeDocuments } from '../_support/execute.ts'
import { inbound, invalid, matches } from '../_support/fragment.ts'

test('calls that ask for more are refused', () => {
  matches('max-tokens/default', inbound(maxTokens({ most: 4096 })))
})

test('calls may get the most instead, or have to say what they want', () => {
  matches('max-tokens/clamp', inbound(maxTokens({ most: 4096, over: 'clamp', missing: 'set' })))
  matches('max-tokens/strict', inbound(maxTokens({ most: 1, missing: 'refuse' })))
})

test('a limit that is no whole number is refused', () => {
  const refused = (most: number) =>
    invalid(inbound(maxTokens({ most })), [
      `\`most\` must be a whole number from 1 to 2,147,483,647, not ${most}.`,
    ])
  refused(0)
  refused(1.5)
  refused(3e9)
})

const chat = 'https://gateway.example/openai/deployments/gpt/chat/completions?api-version=1'
const responses = 'https://gateway.example/openai/v1/responses/'
const json = { 'Content-Type': 'application/json' }
const asks = (body: string | null, url = chat, headers: Record<string, string> = json) => ({
  request: { url, headers, body },
})

const strict = inbound(maxTokens({ most: 100, missing: 'refuse' }))
const clamp = inbound(maxTokens({ most: 100, over: 'clamp', missing: 'set' }))
const lenient = inbound(maxTokens({ most: 100 }))

const deep = `{"max_tokens":9999,"tools":${'['.repeat(200)}${']'.repeat(200)}}`
const upload = 'https://gateway.example/openai/v1/files'
const form = { 'Content-Type': 'multipart/form-data; boundary=x' }

const calls = executeDocuments('max-tokens', [
  { title: 'within', document: strict, given: asks('{"max_tokens":100}') },
  { title: 'over', document: strict, given: asks('{"max_completion_tokens":101}') },
  {
    title: 'one of two over',
    document: strict,
    given: asks('{"max_tokens":1,"max_completion_tokens":101}'),
  },
  { title: 'huge', document: strict, given: asks('{"max_tokens":99999999999999999999999999}') },
  { title: 'text', document: strict, given: asks('{"max_tokens":"9999"}') },
  { title: 'fraction', document: strict, given: asks('{"max_tokens":100.5}') },
  { title: 'null', document: strict, given: asks('{"max_tokens":null}') },
  { title: 'missing', document: strict, given: asks('{}') },
  { title: 'missing, lenient', document: lenient, given: asks('{}') },
  { title: 'no JSON', document: lenient, given: asks('{"max_tokens":') },
  { title: 'a list', document: lenient, given: asks('[1]') },
  { title: 'too deep', document: lenient, given: asks(deep) },
  {
    title: 'JSON that says it is a form',
    document: lenient,
    given: asks('{"max_tokens":101}', chat, form),
  },
  { title: 'no body', document: strict, given: asks(null) },
  { title: 'a form', document: strict, given: asks('--x', upload, form) },
  { title: 'other bytes', document: strict, given: asks('x', upload, {}) },
  {
    title: 'embeddings',
    document: strict,
    given: asks('{"input":"a"}', 'https://gateway.example/openai/v1/embeddings'),
  },
  {
    title: 'clamped',
    document: clamp,
    given: asks('{"a":"é","max_tokens":9999,"max_completion_tokens":7}'),
  },
  { title: 'clamped text', document: clamp, given: asks('{"max_tokens":"9999"}') },
  { title: 'set in chat', document: clamp, given: asks('{"stream":true}') },
  {
    title: 'set in responses',
    document: clamp,
    given: asks('{"max_output_tokens":null}', responses),
  },
  {
    title: 'set in completions',
    document: clamp,
    given: asks('{}', 'https://gateway.example/v1/Completions'),
  },
  { title: 'untouched', document: clamp, given: asks('{ "max_tokens": 5 }') },
])

const code = (title: string) => JSON.parse(calls.get(title).response?.body ?? '{}').error?.code
const sent = (title: string) => calls.get(title).forwarded.map(({ body }) => body)

test('what asks for too much, or cannot be read, does not reach the model', () => {
  for (const title of [
    'over',
    'one of two over',
    'huge',
    'text',
    'fraction',
    'JSON that says it is a form',
  ]) {
    assert.is(code(title), 'max_tokens_too_large', title)
    assert.equal(sent(title), [], title)
  }
  for (const title of ['no JSON', 'a list']) assert.is(code(title), 'invalid_json', title)
  // The gateway's JSON library reads no more than 64 levels, that of the test any number.
  assert.equal(sent('too deep'), [])
  for (const title of ['missing', 'null']) assert.is(code(title), 'max_tokens_missing', title)
  assert.is(calls.get('over').response?.statusCode, 400)
})

test('other calls pass as they are', () => {
  assert.equal(sent('within'), ['{"max_tokens":100}'])
  assert.equal(sent('missing, lenient'), ['{}'])
  assert.equal(sent('embeddings'), ['{"input":"a"}'])
  assert.equal(sent('a form'), ['--x'])
  assert.equal(sent('other bytes'), ['x'])
  assert.equal(sent('no body'), [null])
  assert.equal(sent('untouched'), ['{ "max_tokens": 5 }'])
})

test('a clamped call gets the most', () => {
  assert.equal(sent('clamped'), ['{"a":"é","max_tokens":100,"max_completion_tokens":7}'])
  assert.equal(sent('clamped text'), ['{"max_tokens":100}'])
  assert.equal(sent('set in chat'), ['{"stream":true,"max_completion_tokens":100}'])
  assert.equal(sent('set in responses'), ['{"max_output_tokens":100}'])
  assert.equal(sent('set in completions'), ['{"max_tokens":100}'])
})

test('options have types', () => {
  // @ts-expect-error Calls that ask for more do not pass.
  maxTokens({ most: 1, over: 'pass' })
})

test.run()
