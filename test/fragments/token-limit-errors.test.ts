import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { tokenLimit } from '../../fragments/token-limit.ts'
import { tokenLimitErrors } from '../../fragments/token-limit-errors.ts'
import { setHeader } from '../../lib/index.ts'
import { executeDocuments } from '../_support/execute.ts'
import { invalid, matches, onError, sections } from '../_support/fragment.ts'

test('what the token limits refuse is answered as OpenAI does', () => {
  matches('token-limit-errors/default', onError(tokenLimitErrors()))
})

test('texts and the header with the id can be chosen', () => {
  matches(
    'token-limit-errors/named',
    onError(
      tokenLimitErrors({
        requestIdHeader: 'x-correlation-id',
        rateMessage: 'Slow down.',
        quotaMessage: 'The tokens of this month are used up.',
      }),
    ),
  )
})

test('empty texts are refused', () => {
  invalid(onError(tokenLimitErrors({ rateMessage: '' })), ['`rateMessage` is empty.'])
  invalid(onError(tokenLimitErrors({ quotaMessage: ' ' })), ['`quotaMessage` is empty.'])
})

const document = sections({
  inbound: tokenLimit({ for: 'llm', tokensPerMinute: 10 }),
  onError: [
    ...tokenLimitErrors({ quotaMessage: 'Used up.' }),
    setHeader({ name: 'x-below', value: 'yes' }),
  ],
})
const fails = (title: string, failure: object) => ({
  title,
  document,
  given: { failures: { 'llm-token-limit': failure } },
})

const calls = executeDocuments('token-limit-errors', [
  fails('rate', {
    message: 'Token limit is exceeded. Try again in 29 seconds.',
    response: { statusCode: 429, headers: { 'Retry-After': '29' } },
  }),
  fails('quota', { message: 'Token quota is exceeded.', response: { statusCode: 403 } }),
  fails('another error', { source: 'validate-jwt', response: { statusCode: 401 } }),
])

test('the limits are answered, other errors go on', () => {
  const { response } = calls.get('rate')
  assert.is(response?.statusCode, 429)
  assert.is(response?.headers['Retry-After'], '29')
  assert.equal(JSON.parse(response?.body ?? '').error, {
    message: 'Token limit is exceeded. Try again in 29 seconds.',
    type: 'tokens',
    param: null,
    code: 'rate_limit_exceeded',
    request_id: '11111111-2222-3333-4444-555555555555',
  })
  const quota = calls.get('quota').response
  assert.is(quota?.statusCode, 403)
  assert.match(quota?.body ?? '', '"message":"Used up.","type":"insufficient_quota"')
  assert.is(calls.get('another error').returned, false)
  assert.is(calls.get('another error').response?.headers['x-below'], 'yes')
})

test.run()
