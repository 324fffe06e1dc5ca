import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { errorAnswer } from '../../fragments/error-answer.ts'
import { apiPolicy, ipFilter } from '../../lib/index.ts'
import { executeDocuments } from '../_support/execute.ts'
import { invalid, matches, onError, sections } from '../_support/fragment.ts'

test('errors are answered as OpenAI does', () => {
  matches('error-answer/default', onError(errorAnswer()))
})

test('texts and the header with the id can be chosen', () => {
  const insufficient_quota = 'Ask the "AI" team\nfor more {tokens}.'
  matches(
    'error-answer/named',
    onError(errorAnswer({ requestIdHeader: 'x-correlation-id', messages: { insufficient_quota } })),
  )
})

test('empty texts are refused', () => {
  invalid(onError(errorAnswer({ messages: { timeout: ' ', forbidden: '' } })), [
    '`messages.timeout` is empty.',
    '`messages.forbidden` is empty.',
  ])
})

type Failure = Parameters<typeof executeDocuments>[1][number]['given']['failures']

const id = '11111111-2222-3333-4444-555555555555'
const answering = (options = {}) =>
  sections({
    inbound: [ipFilter({ action: 'allow', address: ['10.0.0.1'] })],
    onError: errorAnswer(options),
  })
const fails = (
  title: string,
  failure: NonNullable<Failure>[string],
  options?: Parameters<typeof errorAnswer>[0],
) => ({ title, document: answering(options), given: { failures: { 'ip-filter': failure } } })
const with_ = (statusCode: number, headers = {}) => ({ response: { statusCode, headers } })

const tokenMessage = 'Token limit is exceeded. Try again in 29 seconds.'
const quotaMessage = 'Token quota is exceeded. Try again in 21 minutes and 33 seconds.'
const secret = "Caller IP address 10.1.2.3 is not allowed. Backend pool 'aoai' failed."

const calls = executeDocuments('error-answer', [
  fails('tokens', {
    source: 'llm-token-limit',
    reason: 'OpenAITokenLimitExceeded',
    message: tokenMessage,
    ...with_(429, { 'Retry-After': '29' }),
  }),
  fails('token quota', {
    source: 'azure-openai-token-limit',
    message: quotaMessage,
    ...with_(403),
  }),
  fails(
    'token quota in own words',
    { source: 'azure-openai-token-limit', message: quotaMessage, ...with_(403) },
    { messages: { insufficient_quota: 'Say "please"\n{now}' } },
  ),
  fails('calls', {
    source: 'rate-limit-by-key',
    message: 'Rate limit is exceeded. Try again in 5 seconds.',
    ...with_(429, { 'Retry-After': '5' }),
  }),
  fails('calls at once', { source: 'limit-concurrency', message: secret, ...with_(429) }),
  fails('limit without words', { source: 'rate-limit', ...with_(429) }),
  fails('call quota', { source: 'quota', message: 'Out of call volume quota.', ...with_(403) }),
  fails('address', {
    source: 'ip-filter',
    reason: 'CallerIpNotAllowed',
    message: secret,
    ...with_(403),
  }),
  fails('content', { source: 'llm-content-safety', message: secret, ...with_(403) }),
  fails('key', {
    source: 'authorization',
    reason: 'SubscriptionKeyInvalid',
    message: secret,
    ...with_(401),
  }),
  fails('token', {
    source: 'validate-azure-ad-token',
    reason: 'TokenExpired',
    message: secret,
    ...with_(401),
  }),
  fails('operation', {
    source: 'configuration',
    reason: 'OperationNotFound',
    message: secret,
    ...with_(404),
  }),
  fails('size', { message: secret, ...with_(413) }),
  fails('content type', { source: 'validate-content', message: secret, ...with_(400) }),
  fails('expression', {
    reason: 'ExpressionValueEvaluationFailure',
    message: secret,
    ...with_(500),
  }),
  fails('after success', {
    reason: 'ExpressionValueEvaluationFailure',
    message: secret,
    ...with_(200),
  }),
  fails('connection', {
    source: 'request-forwarder',
    reason: 'BackendConnectionFailure',
    message: secret,
    ...with_(500),
  }),
  fails('timeout', {
    source: 'request-forwarder',
    reason: 'Timeout',
    message: secret,
    ...with_(500),
  }),
  fails('pool', {
    source: 'forward-request',
    section: 'backend',
    message: secret,
    ...with_(503, { 'Retry-After': '7' }),
  }),
  fails('own sign-in', {
    source: 'forward-request',
    section: 'backend',
    message: secret,
    ...with_(401),
  }),
  fails('hostile', { source: 'rate-limit', message: '"},"leak":{"', ...with_(429) }),
])

