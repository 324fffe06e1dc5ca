import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { modelAllowList } from '../../fragments/model-allow-list.ts'
import { executeDocuments } from '../_support/execute.ts'
import { inbound, invalid, matches } from '../_support/fragment.ts'

const silver = ['gpt-4o-mini', 'text-embedding-3-small']

test('each product may call its models', () => {
  matches('model-allow-list/default', inbound(modelAllowList({ products: { gold: '*', silver } })))
})

test('others, calls without a model, status and variable can be chosen', () => {
  matches(
    'model-allow-list/chosen',
    inbound(
      modelAllowList({
        products: { silver },
        otherwise: ['gpt-4o-mini'],
        unnamed: true,
        status: 403,
        variable: 'model',
      }),
    ),
  )
  matches(
    'model-allow-list/everybody-else',
    inbound(modelAllowList({ products: { silver }, otherwise: '*' })),
  )
})

test('lists that are empty or name a model twice are refused', () => {
  const refused = (list: readonly string[], message: string) =>
    invalid(inbound(modelAllowList({ products: { silver: list } })), [message])
  invalid(inbound(modelAllowList({ products: {} })), ['`products` names no product.'])
  refused([], '`products.silver` names no model.')
  refused(['a', '*'], "`products.silver` has `*` in a list; write '*' alone.")
  refused(['a', ' '], '`products.silver[1]` is empty.')
  refused(['gpt', 'GPT'], '`products.silver` has `GPT` twice.')
  invalid(inbound(modelAllowList({ products: { silver }, otherwise: ['a', 'a'] })), [
    '`otherwise` has `a` twice.',
  ])
})

const list = inbound(modelAllowList({ products: { gold: '*', silver } }))
const open = inbound(
  modelAllowList({ products: { silver }, otherwise: ['gpt-4o'], unnamed: true, status: 403 }),
)
const host = 'https://gateway.example/openai'
const deployed = (name: string) => ({
  url: `${host}/deployments/${name}/chat/completions`,
  body: '{"model":"gpt-4o-mini"}',
})
const posted = (body: string, headers = {}) => ({ url: `${host}/v1/responses`, body, headers })
const form = { 'Content-Type': 'Multipart/form-data; boundary=x' }
const product = { id: 'silver' }

const calls = executeDocuments('model-allow-list', [
  { title: 'deployment', document: list, given: { product, request: deployed('GPT-4o-mini') } },
  { title: 'other deployment', document: list, given: { product, request: deployed('gpt-4o') } },
  {
    title: 'matched',
    document: list,
    given: {
      product,
      request: { ...posted('{}'), matchedParameters: { 'deployment-id': 'gpt-4o-mini' } },
    },
  },
  {
    title: 'model',
    document: list,
    given: { product, request: posted('{"model":"gpt-4o-mini"}') },
  },
  {
    title: 'other model',
    document: list,
    given: { product, request: posted('{"model":"gpt-4o"}') },
  },
  {
    title: 'later of two',
    document: list,
    given: { product, request: posted('{"model":"gpt-4o-mini","model":"gpt-4o"}') },
  },
  { title: 'all', document: list, given: { product: { id: 'gold' }, request: posted('{}') } },
  {
    title: 'other product',
    document: list,
    given: { product: { id: 'iron' }, request: deployed('gpt-4o-mini') },
  },
  { title: 'no product', document: list, given: { request: deployed('gpt-4o-mini') } },
  { title: 'no JSON', document: list, given: { product, request: posted('"') } },
  { title: 'number', document: list, given: { product, request: posted('{"model":1}') } },
  {
    title: 'hostile',
    document: list,
    given: { product, request: posted(JSON.stringify({ model: '"},"x":{"' })) },
  },
  {
    title: 'list of models',
    document: list,
    given: { product, request: { url: `${host}/v1/models` } },
  },
  {
    title: 'list of models, open',
    document: open,
    given: { product, request: { url: `${host}/v1/models` } },
  },
  {
    title: 'form, open',
    document: open,
    given: { product, request: posted('{"model":"gpt-4o"}', form) },
  },
  { title: 'no product, open', document: open, given: { request: deployed('gpt-4o') } },
  { title: 'own product, open', document: open, given: { product, request: deployed('gpt-4o') } },
])

test('listed models are called, with their body', () => {
  for (const title of [
    'deployment',
    'matched',
    'model',
    'all',
    'list of models, open',
    'no product, open',
  ]) {
    assert.is(calls.get(title).forwarded.length, 1, title)
  }
  assert.is(calls.get('model').forwarded[0]?.body, '{"model":"gpt-4o-mini"}')
  assert.is(calls.get('model').variables['requestedModel'], 'gpt-4o-mini')
})

test('others are not, and neither is what names none', () => {
  const refused = [
    'other deployment',
    'other model',
    'later of two',
    'other product',
    'no product',
    'no JSON',
    'number',
    'hostile',
    'list of models',
    'form, open',
    'own product, open',
  ]
  for (const title of refused) assert.is(calls.get(title).forwarded.length, 0, title)
  const { response } = calls.get('hostile')
  assert.is(response?.statusCode, 404)
  assert.is(response?.headers['x-request-id'], '11111111-2222-3333-4444-555555555555')
  assert.equal(JSON.parse(response?.body ?? ''), {
    error: {
      message: 'The model does not exist, or you may not call it.',
      type: 'invalid_request_error',
      param: 'model',
      code: 'model_not_found',
      request_id: '11111111-2222-3333-4444-555555555555',
    },
  })
  assert.is(calls.get('own product, open').response?.statusCode, 403)
})

test('options have types', () => {
  // @ts-expect-error A single model is a list, too.
  void (() => modelAllowList({ products: { silver: 'gpt-4o' } }))
  // @ts-expect-error It is forbidden or not there.
  void (() => modelAllowList({ products: { silver }, status: 400 }))
})

test.run()
