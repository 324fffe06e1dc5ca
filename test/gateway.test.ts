import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { PolicyDocument } from '../lib/document/document.ts'
import { build, projectAt } from './_support/example.ts'
import { executeDocuments } from './_support/execute.ts'
import type { CallJson } from './_support/execution/context-json.ts'

/** The reference gateway, executed: what calls to it do. */
const { compiled } = await build(await projectAt('.'), { env: 'prod' })
const document = (path: string): PolicyDocument =>
  compiled.find((each) => each.path === `${path}.xml`)!.document

const question = JSON.stringify({ messages: [{ role: 'user', content: 'Hi' }], stream: false })
const answer = {
  headers: { 'Content-Type': 'application/json', 'x-ms-region': 'East US' },
  body: JSON.stringify({
    id: 'chatcmpl-1',
    model: 'gpt-4o-2024-11-20',
    choices: [],
    usage: { prompt_tokens: 9, completion_tokens: 1, total_tokens: 10 },
  }),
}
const claims = { oid: 'ada', tid: 'contoso', azp: 'chat', roles: ['Models.Use'], department: 'R&D' }

interface Given {
  readonly product?: string
  readonly model?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly claims?: Readonly<Record<string, unknown>>
  readonly answers?: CallJson['answers']
  readonly failures?: CallJson['failures']
}

const call = (title: string, { product = 'premium', model = 'gpt-4o', ...given }: Given = {}) => {
  const url = `https://gateway.example/openai/deployments/${model}/chat/completions`
  return {
    title,
    document: [document('global'), document(`products/${product}`), document('apis/azure-openai')],
    fragments: [document('fragments/caller')],
    namedValues: { 'tenant-id': 'contoso', 'gateway-audience': 'api://ai-gateway' },
    given: {
      request: {
        url,
        headers: {
          'Content-Type': 'application/json',
          'Content-Length': String(question.length),
          'api-key': 'secret',
          ...given.headers,
        },
        body: question,
        matchedParameters: { 'deployment-id': model },
      },
      product: { id: product },
      subscription: { id: 'team', name: 'Team' },
      variables: { clientToken: { type: 'jwt', value: given.claims ?? claims } },
      answers: given.answers ?? [answer],
      ...(given.failures && { failures: given.failures }),
    } satisfies CallJson,
  }
}

const calls = executeDocuments('gateway', [
  call('plain', { headers: { 'x-project': 'Apollo' } }),
  call('urgent', { headers: { Priority: '7' } }),
  call('economical', { headers: { Priority: '900' } }),
  call('model of another tier', { product: 'free' }),
  call('without the role', { claims: { ...claims, roles: ['Other'] } }),
  call('busy, then served', { answers: [{ statusCode: 429 }, answer] }),
  call('out of tokens', {
    failures: {
      'azure-openai-token-limit': {
        source: 'azure-openai-token-limit',
        message: 'Token limit is exceeded. Try again in 29 seconds.',
        response: { statusCode: 429, headers: { 'Retry-After': '29' } },
      },
    },
  }),
])

const eventOf = (title: string) => JSON.parse(calls.get(title).events.at(-1)?.text ?? '{}')

test('a call is answered by a region, and its usage is told with who called', () => {
  const { backend, response, forwarded } = calls.get('plain')
  assert.is(backend, 'aoai-regional')
  assert.is(response?.statusCode, 200)
  assert.is(response?.headers['x-request-id'], '11111111-2222-3333-4444-555555555555')
  assert.is(forwarded[0]?.headers['api-key'], undefined)
  const { data } = eventOf('plain')
  assert.equal(data.usage, { prompt_tokens: 9, completion_tokens: 1, total_tokens: 10 })
  assert.equal(
    [data.subscription, data.product, data.deployment, data.endUser, data.app, data.attributes],
    ['team', 'premium', 'gpt-4o', 'ada', 'chat', { department: 'R&D', project: 'Apollo' }],
  )
})

test('the priority chooses the pool', () => {
  assert.is(calls.get('urgent').backend, 'aoai-urgent')
  assert.is(calls.get('economical').backend, 'aoai-economy')
})

test('a tier has its own models, and a client its role', () => {
  assert.is(calls.get('model of another tier').response?.statusCode, 404)
  assert.is(calls.get('without the role').response?.statusCode, 403)
  for (const title of ['model of another tier', 'without the role']) {
    assert.equal(calls.get(title).forwarded, [], title)
  }
})

test('a busy backend costs an attempt, not the call', () => {
  const { forwarded, response } = calls.get('busy, then served')
  assert.is(response?.statusCode, 200)
  assert.equal(
    forwarded.map(({ body }) => body),
    [question, question],
  )
})

test('without tokens the answer is one of OpenAI, and the event is complete', () => {
  const { response, forwarded } = calls.get('out of tokens')
  assert.is(response?.statusCode, 429)
  assert.is(response?.headers['Retry-After'], '29')
  assert.is(JSON.parse(response?.body ?? '').error.code, 'rate_limit_exceeded')
  assert.equal(forwarded, [])
  const { data } = eventOf('out of tokens')
  assert.equal(
    [data.phase, data.status, data.deployment, data.endUser],
    ['error', 429, 'gpt-4o', 'ada'],
  )
})

test.run()
