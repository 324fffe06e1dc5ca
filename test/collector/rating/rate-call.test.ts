import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { exactAmount } from '../../../lib/collector/money/amount-text.ts'
import type { PriceBook } from '../../../lib/collector/prices/price-book.ts'
import { priceBookProblems } from '../../../lib/collector/prices/price-book-problems.ts'
import { withPrices } from '../../../lib/collector/prices/with-prices.ts'
import { rateCall } from '../../../lib/collector/rating/rate-call.ts'
import {
  noTokens,
  type TokenCounts,
  tokenKinds,
} from '../../../lib/collector/usage/token-counts.ts'
import type { UsageCall } from '../../../lib/collector/usage/usage-call.ts'
import { call } from './_support/calls.ts'

const book: PriceBook = {
  currency: 'USD',
  entries: [
    { model: 'gpt-4.1', prices: { input: '2', cachedInput: '0.5', output: '8' } },
    { model: 'gpt-4.1', serviceTier: 'priority', prices: { input: '3.5', output: '14' } },
    { model: 'o4-mini', prices: { input: '1.1', output: '4.4' } },
    { model: 'text-embedding-3-small', prices: { input: '0.02' } },
    {
      model: 'gpt-realtime',
      prices: {
        input: '4',
        cachedInput: '0.4',
        audioInput: '32',
        cachedAudioInput: '0.4',
        imageInput: '5',
        output: '16',
        audioOutput: '64',
      },
    },
    { model: 'gpt-image-1', prices: { input: '5', imageInput: '10', imageOutput: '40' } },
    {
      model: 'dall-e-3',
      quantity: {
        unit: 'images',
        per: 100,
        price: '4',
        images: [
          { quality: 'hd', price: '8' },
          { size: '1792x1024', quality: 'hd', price: '12' },
        ],
      },
    },
    { model: 'whisper', quantity: { unit: 'seconds', per: 3600, price: '0.36' } },
    { model: 'tts-hd', quantity: { unit: 'characters', per: 1_000_000, price: '30' } },
    { model: 'sora-2', quantity: { unit: 'seconds', price: '0.10' } },
    { model: 'later', from: '2026-12-01', prices: { input: '1', output: '2' } },
  ],
  deployments: {
    chat: { model: 'gpt-4.1' },
    'ptu-*': { model: 'gpt-4.1', deploymentType: 'ProvisionedManaged' },
    'aoai-ptu/chat': { model: 'gpt-4.1', deploymentType: 'DataZoneProvisionedManaged' },
    moved: { model: 'o4-mini', later: [{ model: 'gpt-4.1', from: '2026-11-22' }] },
    'chat-eu': { model: 'gpt-4.1', deploymentType: 'DataZoneStandard', region: 'swedencentral' },
  },
}

const said = (each: UsageCall): string => {
  const rated = rateCall(each, book)
  return rated.state === 'unpriced'
    ? `unpriced: ${rated.reason}`
    : `${rated.state}: ${exactAmount(rated.cost)}`
}

const gpt = { model: 'gpt-4.1-2025-04-14', deployment: 'gpt' }

