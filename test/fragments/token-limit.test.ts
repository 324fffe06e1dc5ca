import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { tokenLimit } from '../../fragments/token-limit.ts'
import { context } from '../../lib/index.ts'
import { executeDocuments } from '../_support/execute.ts'
import { inbound, invalid, matches } from '../_support/fragment.ts'

test('each subscription has its tokens a minute', () => {
  matches('token-limit/default', inbound(tokenLimit({ tokensPerMinute: 10_000 })))
})

test('a quota may stand beside the rate, for any model', () => {
  const quota = { tokens: 5_000_000, period: 'Monthly' } as const
  matches(
    'token-limit/quota',
    inbound(tokenLimit({ for: 'llm', tokensPerMinute: 10_000, quota, estimatePrompt: false })),
  )
  matches('token-limit/quota-only', inbound(tokenLimit({ quota })))
})

test('tokens are counted for whom one likes', () => {
  const callers = ['product', 'application', 'end-user', 'user', 'ip'] as const
  const limits = callers.flatMap((per) => tokenLimit({ per, tokensPerMinute: 10, headers: false }))
  const own = tokenLimit({
    per: context.request.headers.get('x-team', 'none'),
    tokensPerMinute: 10,
    headers: { consumed: 'x-tokens', remaining: 'x-tokens-left' },
  })
  matches('token-limit/callers', inbound([...limits, ...own]))
})

test('no limit, and limits that are no whole numbers, are refused', () => {
  invalid(inbound(tokenLimit({})), ['Neither `tokensPerMinute` nor `quota` is given.'])
  invalid(inbound(tokenLimit({ tokensPerMinute: 0 })), [
    '`tokensPerMinute` must be a whole number from 1 to 2,147,483,647, not 0.',
  ])
  invalid(inbound(tokenLimit({ tokensPerMinute: 3e9 })), [
    '`tokensPerMinute` must be a whole number from 1 to 2,147,483,647, not 3000000000.',
  ])
  invalid(inbound(tokenLimit({ quota: { tokens: 1.5, period: 'Daily' } })), [
    '`quota.tokens` must be a whole number from 1 to 2,147,483,647, not 1.5.',
  ])
})

const callers = ['subscription', 'product', 'application', 'end-user', 'user', 'ip'] as const
const everyKey = inbound(callers.flatMap((per) => tokenLimit({ per, tokensPerMinute: 10 })))
const calls = executeDocuments('token-limit', [
  { title: 'nobody', document: everyKey, given: {} },
  {
    title: 'somebody',
    document: everyKey,
    given: {
      subscription: { id: 's' },
      product: { id: 'p' },
      user: { id: 'u' },
      variables: { clientApplicationId: 'a', forwardedEndUserId: 'subscription:s' },
    },
  },
])

test('every caller has a key, and nobody that of another kind', () => {
  const keys = (title: string) => calls.get(title).others.map((each) => each['counter-key'])
  assert.equal(keys('nobody'), [
    'subscription:203.0.113.7',
    'product:none',
    'application:unknown',
    'end-user:unknown',
    'user:none',
    'ip:203.0.113.7',
  ])
  assert.equal(keys('somebody'), [
    'subscription:s',
    'product:p',
    'application:a',
    'end-user:subscription:s',
    'user:u',
    'ip:203.0.113.7',
  ])
})

test('options have types', () => {
  // @ts-expect-error There is no such period.
  tokenLimit({ quota: { tokens: 1, period: 'Minutely' } })
  // @ts-expect-error A quota has a period.
  tokenLimit({ quota: { tokens: 1 } })
  // @ts-expect-error Nobody is called so.
  void (() => tokenLimit({ per: 'team', tokensPerMinute: 1 }))
  // @ts-expect-error A key is text.
  tokenLimit({ per: context.response.statusCode, tokensPerMinute: 1 })
})

test.run()
