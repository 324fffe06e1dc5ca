import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  type AllocatedBill,
  type AllocationOptions,
  allocateBill,
} from '../../../lib/collector/allocation/allocate-bill.ts'
import type { BillLine, Meter, RatedUsage } from '../../../lib/collector/allocation/bill.ts'

const meters = new Map<string, Meter>([
  ['gpt 4.1 Inp glbl', { model: 'gpt-4.1', kinds: ['input'] }],
  ['gpt 4.1 Outp glbl', { model: 'gpt-4.1', kinds: ['output'] }],
  ['Provisioned', { provisioned: { capacity: 1000n, weights: { output: 4n } } }],
])

const line = (cost: bigint, rest: Partial<BillLine> = {}): BillLine => ({
  resource: '/sub/openai',
  meter: 'gpt 4.1 Inp glbl',
  day: '2026-10-20',
  cost,
  currency: 'USD',
  ...rest,
})

const use = (consumer: string, tokens: bigint, rest: Partial<RatedUsage> = {}): RatedUsage => ({
  consumer,
  resource: '/sub/openai',
  model: 'gpt-4.1',
  kind: 'input',
  day: '2026-10-20',
  tokens,
  cost: tokens * 2000n,
  ...rest,
})

function allocated(
  lines: readonly BillLine[],
  usage: readonly RatedUsage[],
  options: Partial<AllocationOptions> = {},
): AllocatedBill {
  const bills = allocateBill(lines, usage, { ratedCurrency: 'USD', meters, ...options })
  assert.is(bills.length, 1)
  return bills[0]!
}

const shares = ({ consumers }: AllocatedBill): Readonly<Record<string, bigint>> =>
  Object.fromEntries(consumers.map((each) => [each.consumer, each.allocated]))

const reasons = ({ unallocated }: AllocatedBill) =>
  unallocated.map(({ reason, cost }) => [reason, cost])

test('a meter is paid by those who used its kind of token, by their tokens', () => {
  const bill = allocated(
    [line(100n), line(30n, { meter: 'gpt 4.1 Outp glbl' })],
    [use('a', 1n), use('b', 3n), use('b', 5n, { kind: 'output' }), use('c', 9n, { model: 'o3' })],
  )
  assert.equal(shares(bill), { a: 25n, b: 105n, c: 0n })
  assert.equal(bill.unallocated, [])
})

test('the variance is what was paid above the list price', () => {
  const { consumers } = allocated(
    [line(100n)],
    [use('a', 1n, { cost: 40n }), use('b', 1n, { cost: 70n })],
  )
  assert.equal(
    consumers.map(({ consumer, rated, variance }) => [consumer, rated, variance]),
    [
      ['a', 40n, 10n],
      ['b', 70n, -20n],
    ],
  )
})

test('an unknown meter is paid by list cost, whatever was used', () => {
  const usage = [use('a', 100n, { cost: 10n }), use('b', 1n, { cost: 30n, model: 'o3' })]
  assert.equal(shares(allocated([line(80n, { meter: 'what is this' })], usage)), { a: 20n, b: 60n })
})

test('nobody goes free of an unknown meter because a price is missing', () => {
  const { cost: _, ...unpriced } = use('b', 300n, { model: 'new' })
  const bill = allocated([line(80n, { meter: 'x' })], [use('a', 100n, { cost: 1n }), unpriced])
  assert.equal(shares(bill), { a: 20n, b: 60n })
  assert.equal(
    bill.consumers.map(({ unpricedTokens }) => unpricedTokens),
    [0n, 300n],
  )
})

test('free list prices leave the tokens to decide', () => {
  const usage = [use('a', 1n, { cost: 0n }), use('b', 3n, { cost: 0n })]
  assert.equal(shares(allocated([line(8n, { meter: 'x' })], usage)), { a: 2n, b: 6n })
})

