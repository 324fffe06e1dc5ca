import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { shareMonthlyCosts } from '../../../lib/collector/chargeback/share-monthly-costs.ts'
import type { PriceBook } from '../../../lib/collector/prices/price-book.ts'
import type { RatedSum } from '../../../lib/collector/reports/rated-sum.ts'
import { noTokens } from '../../../lib/collector/usage/token-counts.ts'
import { ratedSum } from '../statements/_support/rated-sums.ts'

const book = (monthly: NonNullable<PriceBook['monthly']>): PriceBook => ({
  currency: 'USD',
  entries: [{ model: 'gpt-4.1', prices: { input: '2', output: '8' } }],
  deployments: { ptu: { model: 'gpt-4.1', deploymentType: 'ProvisionedManaged' } },
  monthly,
})

const used = (subscription: string, rest: Partial<RatedSum> = {}): RatedSum => {
  const { charges: _, ...row } = ratedSum({ dimensions: { subscription, deployment: 'ptu' } })
  return { ...row, charges: {}, state: 'provisioned', cost: 0n, pricedModel: 'gpt-4.1', ...rest }
}

const consumerOf = ({ dimensions: { subscription } }: RatedSum): string => subscription ?? ''

const shared = (costs: NonNullable<PriceBook['monthly']>, rows: readonly RatedSum[]) => {
  const { shares, unallocated } = shareMonthlyCosts(
    book(costs),
    { month: '2026-11', rows },
    consumerOf,
  )
  return { shares: [...shares].sort(), unallocated: [...unallocated] }
}

const ptu = { name: 'PTU', cost: '10', deployment: 'ptu' }
const gateway = { name: 'Gateway', cost: '10' }

test('the cost of a deployment is paid by those who used it, by what it would have cost', () => {
  const rows = [
    used('a', { tokens: { ...noTokens, input: 4000 } }),
    used('b', { tokens: { ...noTokens, output: 3000 } }),
    ratedSum({ dimensions: { subscription: 'c', deployment: 'chat' } }),
  ]
  assert.equal(shared([ptu], rows), {
    shares: [
      ['a', 2_500_000_000n],
      ['b', 7_500_000_000n],
    ],
    unallocated: [],
  })
})

test('what is paid by the token pays nothing of a deployment of the same name', () => {
  const { charges, cost } = ratedSum()
  const rows = [used('a'), used('b', { state: 'priced', charges, cost })]
  assert.equal(shared([ptu], rows).shares, [['a', 10_000_000_000n]])
})

test('any other cost is shared by what is paid already, or else by calls', () => {
  const paid = [
    ratedSum({ dimensions: { subscription: 'a' }, cost: 3n }),
    ratedSum({ dimensions: { subscription: 'b' }, cost: 1n }),
  ]
  assert.equal(shared([gateway], paid).shares, [
    ['a', 7_500_000_000n],
    ['b', 2_500_000_000n],
  ])
  const free = [used('a', { calls: 1 }), used('b', { calls: 4 })]
  assert.equal(shared([gateway], free).shares, [
    ['a', 2_000_000_000n],
    ['b', 8_000_000_000n],
  ])
})

test('what nobody used is unallocated under its name', () => {
  assert.equal(shared([ptu, gateway], []), {
    shares: [],
    unallocated: [
      ['PTU', 10_000_000_000n],
      ['Gateway', 10_000_000_000n],
    ],
  })
})

test('shares and what is left are the costs, to the billionth', () => {
  const rows = fc.array(
    fc
      .record({ who: fc.constantFrom('a', 'b', 'c'), input: fc.nat(), isProvisioned: fc.boolean() })
      .map(({ who, input, isProvisioned }) =>
        isProvisioned
          ? used(who, { tokens: { ...noTokens, input } })
          : ratedSum({ dimensions: { subscription: who }, cost: BigInt(input) }),
      ),
  )
  const amount = fc.integer({ min: 1, max: 99_999 }).map((n) => `${n}.${n}`)
  fc.assert(
    fc.property(rows, amount, amount, (all, first, second) => {
      const found = shared(
        [
          { ...ptu, cost: first },
          { ...gateway, cost: second },
        ],
        all,
      )
      const sum = [...found.shares, ...found.unallocated].reduce(
        (total, [, cost]) => total + cost,
        0n,
      )
      const nano = (text: string): bigint => {
        const [whole = '', part = ''] = text.split('.')
        return BigInt(`${whole}${part.padEnd(9, '0')}`)
      }
      assert.is(sum, nano(first) + nano(second))
    }),
  )
})

test.run()
