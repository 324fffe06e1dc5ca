import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { retryAcrossRegions } from '../../fragments/retry-across-regions.ts'
import { apiPolicy, backendPool, external } from '../../lib/index.ts'
import { executeDocuments } from '../_support/execute.ts'
import { backend, invalid, matches } from '../_support/fragment.ts'

const zone = backendPool('zone', { members: [{ backend: external.backend('zone-1') }] })
const two = backend(retryAcrossRegions({ backends: ['primary', 'secondary'] }))
const three = backend(
  retryAcrossRegions({
    backends: ['primary', 'secondary', zone],
    streaming: true,
    timeout: 60,
    variable: 'attempt',
  }),
)

test('a second region is asked', () => {
  matches('retry-across-regions/default', two)
})

test('further regions, streaming and the variable can be chosen', () => {
  matches('retry-across-regions/chosen', three)
})

test('too few backends, or one twice, are refused', () => {
  const with_ = (...backends: string[]) => backend(retryAcrossRegions({ backends }))
  invalid(with_('a'), ['`backends` must have 2 to 51 backends, not 1.'])
  invalid(with_(...Array.from({ length: 52 }, (_, at) => `b${at}`)), [
    '`backends` must have 2 to 51 backends, not 52.',
  ])
  invalid(with_('a', 'b', 'b'), ['`backends[2]` asks `b` again at once, which has just failed.'])
  invalid(backend(retryAcrossRegions({ backends: ['a', 'b'], timeout: 1.5 })), [
    '`timeout` must be a whole number of seconds from 1, not 1.5.',
  ])
})

const busy = { statusCode: 429, headers: { 'Retry-After': '30' } }
const request = { body: '{"stream":true}' }
const calls = executeDocuments('retry-across-regions', [
  { title: 'fine', document: three, given: { request, answers: [{}] } },
  { title: 'bad request', document: three, given: { request, answers: [{ statusCode: 400 }] } },
  { title: 'busy', document: three, given: { request, answers: [busy, {}] } },
  {
    title: 'broken',
    document: three,
    given: { request, answers: [{ statusCode: 500 }, busy, {}] },
  },
  { title: 'unreachable', document: three, given: { request, answers: [null as never, {}] } },
  { title: 'all busy', document: two, given: { request, answers: [busy] } },
])

test('regions are asked in turn, each with the body', () => {
  const asked = (title: string) => calls.get(title).forwarded.map((each) => each.backend)
  assert.equal(asked('fine'), ['primary'])
  assert.equal(asked('bad request'), ['primary'])
  assert.equal(asked('busy'), ['primary', 'secondary'])
  assert.equal(asked('broken'), ['primary', 'secondary', 'zone'])
  assert.equal(asked('unreachable'), ['primary', 'secondary'])
  assert.equal(asked('all busy'), ['primary', 'secondary'])
  for (const { body } of calls.get('broken').forwarded) assert.is(body, request.body)
})

test('the client gets the last answer', () => {
  assert.is(calls.get('broken').response?.statusCode, 200)
  const { response } = calls.get('all busy')
  assert.is(response?.statusCode, 429)
  assert.is(response?.headers['Retry-After'], '30')
})

test('options have types', () => {
  // @ts-expect-error Regions have an order.
  void (() => retryAcrossRegions({ backends: { primary: 'a', secondary: 'b' } }))
  void (() => apiPolicy('api', { backend: retryAcrossRegions({ backends: ['a', 'b'] }) }))
})

test.run()