test('a cost without usage is listed, never dropped', () => {
  const bill = allocated([line(100n), line(7n, { resource: '/sub/other' })], [use('a', 1n)])
  assert.equal(bill.unallocated, [
    {
      resource: '/sub/other',
      time: '2026-10-20',
      meters: ['gpt 4.1 Inp glbl'],
      reason: 'no-usage',
      cost: 7n,
    },
  ])
  assert.is(bill.billed, 107n)
})

test('usage of another day does not pay, unless the month is shared', () => {
  const usage = [use('a', 1n, { day: '2026-10-21' })]
  assert.equal(reasons(allocated([line(5n)], usage)), [['no-usage', 5n]])
  assert.equal(shares(allocated([line(5n)], usage, { period: 'month' })), { a: 5n })
})

test('what the bill counts beyond the gateway went past it', () => {
  const bill = allocated([line(100n, { tokens: 40n })], [use('a', 10n), use('b', 20n)])
  assert.equal(shares(bill), { a: 25n, b: 50n })
  assert.equal(reasons(bill), [['bypassed', 25n]])
})

test('a bill that counts less than the gateway is shared whole', () => {
  const bill = allocated([line(100n, { tokens: 1n })], [use('a', 10n)])
  assert.equal(shares(bill), { a: 100n })
  assert.equal(bill.unallocated, [])
})

test('the coverage of a resource shows what calls went past the gateway', () => {
  const { resources } = allocated(
    [line(200n), line(0n, { resource: '/free' })],
    [use('a', 1n, { cost: 50n }), use('a', 1n, { resource: '/not-billed-yet', cost: 5n })],
  )
  assert.equal(resources, [
    { resource: '/free', billed: 0n, allocated: 0n, unallocated: 0n, rated: 0n },
    { resource: '/not-billed-yet', billed: 0n, allocated: 0n, unallocated: 0n, rated: 5n },
    {
      resource: '/sub/openai',
      billed: 200n,
      allocated: 200n,
      unallocated: 0n,
      rated: 50n,
      coverage: 25,
    },
  ])
})

test('provisioned throughput has no part in the coverage', () => {
  const { resources } = allocated(
    [line(200n), line(1000n, { meter: 'Provisioned' })],
    [use('a', 1n, { cost: 50n }), use('a', 1n, { isProvisioned: true, cost: 70n })],
  )
  assert.equal(
    resources.map(({ billed, rated, coverage }) => [billed, rated, coverage]),
    [[1200n, 50n, 25]],
  )
})

test('ids of resources are the same in upper and lower case', () => {
  const bill = allocated([line(5n, { resource: '/SUB/OpenAI' })], [use('a', 1n)])
  assert.equal(shares(bill), { a: 5n })
  assert.is(bill.resources.length, 1)
})

test('a credit goes back to those who used it', () => {
  assert.equal(shares(allocated([line(-100n)], [use('a', 1n), use('b', 3n)])), { a: -25n, b: -75n })
})

test('currencies do not mix, and only the one of the price book is compared', () => {
  const bills = allocateBill([line(4n), line(6n, { currency: 'EUR' })], [use('a', 1n)], {
    ratedCurrency: 'USD',
    meters,
  })
  assert.equal(
    bills.map(({ currency, billed, consumers }) => [currency, billed, 'variance' in consumers[0]!]),
    [
      ['EUR', 6n, false],
      ['USD', 4n, true],
    ],
  )
})

test('usage without a bill is shown as rated', () => {
  const bill = allocated([], [use('a', 1n, { cost: 3n })])
  assert.equal(bill.consumers, [
    { consumer: 'a', allocated: 0n, idle: 0n, rated: 3n, variance: -3n, unpricedTokens: 0n },
  ])
})

const provisioned = { isProvisioned: true, cost: 0n }
const throughput = [
  use('a', 100n, provisioned),
  use('b', 25n, { ...provisioned, kind: 'output' }),
  use('c', 999n),
]

