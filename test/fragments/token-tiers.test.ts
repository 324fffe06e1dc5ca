import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { tokenTiers } from '../../fragments/token-tiers.ts'
import { context } from '../../lib/index.ts'
import { executeDocuments } from '../_support/execute.ts'
import { inbound, invalid, matches } from '../_support/fragment.ts'

const gold = { tokensPerMinute: 100_000 }
const silver = { tokensPerMinute: 10_000, quota: { tokens: 1_000_000, period: 'Daily' } } as const

test('each product has limits of its own', () => {
  matches(
    'token-tiers/default',
    inbound(tokenTiers({ products: { gold, silver }, otherwise: { tokensPerMinute: 1000 } })),
  )
})

test('callers have a counter for each product', () => {
  matches(
    'token-tiers/end-users',
    inbound(
      tokenTiers({
        for: 'llm',
        per: 'end-user',
        products: { gold },
        otherwise: silver,
        estimatePrompt: false,
        headers: { consumed: 'x-tokens' },
      }),
    ),
  )
  matches(
    'token-tiers/own-key',
    inbound(
      tokenTiers({
        per: context.request.headers.get('x-team', 'none'),
        products: { gold },
        otherwise: silver,
        headers: false,
      }),
    ),
  )
})

test('tiers without products or limits are refused', () => {
  invalid(inbound(tokenTiers({ products: {}, otherwise: gold })), [
    '`products` names no product; use `tokenLimit`.',
  ])
  invalid(inbound(tokenTiers({ products: { gold: {} }, otherwise: { tokensPerMinute: -1 } })), [
    '`products.gold` has neither `tokensPerMinute` nor `quota`.',
    '`otherwise.tokensPerMinute` must be a whole number from 1 to 2,147,483,647, not -1.',
  ])
})

const tiers = inbound(
  tokenTiers({
    per: context.request.headers.get('x-team', 'none'),
    products: { gold },
    otherwise: { tokensPerMinute: 1000 },
  }),
)
const calls = executeDocuments('token-tiers', [
  {
    title: 'listed',
    document: tiers,
    given: { product: { id: 'gold' }, request: { headers: { 'x-team': 'a' } } },
  },
  { title: 'other', document: tiers, given: { product: { id: 'iron' } } },
  { title: 'none', document: tiers, given: { request: { headers: { 'x-team': 'gold|a' } } } },
])

test('the product decides, and no key reaches the counter of another one', () => {
  const limit = (title: string) =>
    calls.get(title).others.map((each) => [each['counter-key'], each['tokens-per-minute']])
  assert.equal(limit('listed'), [['gold|a', '100000']])
  assert.equal(limit('other'), [['*|none', '1000']])
  assert.equal(limit('none'), [['*|gold|a', '1000']])
})

test('options have types', () => {
  // @ts-expect-error Calls of other products have limits, too.
  void (() => tokenTiers({ products: { gold } }))
})

test.run()
