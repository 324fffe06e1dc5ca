import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { sum } from '../../../lib/collector/allocation/sum-by.ts'
import { bySubscription } from '../../../lib/collector/chargeback/month-truth.ts'
import { nobody, noSubscription } from '../../../lib/collector/chargeback/stated-names.ts'
import type { PriceBook } from '../../../lib/collector/prices/price-book.ts'
import type { CollectorSettings } from '../../../lib/collector/settings/collector-settings.ts'
import {
  type ConsumerStatement,
  statementTotals,
} from '../../../lib/collector/statements/consumer-statement.ts'
import type { Collector } from '../../../lib/metering/collector.ts'
import { closeMonth } from '../../../lib/metering/jobs/close-month.ts'
import { monthStatements } from '../../../lib/metering/jobs/month-statements.ts'
import { monthCharges } from '../../../lib/metering/reports/month-charges.ts'
import { everything } from '../../../lib/metering/reports/seen-by.ts'
import { keepBill } from '../../../lib/stores/bill-lines.ts'
import { statements } from '../../../lib/stores/closed-months.ts'
import { book, call, type JobBench, withJobs } from './_support/jobs.ts'

const prices: PriceBook = {
  ...book,
  deployments: { ptu: { model: 'gpt-4o', deploymentType: 'ProvisionedManaged' } },
  monthly: [
    { name: 'Gateway', cost: '100.000000001' },
    { name: 'PTU', cost: '300', deployment: 'ptu' },
    { name: 'Idle PTU', cost: '50', deployment: 'nobody-uses-it' },
    { name: 'Support', cost: '7' },
  ],
}

const resource = '/subscriptions/s/providers/Microsoft.CognitiveServices/accounts/aoai'
const backendHost = 'aoai.openai.azure.com'

const month = '2026-10'

const used = ({ calls }: JobBench): Promise<void> =>
  calls(
    call(1, '2026-10-01', { dimensions: { backendHost } }),
    call(2, '2026-10-02', { dimensions: { backendHost, subscription: 'team-b' } }),
    call(3, '2026-10-02', {
      dimensions: { backendHost, subscription: 'team-b', deployment: 'ptu' },
    }),
    call(4, '2026-10-03', {
      dimensions: { backendHost, subscription: 'team-c', deployment: 'ptu' },
    }),
    { ...call(5, '2026-10-03'), dimensions: { backendHost, model: 'gpt-4o' } },
    call(6, '2026-10-04', { dimensions: { backendHost, model: 'gpt-9' } }),
  )

const billed = ({ database }: JobBench, currency = 'USD'): Promise<void> => {
  const line = { resource, meter: 'in', currency }
  return keepBill(database, 'test', {
    from: '2026-10-01',
    to: '2026-10-31',
    lines: [
      { ...line, day: '2026-10-01', cost: 3_000_000_001n },
      { ...line, day: '2026-10-02', cost: 4_000_000_000n },
      { ...line, day: '2026-10-03', cost: 9n },
      { ...line, day: '2026-10-20', cost: 5_000_000_000n },
    ],
  })
}

const totalOf = (all: readonly ConsumerStatement[]): bigint =>
  sum(all.map((each) => statementTotals(each).total))

/** The month as reports have it: what subscriptions pay, and what nobody does. */
async function charged(collector: Collector) {
  const { charges } = await monthCharges(collector, month, [bySubscription])
  const isNobodys = ({ values }: (typeof charges.lines)[number]) => values[0] === nobody
  return {
    all: sum([
      ...charges.lines.map((line) => line.charged),
      ...charges.unallocated.map(({ cost }) => cost),
    ]),
    nobodys: sum([
      ...charges.lines.filter(isNobodys).map((line) => line.charged),
      ...charges.unallocated.map(({ cost }) => cost),
    ]),
  }
}

/** Statements add up to the month, and each to what it lists, but for the bill. */
async function checkSums(collector: Collector): Promise<readonly ConsumerStatement[]> {
  const all = await monthStatements(collector, month, everything)
  const { all: paid, nobodys } = await charged(collector)
  assert.is(totalOf(all) + nobodys, paid)
  return all
}

const find = (all: readonly ConsumerStatement[], consumer: string): ConsumerStatement =>
  all.find((each) => each.consumer === consumer)!