// Worked out by hand, in millionths.
const golden: readonly (readonly [what: string, each: UsageCall, cost: string])[] = [
  ['a chat: 1,000 × 2 + 100 × 8', call(gpt, { input: 1000, output: 100 }), '0.0028'],
  [
    'a chat from the cache: 400 × 2 + 600 × 0.5 + 100 × 8',
    call(gpt, { input: 400, cachedInput: 600, output: 100 }),
    '0.0019',
  ],
  [
    'a response of a model that reasons, which is part of the output: 75 × 1.1 + 1,186 × 4.4',
    call({ model: 'o4-mini' }, { input: 75, output: 1186 }, { reasoning: 1024 }),
    '0.0053009',
  ],
  [
    'cached input without a price of its own: 1,000 × 1.1 + 10 × 4.4',
    call({ model: 'o4-mini' }, { input: 100, cachedInput: 900, output: 10 }),
    '0.001144',
  ],
  ['an embedding: 8 × 0.02', call({ model: 'text-embedding-3-small' }, { input: 8 }), '0.00000016'],
  [
    'speech: 100 × 4 + 20 × 0.4 + 300 × 32 + 40 × 0.4 + 7 × 5 + 50 × 16 + 600 × 64',
    call(
      { model: 'gpt-realtime' },
      {
        input: 100,
        cachedInput: 20,
        audioInput: 300,
        cachedAudioInput: 40,
        imageInput: 7,
        output: 50,
        audioOutput: 600,
      },
    ),
    '0.049259',
  ],
  [
    'an image that is billed by tokens, and only by them: 50 × 5 + 194 × 10 + 4,160 × 40',
    call(
      { model: 'gpt-image-1' },
      { input: 50, imageInput: 194, imageOutput: 4160 },
      { quantities: { images: 1, imageSize: '1024x1024' } },
    ),
    '0.16859',
  ],
  [
    'three images of no listed kind: 3 × 4 / 100',
    call({ model: 'dall-e-3' }, {}, { quality: 'none', quantities: { images: 3 } }),
    '0.12',
  ],
  [
    'an image of a listed quality: 8 / 100',
    call(
      { model: 'dall-e-3' },
      {},
      {
        quality: 'none',
        quantities: { images: 1, imageSize: '1024x1024', imageQuality: 'hd' },
      },
    ),
    '0.08',
  ],
  [
    'an image of a listed size and quality: 12 / 100',
    call(
      { model: 'dall-e-3' },
      {},
      {
        quality: 'none',
        quantities: { images: 1, imageSize: '1792x1024', imageQuality: 'hd' },
      },
    ),
    '0.12',
  ],
  [
    'seconds that were heard: 9.42 × 0.36 / 3,600',
    call({ model: 'whisper' }, {}, { quality: 'none', quantities: { seconds: 9.42 } }),
    '0.000942',
  ],
  [
    'characters that were spoken: 4,096 × 30 / 1,000,000',
    call({ model: 'tts-hd' }, {}, { quality: 'none', quantities: { characters: 4096 } }),
    '0.12288',
  ],
  [
    'seconds that were filmed: 8 × 0.1',
    call({ model: 'sora-2' }, {}, { quality: 'none', quantities: { seconds: '8' } }),
    '0.8',
  ],
  [
    'priority processing: 1,000 × 3.5 + 100 × 14',
    call({ ...gpt, serviceTier: 'priority' }, { input: 1000, output: 100 }),
    '0.0049',
  ],
  [
    'the default tier, as the model calls it',
    call({ ...gpt, serviceTier: 'default' }, { input: 1000, output: 100 }),
    '0.0028',
  ],
  [
    'a tier that nobody chose',
    call({ ...gpt, serviceTier: 'Auto' }, { input: 1000, output: 100 }),
    '0.0028',
  ],
  [
    'a deployment of the price book, whatever model it says it is',
    call({ deployment: 'Chat', model: 'o4-mini' }, { input: 1000, output: 100 }),
    '0.0028',
  ],
  ['an error with usage', call(gpt, { input: 1000 }, { status: 400 }), '0.002'],
]

for (const [what, each, cost] of golden) {
  test(`priced: ${what}`, () => {
    assert.is(said(each), `priced: ${cost}`)
    const rated = rateCall(each, book)
    const charges = Object.values(rated.byKind)
    assert.is(
      charges.reduce((sum, charge) => sum + charge.cost, 0n),
      rated.cost,
    )
  })
}

const nothing = call(gpt, {})
const unpriced: readonly (readonly [each: UsageCall, reason: string])[] = [
  [
    call({ deployment: 'secret' }, { input: 1 }),
    'deployment `secret` is not in the price book, and no model is known',
  ],
  [
    call({ deployment: 'constructor' }, { input: 1 }),
    'deployment `constructor` is not in the price book, and no model is known',
  ],
  [call({}, { input: 1 }), 'neither a model nor a deployment is known'],
  [call({ model: 'gpt-9' }, { input: 1 }), 'the price book has no model `gpt-9`'],
  [call({ model: 'later' }, { input: 1 }), 'later has no price on 2026-11-21'],
  [
    call({ deployment: 'chat-eu' }, { input: 1 }),
    'gpt-4.1 has no price as DataZoneStandard in swedencentral',
  ],
  [
    call({ ...gpt, serviceTier: 'flex' }, { input: 1 }),
    'gpt-4.1 has no price as GlobalStandard, service tier `flex`',
  ],
  [
    call({ ...gpt, serviceTier: 'scale' }, { input: 1 }),
    'gpt-4.1 has no price as GlobalStandard, service tier `scale`',
  ],
  [call(gpt, { input: 5, audioInput: 1 }), 'gpt-4.1: no price of audioInput tokens'],
  [call(gpt, { cachedAudioInput: 1 }), 'gpt-4.1: no price of cachedAudioInput tokens'],
  [call(gpt, { imageOutput: 1 }), 'gpt-4.1: no price of imageOutput tokens'],
  [
    call({ model: 'text-embedding-3-small' }, { input: 5, output: 1 }),
    'text-embedding-3-small: no price of output tokens',
  ],
  [call({ model: 'whisper' }, { input: 5, output: 1 }), 'whisper: no price of input tokens'],
  [{ ...nothing, quantities: { images: 2 } }, 'gpt-4.1: no price of images'],
  [{ ...nothing, quality: 'none' }, 'no usage was reported'],
  [{ ...nothing, quality: 'response' }, 'no usage was reported'],
  [{ ...nothing, quality: 'pending', isStream: true }, 'the usage is still to come'],
  [
    call({ model: 'whisper' }, {}, { quantities: { seconds: 'a minute' } }),
    'whisper: the quantity of seconds is no amount',
  ],
  [
    call({ model: 'sora-2' }, {}, { quantities: { seconds: -8 } }),
    'sora-2: the quantity of seconds is no amount',
  ],
  [call(gpt, { input: Number.NaN }), 'the number of input tokens is not a whole number'],
  [call(gpt, { output: -1 }), 'the number of output tokens is not a whole number'],
  [call(gpt, { input: 1.5 }), 'the number of input tokens is not a whole number'],
  [call(gpt, { input: 1e300 }), 'the number of input tokens is not a whole number'],
]

