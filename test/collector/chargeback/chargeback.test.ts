import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { BillLine } from '../../../lib/collector/allocation/bill.ts'
import {
  type Chargeback,
  type ChargebackOf,
  chargeback,
} from '../../../lib/collector/chargeback/chargeback.ts'
import { chargebackReport } from '../../../lib/collector/chargeback/chargeback-report.ts'
import { monthTruth } from '../../../lib/collector/chargeback/month-truth.ts'
import { withStatements } from '../../../lib/collector/chargeback/with-statements.ts'
import { closePeriod } from '../../../lib/collector/periods/close-period.ts'
import type { PriceBook } from '../../../lib/collector/prices/price-book.ts'
import { rateSum } from '../../../lib/collector/rating/rate-sum.ts'
import { type GroupKey, groupKey } from '../../../lib/collector/reports/group-key.ts'
import type { RatedSum } from '../../../lib/collector/reports/rated-sum.ts'
import { noTokens } from '../../../lib/collector/usage/token-counts.ts'
import type { Dimensions } from '../../../lib/collector/usage/usage-part.ts'

const book: PriceBook = {
  currency: 'USD',
  entries: [
    { model: 'gpt-4o', prices: { input: '2.5', output: '10' } },
    { model: 'gpt-4.1', prices: { input: '2', output: '8' } },
  ],
  deployments: { ptu: { model: 'gpt-4.1', deploymentType: 'ProvisionedManaged' } },
  monthly: [
    { name: 'PTU', cost: '3000', deployment: 'ptu' },
    { name: 'Gateway', cost: '700.10' },
  ],
}

const resource =
  '/subscriptions/s/resourceGroups/g/providers/Microsoft.CognitiveServices/accounts/aoai'

const keys = ['subscription', 'product', 'store'].map((name) => groupKey(name) as GroupKey)

function row(
  dimensions: Dimensions,
  { input = 0, output = 0, calls = 1, store = 's1', day = '2026-11-10' } = {},
): RatedSum {
  const usage = {
    day,
    dimensions: { backendHost: 'aoai.openai.azure.com', ...dimensions },
    quality: 'response' as const,
    isProvisioned: false,
    calls,
    tokens: { ...noTokens, input, output },
    quantities: {},
  }
  const rated = rateSum({ ...usage, isError: false }, book)
  return {
    ...usage,
    attributes: { store },
    errors: 0,
    streams: 0,
    latency: 0,
    reasoning: 0,
    state: rated.state,
    cost: rated.cost ?? 0n,
    charges: rated.byKind,
    ...(rated.model !== undefined && { pricedModel: rated.model }),
  }
}

const total = ({ lines, unallocated }: Chargeback): bigint =>
  [...lines.map(({ charged }) => charged), ...unallocated.map(({ cost }) => cost)].reduce(
    (sum, each) => sum + each,
    0n,
  )

const chargedTo = ({ lines }: Chargeback, subscription: string): bigint =>
  lines
    .filter(({ values: [first] }) => first === subscription)
    .reduce((sum, { charged }) => sum + charged, 0n)

const anyRow = fc
  .record({
    subscription: fc.constantFrom('a', 'b', undefined),
    product: fc.constantFrom('p', 'q'),
    deployment: fc.constantFrom('gpt-4o', 'ptu', 'nobody-knows'),
    input: fc.nat(5_000_000),
    output: fc.nat(1_000_000),
    store: fc.constantFrom('s1', 's2'),
    day: fc.constantFrom('2026-11-01', '2026-11-30'),
  })
  .map(({ subscription, product, deployment, ...more }) =>
    row(
      {
        ...(subscription && { subscription }),
        product,
        deployment,
        ...(deployment === 'gpt-4o' && { model: 'gpt-4o' }),
      },
      more,
    ),
  )

const anyLine = fc.record({
  resource: fc.constantFrom(resource, resource.toUpperCase(), '/elsewhere'),
  meter: fc.constantFrom('gpt 4o Inp glbl', 'anything'),
  day: fc.constantFrom('2026-11-01', '2026-11-15', '2026-11-30'),
  cost: fc.bigInt({ min: -1_000_000_000n, max: 10n ** 14n }),
  currency: fc.constant('USD'),
})

test('without a bill, the price book and its monthly costs are charged, to the billionth', () => {
  fc.assert(
    fc.property(fc.array(anyRow), (rows) => {
      const found = chargeback({ month: '2026-11', keys, rows, book })
      const rated = rows.reduce((sum, { cost }) => sum + cost, 0n)
      assert.is(total(found), rated + 3_700_100_000_000n)
    }),
  )
})

test('a bill is charged to the billionth, whatever it is grouped by', () => {
  fc.assert(
    fc.property(fc.array(anyRow), fc.array(anyLine, { minLength: 1 }), (rows, lines) => {
      const settings = {
        meters: { 'gpt 4o Inp glbl': { model: 'gpt-4o', kinds: ['input' as const] } },
      }
      const of = { month: '2026-11', rows, book, bill: { lines, settings } }
      const billed = lines.reduce((sum, { cost }) => sum + cost, 0n)
      assert.is(total(chargeback({ ...of, keys })), billed)
      const stated = monthTruth(of).reduce((sum, { cost }) => sum + cost, 0n)
      assert.is(stated, billed)
    }),
  )
})