const answer = (title: string) => {
  const { response } = calls.get(title)
  const { error } = JSON.parse(response?.body ?? '')
  assert.is(error.request_id, id, title)
  assert.is(response?.headers['x-request-id'], id, title)
  assert.is(response?.headers['Content-Type'], 'application/json', title)
  return [response?.statusCode, error.type, error.code, error.message]
}

test('every error has its status, type and code', () => {
  const denied = ['permission_error', 'forbidden', 'The call is not allowed.']
  const failed = ['server_error', 'internal_error', 'The gateway failed.']
  const away = ['server_error', 'bad_gateway', 'The model cannot be reached.']
  const busy = 'There are too many calls. Try again later.'
  const expected: Record<string, readonly unknown[]> = {
    tokens: [429, 'tokens', 'rate_limit_exceeded', tokenMessage],
    'token quota': [403, 'insufficient_quota', 'insufficient_quota', quotaMessage],
    'token quota in own words': [
      403,
      'insufficient_quota',
      'insufficient_quota',
      'Say "please"\n{now}',
    ],
    calls: [
      429,
      'requests',
      'rate_limit_exceeded',
      'Rate limit is exceeded. Try again in 5 seconds.',
    ],
    'calls at once': [429, 'requests', 'rate_limit_exceeded', busy],
    'limit without words': [429, 'requests', 'rate_limit_exceeded', busy],
    'call quota': [403, 'insufficient_quota', 'insufficient_quota', 'Out of call volume quota.'],
    address: [403, ...denied],
    content: [
      403,
      'invalid_request_error',
      'content_filter',
      'The content filter refused the call.',
    ],
    key: [401, 'authentication_error', 'invalid_api_key', 'The API key is missing or not valid.'],
    token: [
      401,
      'authentication_error',
      'invalid_token',
      'The access token is missing or not valid.',
    ],
    operation: [404, 'invalid_request_error', 'not_found', 'There is nothing at this address.'],
    size: [413, 'invalid_request_error', 'request_too_large', 'The request is too large.'],
    'content type': [400, 'invalid_request_error', 'bad_request', 'The request is not valid.'],
    expression: [500, ...failed],
    'after success': [500, ...failed],
    connection: [502, ...away],
    timeout: [504, 'server_error', 'timeout', 'The model did not answer in time.'],
    pool: [503, 'server_error', 'service_unavailable', 'The model is busy.'],
    'own sign-in': [502, ...away],
    hostile: [429, 'requests', 'rate_limit_exceeded', '"},"leak":{"'],
  }
  for (const [title, each] of Object.entries(expected)) assert.equal(answer(title), each, title)
})

test('the time to wait is kept, and nothing else of the error', () => {
  assert.is(calls.get('tokens').response?.headers['Retry-After'], '29')
  assert.is(calls.get('pool').response?.headers['Retry-After'], '7')
  assert.is(calls.get('token quota').response?.headers['Retry-After'], undefined)
  for (const title of ['address', 'content', 'key', 'expression', 'pool', 'calls at once']) {
    assert.not.match(calls.get(title).response?.body ?? '', '10.1.2.3', title)
  }
})

test('options have types', () => {
  // @ts-expect-error There is no such error.
  errorAnswer({ messages: { teapot: 'I am one.' } })
  // @ts-expect-error Errors are answered in `on-error`.
  apiPolicy('a', { inbound: errorAnswer() })
})

test.run()