for (const [each, reason] of unpriced) {
  test(`unpriced: ${reason} (${each.quality})`, () => {
    assert.is(said(each), `unpriced: ${reason}`)
    assert.is(rateCall(each, book).cost, undefined, 'the cost is not known')
  })
}

test('the price book of these tests is one', () => assert.equal(priceBookProblems(book), []))

test('errors without usage and calls that reach no model are free', () => {
  for (const status of [400, 401, 403, 429, 500, 503]) {
    assert.is(said(call({ deployment: 'unknown' }, {}, { status, quality: 'none' })), 'free: 0')
  }
  const refused = { status: 429, quality: 'none', quantities: { characters: 4096 } } as const
  assert.is(said(call({ model: 'tts-hd' }, {}, refused)), 'free: 0')
  assert.is(said(call({ operation: 'list-models' }, {}, { quality: 'none' })), 'free: 0')
})

test('provisioned throughput is paid by the month: its calls cost nothing more', () => {
  const rated = rateCall(call({ deployment: 'ptu-sweden' }, { input: 1000, output: 10 }), book)
  assert.is(rated.state, 'provisioned')
  assert.is(rated.cost, 0n)
  assert.is(rated.model, 'gpt-4.1')
  assert.equal(rated.byKind, {
    input: { quantity: 1000, unit: 'tokens', unitPrice: '0', per: 1_000_000, cost: 0n },
    output: { quantity: 10, unit: 'tokens', unitPrice: '0', per: 1_000_000, cost: 0n },
  })
})

test('one deployment name on several backends is told apart by the backend, or by the answer', () => {
  const used = { input: 1000 }
  assert.is(said(call({ deployment: 'chat', backend: 'aoai-payg' }, used)), 'priced: 0.002')
  assert.is(said(call({ deployment: 'chat', backend: 'aoai-ptu' }, used)), 'provisioned: 0')
  assert.is(said(call({ deployment: 'chat' }, used, { isProvisioned: true })), 'provisioned: 0')
  assert.is(said(call({ deployment: 'unknown' }, used, { isProvisioned: true })), 'provisioned: 0')
})

test('prices of a provisioned deployment charge it by the token after all', () => {
  const entry = {
    model: 'gpt-4.1',
    deploymentType: 'ProvisionedManaged',
    prices: { input: '1', output: '4' },
  } as const
  const overlay = withPrices(book, { currency: 'USD', entries: [entry] })
  const rated = rateCall(
    call({ deployment: 'ptu-1' }, { input: 1000 }, { isProvisioned: true }),
    overlay,
  )
  assert.is(rated.state, 'priced')
  assert.is(rated.cost, 1_000_000n)
})

test('prices and deployments change exactly at midnight UTC', () => {
  const before = '2026-11-30T23:59:59.999Z'
  const after = '2026-12-01T00:00:00.000Z'
  const at = (time: string) => said(call({ model: 'later' }, { input: 1000 }, { time }))
  assert.is(at(before), 'unpriced: later has no price on 2026-11-30')
  assert.is(at(after), 'priced: 0.001')
  const moved = (time: string) => said(call({ deployment: 'moved' }, { input: 1000 }, { time }))
  assert.is(moved('2026-11-21T23:59:59.999Z'), 'priced: 0.0011')
  assert.is(moved('2026-11-22T00:00:00.000Z'), 'priced: 0.002')
})