test('provisioned throughput is paid by who used it, the gateway by all', () => {
  const rows = [
    row({ subscription: 'a', deployment: 'ptu' }, { input: 3_000_000 }),
    row({ subscription: 'b', deployment: 'ptu' }, { input: 1_000_000 }),
    row({ subscription: 'c', model: 'gpt-4o' }, { input: 1_000_000 }),
  ]
  const found = chargeback({ month: '2026-11', keys, rows, book })
  // The gateway costs 700.10: shared by 2,250 to 750 to 2.50, which is what they pay already.
  assert.is(chargedTo(found, 'a'), 2_250_000_000_000n + 524_637_801_832n)
  assert.is(chargedTo(found, 'b'), 750_000_000_000n + 174_879_267_277n)
  assert.is(chargedTo(found, 'c'), 2_500_000_000n + 582_930_891n)
})

test('output weighs what it would cost by the token, and tokens alone where a price is missing', () => {
  const used = (dimensions: Dimensions, more: object) =>
    row({ deployment: 'ptu', ...dimensions }, more)
  const free: PriceBook = { ...book, monthly: [book.monthly![0]!] }
  const rows = [
    used({ subscription: 'in' }, { input: 4000 }),
    used({ subscription: 'out' }, { output: 1000 }),
  ]
  const found = chargeback({ month: '2026-11', keys, rows, book: free })
  assert.is(chargedTo(found, 'in'), 1_500_000_000_000n)
  assert.is(chargedTo(found, 'out'), 1_500_000_000_000n)
  const unknown = {
    ...free,
    entries: [],
    deployments: { ptu: { model: 'new', deploymentType: 'ProvisionedManaged' as const } },
  }
  const byTokens = chargeback({
    month: '2026-11',
    keys,
    rows: rows.map((each) => ({ ...each, pricedModel: 'new' })),
    book: unknown,
  })
  assert.is(chargedTo(byTokens, 'in'), 2_400_000_000_000n)
})

test('what nobody used is unallocated, and told', () => {
  const found = chargeback({ month: '2026-11', keys, rows: [], book })
  assert.equal(found.lines, [])
  assert.equal(
    found.unallocated.map(({ of, cost }) => [of, cost]),
    [
      ['PTU', 3_000_000_000_000n],
      ['Gateway', 700_100_000_000n],
    ],
  )
})

test('the owner of idle throughput is a consumer like others', () => {
  const lines: readonly BillLine[] = [
    { resource, meter: 'ptu', day: '2026-11-10', cost: 1000n, currency: 'USD' },
  ]
  const settings = {
    meters: { PTU: { provisioned: { capacity: 4000 } } },
    idle: { owner: 'platform' },
  }
  const rows = [row({ subscription: 'a', deployment: 'ptu' }, { input: 1000 })]
  const found = chargeback({ month: '2026-11', keys, rows, book, bill: { lines, settings } })
  assert.is(chargedTo(found, 'a'), 250n)
  assert.is(chargedTo(found, 'platform'), 750n)
})

test('a closed month adds up to its statement, whatever has become known since', () => {
  const months = fc.record({ before: fc.array(anyRow), late: fc.array(anyRow) })
  fc.assert(
    fc.property(months, ({ before, late }) => {
      const of = (rows: readonly RatedSum[]): Omit<ChargebackOf, 'keys'> => ({
        month: '2026-11',
        rows,
        book,
      })
      const closed = closePeriod([], {
        month: '2026-11',
        truth: () => monthTruth(of(before)),
        priceVersion: 'v',
        now: '2026-12-02T00:00:00.000Z',
      })
      if (!('statement' in closed)) throw new Error(closed.problem)
      const statements = [closed.statement]
      const now = withStatements(chargeback({ ...of([...before, ...late]), keys }), {
        month: '2026-11',
        statements,
        keys: keys.length,
      })
      const stated = closed.statement.rows.reduce((sum, { cost }) => sum + cost, 0n)
      assert.is(total(now), stated)
      const next = closePeriod(statements, {
        month: '2026-12',
        truth: (month) => (month === '2026-11' ? monthTruth(of([...before, ...late])) : []),
        priceVersion: 'v',
        now: '2027-01-02T00:00:00.000Z',
      })
      if (!('statement' in next)) throw new Error(next.problem)
      const corrected = next.statement.corrections.reduce((sum, { cost }) => sum + cost, 0n)
      const truth = monthTruth(of([...before, ...late])).reduce((sum, { cost }) => sum + cost, 0n)
      assert.is(stated + corrected, truth)
    }),
  )
})

test('a report of some subscriptions has their lines only, and no part of the rest of the bill', () => {
  const rows = ['a', 'b'].map((subscription) =>
    row({ subscription, product: 'p', model: 'gpt-4o' }, { input: 1_000_000 }),
  )
  const found = chargeback({ month: '2026-11', keys, rows, book })
  const report = chargebackReport(
    {
      month: '2026-11',
      by: [keys[1]!],
      at: 1,
      isShown: ({ values: [subscription] }) => subscription === 'a',
      withUnallocated: false,
      currency: 'USD',
      isClosed: false,
      asOf: '2026-11-21T00:00:00.000Z',
    },
    found,
  )
  assert.is(report.table.rows.length, 1)
  assert.is(report.table.rows[0]?.[0], 'p')
  assert.is(report.table.rows[0]?.[1], 1)
  assert.equal(report.facts['unallocated'], [])
})

test.run()