test('by the price book: usage and shares of monthly costs by name are the total', async () => {
  await withJobs({ prices }, async (bench) => {
    await used(bench)
    const all = await checkSums(bench.collector)
    assert.equal(
      all.map(({ consumer }) => consumer),
      ['team-a', 'team-b', 'team-c', noSubscription],
    )
    for (const statement of all) {
      assert.is(statementTotals(statement).difference, 0n)
      assert.is(statement.closed, undefined)
      assert.is(statement.currency, 'USD')
    }
    const { usage, shared } = find(all, 'team-b')
    assert.equal(
      usage.map(({ kind, unitPrice, cost }) => [kind, unitPrice, cost]),
      [
        ['input', '0', 0n],
        ['input', '2.5', 2_500_000_000n],
      ],
    )
    assert.equal(
      shared?.map(({ name }) => name),
      ['PTU', 'Gateway', 'Support'],
    )
    assert.is(shared?.[0]?.cost, 150_000_000_000n)
    const ofGateway = all
      .flatMap((each) => each.shared ?? [])
      .filter(({ name }) => name === 'Gateway')
    assert.is(sum(ofGateway.map(({ cost }) => cost)), 100_000_000_001n)
    assert.equal(
      find(all, 'team-a').usage.map(({ model, unitPrice }) => [model, unitPrice]),
      [
        ['gpt-4o', '2.5'],
        ['gpt-9', undefined],
      ],
    )
  })
})

test('by the bill: the total is the share of it, and the difference to list prices is told', async () => {
  await withJobs({ prices }, async (bench) => {
    await used(bench)
    await billed(bench)
    const all = await checkSums(bench.collector)
    assert.is(totalOf(all), 7_000_000_010n)
    const { total, usage, difference } = statementTotals(find(all, 'team-a'))
    assert.equal([total, usage, difference], [3_000_000_001n, 2_500_000_000n, 500_000_001n])
    assert.ok(all.every(({ shared }) => shared?.length === 0))
  })
})

test('a bill in another currency leaves usage without a price', async () => {
  await withJobs({ prices }, async (bench) => {
    await used(bench)
    await billed(bench, 'EUR')
    const all = await checkSums(bench.collector)
    for (const { currency, usage } of all) {
      assert.is(currency, 'EUR')
      assert.ok(usage.length > 0)
      assert.ok(usage.every(({ unitPrice, cost }) => unitPrice === undefined && cost === 0n))
    }
  })
})

test('idle throughput of the bill is told apart', async () => {
  const settings: CollectorSettings = {
    bill: {
      meters: { in: { provisioned: { capacity: 4_000_000 } } },
      idle: { owner: 'platform' },
    },
  }
  await withJobs({ prices, settings }, async (bench) => {
    await used(bench)
    await billed(bench)
    const all = await checkSums(bench.collector)
    const { total, idle, usage } = find(all, 'platform')
    assert.equal(usage, [])
    assert.ok(idle! > 0n)
    assert.is(idle, total)
  })
})

for (const isBilled of [false, true]) {
  test(`closed, ${isBilled ? 'with a bill' : 'by the price book'}: totals are what was stated, whatever came later`, async () => {
    await withJobs({ prices, now: '2026-11-05T00:00:00.000Z' }, async (bench) => {
      const { collector, database, calls, setTime } = bench
      await calls(call(100, '2026-09-01'))
      setTime('2026-10-05T00:00:00.000Z')
      await closeMonth(collector, '2026-09')
      await calls(call(101, '2026-09-02'))
      setTime('2026-11-05T00:00:00.000Z')
      await used(bench)
      if (isBilled) await billed(bench)
      const closing = await closeMonth(collector, month)
      if ('problem' in closing) throw new Error(closing.problem)
      const { statement, digest } = closing
      const before = await checkSums(collector)
      const { closed, corrections } = find(before, 'team-a')
      assert.equal(closed, {
        at: '2026-11-05T00:00:00.000Z',
        priceVersion: statement.priceVersion,
        digest,
      })
      assert.equal(
        corrections,
        statement.corrections
          .filter(({ consumer }) => consumer === 'team-a')
          .map(({ of, cost }) => ({ of, cost })),
      )
      assert.is(corrections?.length, 1)
      await calls(
        call(7, '2026-10-02', { dimensions: { backendHost } }),
        call(8, '2026-10-20', { dimensions: { backendHost, subscription: 'team-d' } }),
      )
      const after = await checkSums(collector)
      const [, stated] = await statements(database)
      for (const each of after) {
        const own = [...stated!.rows, ...stated!.corrections].filter(
          ({ consumer }) => consumer === each.consumer,
        )
        assert.is(each.total, sum(own.map(({ cost }) => cost)), each.consumer)
        if (!isBilled) assert.is(statementTotals(each).difference, 0n)
      }
      assert.is(find(after, 'team-d').corrections?.[0]?.of, month)
      assert.is(find(after, 'team-d').total, 0n)
    })
  })
}

test('a reader gets the statements of the subscriptions that they see', async () => {
  await withJobs({ prices }, async (bench) => {
    await used(bench)
    const seen = async (subscriptions: readonly string[]) =>
      (await monthStatements(bench.collector, month, { subscriptions })).map(
        ({ consumer }) => consumer,
      )
    assert.equal(await seen(['team-b', 'team-x']), ['team-b'])
    assert.equal(await seen([noSubscription, nobody, '']), [])
    assert.equal(await seen([]), [])
  })
})

test('a month without usage has no statements', async () => {
  await withJobs({ prices }, async ({ collector }) => {
    assert.equal(await monthStatements(collector, month, everything), [])
  })
})

test.run()
