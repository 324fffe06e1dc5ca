import fc from 'fast-check'
import type { Charges } from '../../../../lib/collector/rating/rated.ts'
import type { RatedSum } from '../../../../lib/collector/reports/rated-sum.ts'
import {
  noTokens,
  type TokenCounts,
  tokenKinds,
} from '../../../../lib/collector/usage/token-counts.ts'
import { hostileTexts } from '../../render/hostile.ts'

/** A priced row of 1,000 tokens in and 500 out, for 0.006 in all. */
export const ratedSum = (rest: Partial<RatedSum> = {}): RatedSum => ({
  day: '2026-11-21',
  dimensions: { subscription: 'team-a', deployment: 'chat', model: 'gpt-4.1-2025-04-14' },
  attributes: {},
  quality: 'response',
  isProvisioned: false,
  calls: 2,
  errors: 0,
  streams: 1,
  latency: 1500,
  tokens: { ...noTokens, input: 1000, output: 500 },
  reasoning: 100,
  quantities: {},
  state: 'priced',
  cost: 6_000_000n,
  charges: {
    input: { quantity: 1000, unit: 'tokens', unitPrice: '2', per: 1_000_000, cost: 2_000_000n },
    output: { quantity: 500, unit: 'tokens', unitPrice: '8', per: 1_000_000, cost: 4_000_000n },
  },
  pricedModel: 'gpt-4.1',
  ...rest,
})

/** A row whose usage has no price. */
export const unpricedSum = (rest: Partial<RatedSum> = {}): RatedSum => {
  const { pricedModel: _, ...row } = ratedSum()
  const reason = 'the price book has no model `gpt-9`'
  return { ...row, state: 'unpriced', cost: 0n, charges: {}, reason, ...rest }
}

const name = fc.oneof(
  fc.constantFrom(undefined, '', 'team-a', 'Team-A', 'TEAM-A', '~', '%', 'a/b', 'a', 'b'),
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary', maxLength: 4 }),
)
const count = fc.nat({ max: 1_000_000 })
const tokens: fc.Arbitrary<TokenCounts> = fc.record({
  input: count,
  cachedInput: count,
  audioInput: count,
  cachedAudioInput: count,
  imageInput: count,
  output: count,
  audioOutput: count,
  imageOutput: count,
})

function chargesOf(counts: TokenCounts, price: bigint): Charges {
  const per = 1_000_000
  return Object.fromEntries(
    tokenKinds
      .filter((kind) => counts[kind] > 0)
      .map((kind) => {
        const [quantity, cost] = [counts[kind], BigInt(counts[kind]) * price * 1000n]
        return [kind, { quantity, unit: 'tokens', unitPrice: `${price}`, per, cost }]
      }),
  )
}

/** Rows of any kind, with names that collide but for upper case, and hostile ones. */
export const ratedSums: fc.Arbitrary<readonly RatedSum[]> = fc.array(
  fc
    .record({
      day: fc.integer({ min: 1, max: 30 }).map((day) => `2026-11-${`${day}`.padStart(2, '0')}`),
      names: fc.tuple(name, name, name, name, name, name),
      attributes: fc.dictionary(fc.string({ unit: 'binary', maxLength: 3 }), fc.string(), {
        maxKeys: 2,
      }),
      quality: fc.constantFrom('pending', 'none', 'estimate', 'llm-log', 'response', 'correction'),
      tokens,
      calls: fc.integer({ min: 1, max: 100 }),
      price: fc.bigInt(0n, 50n),
      state: fc.constantFrom('priced', 'provisioned', 'free', 'unpriced'),
    })
    .map(({ day, names, attributes, quality, tokens: used, calls, price, state }) => {
      const [subscription, product, app, deployment, model, endUser] = names
      const isPriced = state === 'priced'
      const charges = isPriced ? chargesOf(used, price) : {}
      const found = { subscription, product, app, deployment, model, endUser }
      return {
        ...ratedSum({ day, attributes, quality, calls, errors: calls - 1, charges, state }),
        tokens: state === 'free' ? noTokens : used,
        dimensions: Object.fromEntries(
          Object.entries(found).filter(([, value]) => value !== undefined),
        ),
        cost: Object.values(charges).reduce((all, { cost }) => all + cost, 0n),
      } as RatedSum
    }),
  { maxLength: 12 },
)
