import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { allocateBill } from '../../../lib/collector/allocation/allocate-bill.ts'
import type { BillLine, Meter, RatedUsage } from '../../../lib/collector/allocation/bill.ts'
import { reconciliation } from '../../../lib/collector/bills/reconciliation.ts'

const meters = new Map<string, Meter>([
  ['in', { model: 'gpt-4.1', kinds: ['input'] }],
  ['both', { model: 'gpt-4.1', kinds: ['input', 'output'] }],
  ['ptu', { provisioned: { capacity: 100n } }],
  ['ptu in', { model: 'gpt-4.1', kinds: ['input'], provisioned: { capacity: 100n } }],
])

const line = (cost: bigint, rest: Partial<BillLine> = {}): BillLine => ({
  resource: '/sub/openai',
  meter: 'in',
  day: '2026-10-20',
  cost,
  currency: 'USD',
  ...rest,
})

const use = (tokens: bigint, rest: Partial<RatedUsage> = {}): RatedUsage => ({
  consumer: 'a',
  resource: '/sub/openai',
  model: 'gpt-4.1',
  kind: 'input',
  day: '2026-10-20',
  tokens,
  cost: tokens,
  ...rest,
})

const reconciled = (
  lines: readonly BillLine[],
  usage: readonly RatedUsage[],
  idle: 'spread' | { owner: string } = 'spread',
) =>
  reconciliation(allocateBill(lines, usage, { ratedCurrency: 'USD', meters, idle }), usage, {
    lines,
    meters,
  })

const findings = (...args: Parameters<typeof reconciled>) =>
  reconciled(...args).map(({ finding }) => finding)

test('a bill of what the gateway saw agrees with it', () => {
  assert.equal(reconciled([line(100n, { tokens: 100n })], [use(100n)]), [
    {
      resource: '/sub/openai',
      currency: 'USD',
      billed: 100n,
      allocated: 100n,
      unallocated: 0n,
      bypassed: 0n,
      idle: 0n,
      rated: 100n,
      variance: 0n,
      coverage: 100,
      bypassedTokens: 0n,
      finding: 'The bill and the gateway agree.',
    },
  ])
})

test('calls that bypass the gateway are the tokens that only the bill counts', () => {
  const [row] = reconciled(
    [line(8000n, { tokens: 1_600_000n }), line(10n, { tokens: 5n, day: '2026-10-21' })],
    [use(400_000n, { resource: '/SUB/openai' }), use(5n, { day: '2026-10-21' })],
  )
  assert.is(row?.bypassed, 6000n)
  assert.is(row?.bypassedTokens, 1_200_000n)
  assert.is(
    row?.finding,
    'Calls bypass the gateway: the bill counts 1,200,000 tokens more than it saw.',
  )
})

test('a line without tokens, or of a meter of more than one kind, accuses nobody', () => {
  assert.equal(findings([line(100n, { meter: 'both', tokens: 900n })], [use(100n)]), [
    'The bill and the gateway agree.',
  ])
  const served = use(50n, { isProvisioned: true })
  const [row] = reconciled([line(100n, { meter: 'ptu in', tokens: 900n })], [served])
  assert.is(row?.bypassedTokens, 0n)
  assert.equal(findings([line(100n)], [use(100n)]), ['The bill and the gateway agree.'])
  assert.equal(findings([line(100n, { meter: 'x', tokens: 900n })], [use(100n)]), [
    'The bill and the gateway agree.',
  ])
})

test('a resource that nobody used, and one that is not on the bill', () => {
  const usage = [use(1n, { resource: '/sub/new' }), use(1n, { resource: 'host.example' })]
  const rows = reconciled([line(100n, { tokens: 5n })], usage)
  assert.equal(
    rows.map(({ resource, unallocated, finding }) => [resource, unallocated, finding]),
    [
      ['/sub/new', 0n, 'The gateway saw calls that are not on the bill (yet).'],
      ['/sub/openai', 100n, 'Nobody used it through the gateway.'],
      [
        'host.example',
        0n,
        'The gateway saw calls to a backend that is no resource of the bill: `bill.resources` of the settings can name it.',
      ],
    ],
  )
})

test('costs of days without a call are told from those of none at all', () => {
  assert.equal(findings([line(1n), line(1n, { day: '2026-10-21' })], [use(1n)]), [
    'On some days, or of some meters, nobody used it through the gateway.',
  ])
})

test('list prices far from the bill are a finding, and so are missing ones', () => {
  const { cost: _, ...unpriced } = use(1_000n)
  assert.equal(findings([line(100n)], [use(42n)]), [
    'Calls may bypass the gateway: what it saw comes to 42 % of the bill.',
  ])
  assert.equal(findings([line(100n)], [use(150n)]), [
    'What the gateway saw comes to 150 % of the bill: a discount is not in the price book, or the bill is not complete.',
  ])
  assert.equal(findings([line(100n)], [unpriced]), [
    'The price book has no price for 1,000 tokens.',
  ])
})

test('idle throughput without an owner is a finding, and no variance of tokens', () => {
  const ptu = line(100n, { meter: 'ptu', resource: '/sub/ptu' })
  const served = use(25n, { resource: '/sub/ptu', isProvisioned: true, cost: 0n })
  const [row] = reconciled([ptu], [served])
  assert.is(row?.idle, 0n)
  const [alone] = reconciled([ptu], [{ ...served, tokens: 0n }])
  assert.is(alone?.idle, 100n)
  assert.is(alone?.finding, 'Provisioned throughput stood idle, and it has no owner.')
})

test('a tax of the whole account is of no resource', () => {
  assert.equal(findings([line(5n, { resource: '(no resource)', meter: 'Tax' })], []), [
    'The bill names no resource: a tax, a purchase or a credit.',
  ])
})

test('what is billed in one currency is not missing from the bill in another', () => {
  const rows = reconciled(
    [line(5n), line(7n, { currency: 'EUR', resource: '/sub/europe' })],
    [use(5n), use(7n, { resource: '/sub/europe' }), use(1n, { resource: '/sub/new' })],
  )
  assert.equal(
    rows.map(({ resource, currency, rated }) => [currency, resource, rated]),
    [
      ['EUR', '/sub/europe', undefined],
      ['EUR', '/sub/new', undefined],
      ['USD', '/sub/new', 1n],
      ['USD', '/sub/openai', 5n],
    ],
  )
})

test.run()
