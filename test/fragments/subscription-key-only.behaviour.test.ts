import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { subscriptionKeyOnly } from '../../fragments/subscription-key-only.ts'
import { executeDocuments } from '../_support/execute.ts'
import { inbound } from '../_support/fragment.ts'

const document = inbound(subscriptionKeyOnly({ product: true }))
const request = {
  url: 'https://gateway.example/openai/models?api-version=1&subscription-key=k&api-key=k',
  headers: { 'API-KEY': 'k', 'Ocp-Apim-Subscription-Key': 'k', accept: '*/*' },
}

const calls = executeDocuments('subscription-key-only', [
  { title: 'none', document, given: { request } },
  { title: 'no product', document, given: { request, subscription: { id: 's' } } },
  {
    title: 'product',
    document,
    given: { request, subscription: { id: 's' }, product: { id: 'p' } },
  },
])

test('a call without a key is refused, and nothing of it reaches the backend', () => {
  const { response, forwarded } = calls.get('none')
  assert.is(response?.statusCode, 401)
  assert.is(JSON.parse(response?.body ?? '').error.code, 'invalid_api_key')
  assert.equal(forwarded, [])
})

test('so is a key of no product', () => {
  assert.is(calls.get('no product').response?.statusCode, 403)
})

test('the key stays here, wherever it was', () => {
  const [sent] = calls.get('product').forwarded
  assert.equal(
    Object.keys(sent?.headers ?? {}).map((name) => name.toLowerCase()),
    ['accept'],
  )
  assert.match(sent?.url ?? '', /\?api-version=1$/)
})

test.run()