test('idle throughput is spread over its users', () => {
  const bill = allocated([line(1000n, { meter: 'Provisioned' })], throughput)
  assert.equal(
    bill.consumers.map(({ consumer, allocated, idle }) => [consumer, allocated, idle]),
    [
      ['a', 500n, 400n],
      ['b', 500n, 400n],
      ['c', 0n, 0n],
    ],
  )
})

test('idle throughput stays with its owner', () => {
  const idle = { owner: 'platform' }
  const bill = allocated([line(1000n, { meter: 'Provisioned' })], throughput, { idle })
  assert.equal(shares(bill), { a: 100n, b: 100n, c: 0n, platform: 800n })
})

test('throughput that nobody used is idle: of its owner, or of nobody', () => {
  const lines = [line(1000n, { meter: 'Provisioned' })]
  assert.equal(reasons(allocated(lines, [])), [['idle', 1000n]])
  assert.equal(shares(allocated(lines, [], { idle: { owner: 'platform' } })), { platform: 1000n })
})

test('throughput beyond its capacity has nothing idle', () => {
  const bill = allocated(
    [line(900n, { meter: 'Provisioned' })],
    [use('a', 4000n, provisioned), use('b', 2000n, provisioned)],
    { idle: { owner: 'platform' } },
  )
  assert.equal(shares(bill), { a: 600n, b: 300n })
})

test('the capacity of a month is that of its billed days', () => {
  const lines = ['2026-10-20', '2026-10-21'].map((day) =>
    line(1000n, { meter: 'Provisioned', day }),
  )
  const bill = allocated(lines, [use('a', 1500n, provisioned)], {
    period: 'month',
    idle: { owner: 'platform' },
  })
  assert.equal(shares(bill), { a: 1500n, platform: 500n })
})

test('consumers and what is unallocated always add up to the bill', () => {
  const consumers = fc.constantFrom('a', 'b', '', '__proto__', 'constructor')
  const day = fc.constantFrom('2026-10-20', '2026-10-21', '2026-11-01')
  const resource = fc.constantFrom('/r1', '/R1', '/r2')
  const lines = fc.array(
    fc.record({
      resource,
      day,
      meter: fc.constantFrom(...meters.keys(), 'unknown'),
      cost: fc.bigInt(-(10n ** 15n), 10n ** 15n),
      currency: fc.constantFrom('USD', 'EUR'),
      tokens: fc.bigInt(0n, 10n ** 10n),
    }),
    { maxLength: 12 },
  )
  const usage = fc.array(
    fc.record(
      {
        consumer: consumers,
        resource,
        day,
        model: fc.constantFrom('gpt-4.1', 'o3'),
        kind: fc.constantFrom('input' as const, 'output' as const, 'quantity' as const),
        tokens: fc.bigInt(0n, 10n ** 10n),
        cost: fc.bigInt(0n, 10n ** 12n),
        isProvisioned: fc.boolean(),
      },
      { requiredKeys: ['consumer', 'resource', 'day', 'model', 'kind', 'tokens'] },
    ),
    { maxLength: 12 },
  )
  const rules = fc.record({
    idle: fc.constantFrom('spread' as const, { owner: 'platform' }),
    period: fc.constantFrom('day' as const, 'month' as const),
  })
  fc.assert(
    fc.property(lines, usage, rules, (someLines, someUsage, options) => {
      const given = { ratedCurrency: 'USD', meters, ...options }
      const bills = allocateBill(someLines, someUsage, given)
      for (const bill of bills) {
        const billed = someLines
          .filter(({ currency }) => currency === bill.currency)
          .reduce((all, { cost }) => all + cost, 0n)
        const parts = [
          ...bill.consumers.map((each) => each.allocated),
          ...bill.unallocated.map(({ cost }) => cost),
        ]
        assert.is(bill.billed, billed)
        assert.is(
          parts.reduce((all, each) => all + each, 0n),
          billed,
        )
        assert.is(
          bill.resources.reduce((all, each) => all + each.allocated + each.unallocated, 0n),
          billed,
        )
      }
    }),
    { numRuns: 1500 },
  )
})

test.run()