test('an overlay wins, from its day on, and its discounts and markups multiply', () => {
  const overlay = withPrices(book, {
    currency: 'USD',
    entries: [
      { model: 'gpt-4.1', from: '2026-11-21', prices: { input: '1', output: '3' } },
      { model: 'o4-mini', prices: { input: '1', output: '2' }, fixed: true },
    ],
    adjustments: [
      { name: 'agreement', factor: '0.85', models: 'GPT-*', from: '2026-11-21' },
      { name: 'platform', factor: '1.1', until: '2026-11-22' },
    ],
  })
  const cost = (model: string, day: string) => {
    const rated = rateCall(
      call({ model }, { input: 1000 }, { time: `${day}T00:00:00.000Z` }),
      overlay,
    )
    return rated.cost === undefined ? rated.reason : exactAmount(rated.cost)
  }
  assert.is(cost('gpt-4.1', '2026-11-20'), '0.0022', '2 × 1.1')
  assert.is(cost('gpt-4.1', '2026-11-21'), '0.000935', '1 × 0.85 × 1.1')
  assert.is(cost('gpt-4.1', '2026-11-22'), '0.00085', '1 × 0.85')
  assert.is(cost('o4-mini', '2026-11-21'), '0.001', 'fixed')
})

const counts = fc
  .tuple(...tokenKinds.map(() => fc.nat(10_000_000)))
  .map(
    (each): TokenCounts =>
      Object.fromEntries(tokenKinds.map((kind, at) => [kind, each[at]])) as never,
  )

const all: PriceBook = {
  currency: 'USD',
  entries: [
    {
      model: 'm',
      prices: Object.fromEntries(tokenKinds.map((kind, at) => [kind, `0.${at + 1}23456789`])),
    },
    {
      model: 'exact',
      prices: Object.fromEntries(tokenKinds.map((kind, at) => [kind, `${at}.125`])),
    },
  ],
}

const costIn = (model: string, tokens: TokenCounts): bigint => {
  const rated = rateCall(call({ model }, { ...tokens, input: tokens.input + 1 }), all)
  if (rated.state !== 'priced') throw new Error(rated.state)
  return rated.cost
}

const plus = (a: TokenCounts, b: TokenCounts): TokenCounts =>
  Object.fromEntries(tokenKinds.map((kind) => [kind, a[kind] + b[kind]])) as never

test('calls add up: exactly with three decimals, else within a billionth a kind', () => {
  fc.assert(
    fc.property(counts, counts, (a, b) => {
      const off = (model: string): bigint =>
        costIn(model, plus(a, b)) + costIn(model, noTokens) - costIn(model, a) - costIn(model, b)
      assert.is(off('exact'), 0n)
      const rest = off('m')
      assert.ok(rest <= 16n && rest >= -16n, String(rest))
    }),
  )
})

test('more tokens never cost less', () => {
  fc.assert(
    fc.property(counts, counts, (a, b) => {
      assert.ok(costIn('m', plus(a, b)) >= costIn('m', a))
    }),
  )
})

test('whatever a call says, rating it does not throw, and a cost is known or a reason is', () => {
  const texts = fc.oneof(fc.string(), fc.constantFrom('chat', 'gpt-4.1', '__proto__', 'whisper'))
  const numbers = fc.oneof(fc.double(), fc.integer(), fc.nat(5))
  const calls = fc
    .record({
      dimensions: fc.record(
        {
          deployment: texts,
          model: texts,
          serviceTier: texts,
          backend: texts,
          backendRegion: texts,
        },
        { requiredKeys: [] },
      ),
      tokens: fc.record({ input: numbers, cachedInput: numbers, output: numbers }),
      status: fc.constantFrom(0, 200, 429),
      quantities: fc.dictionary(
        fc.constantFrom('images', 'seconds', 'characters', 'imageSize'),
        fc.oneof(numbers, texts),
      ),
    })
    .map(({ dimensions, tokens, ...more }) => call(dimensions, tokens, more))
  fc.assert(
    fc.property(calls, (each) => {
      const rated = rateCall(each, book)
      if (rated.state === 'unpriced') assert.ok(rated.reason.length > 0)
      else assert.ok(rated.cost >= 0n)
    }),
    { numRuns: 1000 },
  )
})

test.run()
