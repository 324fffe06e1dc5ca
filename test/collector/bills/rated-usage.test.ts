import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { ratedUsage } from '../../../lib/collector/bills/rated-usage.ts'
import type { Charge } from '../../../lib/collector/rating/rated.ts'
import type { RatedSum } from '../../../lib/collector/reports/rated-sum.ts'
import { noTokens } from '../../../lib/collector/usage/token-counts.ts'

const charge = (cost: bigint, quantity = 1): Charge => ({
  quantity,
  unit: 'tokens',
  unitPrice: '1',
  per: 1,
  cost,
})

const row = (rest: Partial<RatedSum> = {}): RatedSum => ({
  day: '2026-10-20',
  dimensions: { subscription: 'a', deployment: 'chat', backendHost: 'h' },
  attributes: {},
  quality: 'response',
  isProvisioned: false,
  calls: 2,
  errors: 0,
  streams: 0,
  latency: 0,
  tokens: { ...noTokens, input: 10, output: 5 },
  reasoning: 0,
  quantities: {},
  state: 'priced',
  cost: 7n,
  charges: { input: charge(4n), output: charge(3n) },
  pricedModel: 'gpt-4.1',
  ...rest,
})

const usage = (...rows: readonly RatedSum[]) =>
  ratedUsage(rows, {
    consumerOf: ({ dimensions }) => dimensions.subscription ?? '',
    resourceOf: ({ backendHost = '' }) => backendHost,
  })

const unpriced: Partial<RatedSum> = { state: 'unpriced', cost: 0n, charges: {}, reason: 'no price' }

test('each kind that was used is one usage with its own cost', () => {
  const own = { consumer: 'a', resource: 'h', model: 'gpt-4.1', day: '2026-10-20' }
  assert.equal(usage(row()), [
    { ...own, kind: 'input', tokens: 10n, cost: 4n },
    { ...own, kind: 'output', tokens: 5n, cost: 3n },
  ])
})

test('rows with everything in common are added up', () => {
  const sums = usage(row(), row({ dimensions: { subscription: 'a', backendHost: 'H' } }))
  assert.equal(
    sums.map(({ kind, tokens, cost }) => [kind, tokens, cost]),
    [
      ['input', 20n, 8n],
      ['output', 10n, 6n],
    ],
  )
  const apart = usage(
    row(),
    row({ day: '2026-10-21' }),
    row({ pricedModel: 'o3' }),
    row({ dimensions: { subscription: 'b', backendHost: 'h' } }),
    row({ dimensions: { subscription: 'a', backendHost: 'other' } }),
    row({ isProvisioned: true, state: 'provisioned' }),
  )
  assert.is(apart.length, 12)
})

test('what is unpriced has tokens and no cost, and does not mix with what is priced', () => {
  const sums = usage(row(), row(unpriced), row(unpriced))
  assert.equal(
    sums.map(({ tokens, ...rest }) => [tokens, 'cost' in rest]),
    [
      [10n, true],
      [5n, true],
      [20n, false],
      [10n, false],
    ],
  )
})

test('provisioned throughput says so, whether the answer or the price book knows', () => {
  for (const rest of [{ isProvisioned: true }, { state: 'provisioned' }] as const) {
    assert.ok(usage(row(rest)).every(({ isProvisioned }) => isProvisioned === true))
  }
  assert.ok(usage(row()).every((each) => !('isProvisioned' in each)))
})

test('the model is the priced one, else the one of the call, else its deployment', () => {
  const { pricedModel: _, ...unknown } = row(unpriced)
  const modelOf = (dimensions: RatedSum['dimensions']) =>
    usage({ ...unknown, dimensions })[0]?.model
  assert.is(modelOf({ model: 'm', deployment: 'd' }), 'm')
  assert.is(modelOf({ deployment: 'd' }), 'd')
  assert.is(modelOf({}), 'unknown')
})

test('a quantity counts in whole units, and at least one', () => {
  const film = (quantity: number): Partial<RatedSum> => ({
    tokens: noTokens,
    charges: { quantity: { ...charge(9n, quantity), unit: 'seconds' } },
  })
  const [one] = usage(row(film(3.6)))
  assert.equal([one?.kind, one?.tokens, one?.cost], ['quantity', 4n, 9n])
  assert.is(usage(row(film(0.25)))[0]?.tokens, 1n)
})

test('an unpriced quantity is that of each call, for all of them', () => {
  const images = { ...unpriced, tokens: noTokens, quantities: { images: '3', imageSize: '1x1' } }
  const [one] = usage(row(images))
  assert.equal([one?.kind, one?.tokens, one?.cost], ['quantity', 6n, undefined])
  assert.is(usage(row({ ...images, quantities: { seconds: '1.5' } }))[0]?.tokens, 3n)
})

test('what used nothing is no usage', () => {
  assert.equal(usage(row({ tokens: noTokens, state: 'free', charges: {}, cost: 0n })), [])
  assert.equal(usage(row({ ...unpriced, tokens: noTokens })), [])
  assert.equal(usage(row({ ...unpriced, tokens: noTokens, quantities: { images: 'many' } })), [])
  assert.equal(
    usage(row({ tokens: noTokens, state: 'free', charges: {}, quantities: { images: 1 } })),
    [],
  )
})

test.run()
