import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { failoverPool } from '../../fragments/failover-pool.ts'
import { type RetryBackendOptions, retryBackend } from '../../fragments/retry-backend.ts'
import { apiPolicy, fragment, includeFragment } from '../../lib/index.ts'
import { executeDocuments } from '../_support/execute.ts'
import { backend, invalid, matches } from '../_support/fragment.ts'

const url = 'https://contoso.openai.azure.com/openai'
const { pool } = failoverPool('pool', {
  provisioned: { ptu: { url } },
  payAsYouGo: { east: { url }, sweden: { url } },
})

test('one backend is asked again', () => {
  matches('retry-backend/default', backend(retryBackend()))
})

test('the next member of a pool is asked', () => {
  matches('retry-backend/pool', backend(retryBackend({ pool, streaming: true })))
})

test('retries, pauses and the time to wait for an answer can be chosen', () => {
  matches(
    'retry-backend/chosen',
    backend(retryBackend({ pool: 5, retries: 2, wait: 1, timeout: 120 })),
  )
})

test('a pool of one has nobody else to ask', () => {
  matches('retry-backend/one-member', backend(retryBackend({ pool: 1, streaming: true })))
})

test('it may stand in a fragment', () => {
  const forward = fragment('forward', retryBackend({ pool }))
  matches('retry-backend/fragment', forward)
  apiPolicy('api', { backend: [includeFragment(forward)] })
})

test('numbers that make no sense are refused', () => {
  const refused = (options: RetryBackendOptions, message: string) =>
    invalid(backend(retryBackend(options)), [message])
  refused({ pool: 0 }, '`pool` must have 1 to 30 members, not 0.')
  refused({ pool: 31 }, '`pool` must have 1 to 30 members, not 31.')
  refused({ retries: 0 }, '`retries` must be a whole number from 1 to 50, not 0.')
  refused({ retries: 51 }, '`retries` must be a whole number from 1 to 50, not 51.')
  refused({ wait: -1 }, '`wait` must be a whole number of seconds from 0 to 240, not -1.')
  refused({ wait: 0.5 }, '`wait` must be a whole number of seconds from 0 to 240, not 0.5.')
  refused({ timeout: 0 }, '`timeout` must be a whole number of seconds from 1, not 0.')
})

const one = backend(retryBackend())
const ofPool = backend(retryBackend({ pool }))
const busy = (seconds?: string) => ({
  statusCode: 429,
  headers: seconds === undefined ? {} : { 'Retry-After': seconds },
})
const request = { body: '{"input":"ü"}' }
const given = (...answers: readonly ({ statusCode?: number } | null)[]) => ({
  request,
  answers: answers as [],
})

const calls = executeDocuments('retry-backend', [
  { title: 'fine', document: one, given: given({}) },
  { title: 'bad request', document: one, given: given({ statusCode: 400 }) },
  { title: 'busy', document: one, given: given(busy(), { statusCode: 503 }, {}) },
  { title: 'busy to the end', document: one, given: given(busy()) },
  { title: 'soon', document: one, given: given(busy('1'), {}) },
  { title: 'later', document: one, given: given(busy('2'), {}) },
  {
    title: 'date',
    document: one,
    given: given(busy('Wed, 21 Oct 2026 07:28:00 GMT'), {}),
  },
  { title: 'hostile', document: one, given: given(busy('99999999999999999999'), {}) },
  { title: 'pool', document: ofPool, given: given(busy('60'), { statusCode: 500 }, {}) },
  { title: 'pool to the end', document: ofPool, given: given(busy('60')) },
  { title: 'unreachable', document: ofPool, given: given(null, {}) },
])

const attempts = (title: string) => calls.get(title).forwarded.length

test('the call is sent again on 429 and 5xx only', () => {
  assert.is(attempts('fine'), 1)
  assert.is(attempts('bad request'), 1)
  assert.is(attempts('busy'), 3)
  assert.is(attempts('busy to the end'), 3)
  assert.is(calls.get('busy').response?.statusCode, 200)
})

test('every attempt has the body', () => {
  assert.equal(
    calls.get('busy').forwarded.map(({ body }) => body),
    [request.body, request.body, request.body],
  )
})

test('one backend is not asked before the time that it names', () => {
  assert.is(attempts('soon'), 2)
  for (const title of ['later', 'date', 'hostile']) assert.is(attempts(title), 1, title)
  assert.is(calls.get('later').response?.headers['Retry-After'], '2')
})

test('in a pool others are asked at once, once each', () => {
  assert.is(attempts('pool'), 3)
  assert.is(attempts('pool to the end'), 3)
  assert.is(attempts('unreachable'), 2)
  assert.is(calls.get('unreachable').error, undefined)
})

test('options have types', () => {
  // @ts-expect-error Policies of `backend` do not stand in `inbound`.
  void (() => apiPolicy('api', { inbound: retryBackend() }))
  void (() => apiPolicy('api', { backend: retryBackend() }))
})

test.run()
