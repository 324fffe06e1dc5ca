import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { modelRouting } from '../../fragments/model-routing.ts'
import { executeDocuments } from '../_support/execute.ts'
import { inbound, invalid, matches } from '../_support/fragment.ts'

const models = { 'gpt-4o': 'provisioned', 'gpt-4o-mini': 'regional', embedding: 'regional' }
const strict = inbound(modelRouting({ models }))
const open = inbound(
  modelRouting({ models, otherwise: 'pool', unnamed: 'stateful', variable: 'model' }),
)

test('calls go to the backend of their model, and there are no others', () => {
  matches('model-routing/default', strict)
})

test('others, calls without a model and the variable can be chosen', () => {
  matches('model-routing/chosen', open)
})

test('models that are not named, or twice, are refused', () => {
  invalid(inbound(modelRouting({ models: {} })), ['`models` is empty.'])
  invalid(inbound(modelRouting({ models: { '': 'a' } })), ['`models` has an empty name.'])
  invalid(inbound(modelRouting({ models: { gpt: 'a', GPT: 'b' } })), [
    '`models` has `GPT` twice; capitals make no difference.',
  ])
})

const host = 'https://gateway.example/openai'
const deployed = (name: string) => ({
  url: `${host}/deployments/${name}/chat/completions?api-version=1`,
  body: '{"model":"embedding"}',
})
const posted = (body: string, headers = {}) => ({ url: `${host}/v1/responses`, body, headers })
const form = { 'Content-Type': 'multipart/form-data; boundary=x' }
const requests = {
  deployment: deployed('GPT-4o'),
  'other deployment': deployed('gpt-5'),
  model: posted('{"model":"embedding","input":"ü"}'),
  'other model': posted('{"model":"gpt-5"}'),
  'no JSON': posted('{"model":'),
  'no object': posted('["gpt-4o"]'),
  number: posted('{"model":4}'),
  form: posted('{"model":"gpt-4o"}', form),
  hostile: posted(JSON.stringify({ model: 'x" || "1" == "1' })),
  'stored response': { url: `${host}/v1/responses/resp_1` },
}

const calls = executeDocuments(
  'model-routing',
  Object.entries(requests).flatMap(([title, request]) => [
    { title, document: strict, given: { request } },
    { title: `${title}, open`, document: open, given: { request } },
  ]),
)

test('the model decides, and the body is kept', () => {
  assert.is(calls.get('deployment').backend, 'provisioned')
  assert.is(calls.get('deployment').forwarded[0]?.url, deployed('GPT-4o').url)
  const { backend, forwarded, variables } = calls.get('model')
  assert.is(backend, 'regional')
  assert.is(forwarded[0]?.body, requests.model.body)
  assert.is(variables['requestedModel'], 'embedding')
})

test('calls for other models, or none, are answered as clients understand it', () => {
  for (const title of Object.keys(requests).filter((each) => !/^(deployment|model)$/.test(each))) {
    const { forwarded, response } = calls.get(title)
    assert.equal(forwarded, [], title)
    assert.is(response?.statusCode, 404, title)
    assert.equal(JSON.parse(response?.body ?? ''), {
      error: {
        message: 'The model does not exist, or the call names none.',
        type: 'invalid_request_error',
        param: 'model',
        code: 'model_not_found',
        request_id: '11111111-2222-3333-4444-555555555555',
      },
    })
  }
})

test('calls for other models, or none, may have backends', () => {
  const backends = Object.keys(requests).map((title) => calls.get(`${title}, open`).backend)
  assert.equal(backends, [
    'provisioned',
    'pool',
    'regional',
    'pool',
    'stateful',
    'stateful',
    'stateful',
    'stateful',
    'pool',
    'stateful',
  ])
})

test('options have types', () => {
  // @ts-expect-error A model has one backend; that may be a pool.
  void (() => modelRouting({ models: { 'gpt-4o': ['a', 'b'] } }))
})

test.run()
