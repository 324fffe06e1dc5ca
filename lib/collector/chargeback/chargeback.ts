import { type AllocatedBill, allocateBill } from '../allocation/allocate-bill.ts'
import type { BillLine } from '../allocation/bill.ts'
import { groupBy } from '../allocation/group-by.ts'
import { metersOf } from '../bills/meters-of.ts'
import { ratedUsage } from '../bills/rated-usage.ts'
import { resourceOf } from '../bills/resource-of.ts'
import type { Month } from '../periods/statement.ts'
import type { PriceBook } from '../prices/price-book.ts'
import { type GroupKey, valueAt } from '../reports/group-key.ts'
import type { RatedSum } from '../reports/rated-sum.ts'
import { allTokens } from '../reports/usage-total.ts'
import type { BillSettings } from '../settings/collector-settings.ts'
import { shareMonthlyCosts } from './share-monthly-costs.ts'

/** The real bill of a month, and how it is shared. */
export interface Bill {
  readonly lines: readonly BillLine[]
  readonly settings: BillSettings
}

/** What a month is charged back from. */
export interface ChargebackOf {
  readonly month: Month
  /** What consumers are told apart by. */
  readonly keys: readonly GroupKey[]
  /** All rows of the month: costs that are shared are shared among all. */
  readonly rows: readonly RatedSum[]
  readonly book: PriceBook
  /** Without one, the price book and its monthly costs are charged. */
  readonly bill?: Bill
}

/** What somebody pays for a month; money is in billionths. */
export interface ChargebackLine {
  /** Of each key, what this consumer has there. */
  readonly values: readonly (string | undefined)[]
  readonly currency: string
  readonly calls: number
  readonly tokens: number
  readonly unpricedCalls: number
  /** What was used, by the price book; none where the bill is in another currency. */
  readonly rated?: bigint
  /** The share of monthly costs. */
  readonly shared: bigint
  /** The part of what is charged that is for throughput nobody used. */
  readonly idle: bigint
  /** What makes up for what was stated otherwise. */
  readonly corrections: bigint
  readonly charged: bigint
}

/** A cost that nobody can be charged for. */
export interface Uncharged {
  /** The resource, or the name of a monthly cost. */
  readonly of: string
  /** The day or the month. */
  readonly time: string
  readonly reason: string
  readonly currency: string
  readonly cost: bigint
}

/** A month charged back: lines and what is unallocated add up to what was paid. */
export interface Chargeback {
  readonly source: 'price-book' | 'bill'
  readonly lines: readonly ChargebackLine[]
  readonly unallocated: readonly Uncharged[]
}

/** Charges a month to those who used it: from the bill if there is one, else by the price book. */
export function chargeback(of: ChargebackOf): Chargeback {
  const { keys, rows, bill } = of
  const consumerOf = remembered((row) => consumerName(keys.map((key) => valueAt(row, key))))
  const usage = usageBy(rows, consumerOf)
  return bill && bill.lines.length > 0
    ? fromBill(of, bill, { usage, consumerOf })
    : fromPrices(of, { usage, consumerOf })
}

/** The name of a consumer in allocations: its values, so that no two have the same. */
export const consumerName = (values: readonly (string | undefined)[]): string =>
  JSON.stringify(values.map((value) => value ?? null))

/** The values in the name of a consumer. */
export const consumerValues = (name: string): readonly (string | undefined)[] =>
  (JSON.parse(name) as (string | null)[]).map((value) => value ?? undefined)

interface Used {
  readonly calls: number
  readonly tokens: number
  readonly unpricedCalls: number
  readonly rated: bigint
}

interface Consumers {
  readonly usage: ReadonlyMap<string, Used>
  readonly consumerOf: (row: RatedSum) => string
}

const nothing: Used = { calls: 0, tokens: 0, unpricedCalls: 0, rated: 0n }

function usageBy(
  rows: readonly RatedSum[],
  consumerOf: (row: RatedSum) => string,
): ReadonlyMap<string, Used> {
  const groups = groupBy(rows, consumerOf)
  return new Map(
    [...groups].map(([consumer, own]) => [
      consumer,
      own.reduce(
        (sum, row) => ({
          calls: sum.calls + row.calls,
          tokens: sum.tokens + allTokens(row.tokens),
          unpricedCalls: sum.unpricedCalls + (row.state === 'unpriced' ? row.calls : 0),
          rated: sum.rated + row.cost,
        }),
        nothing,
      ),
    ]),
  )
}

function fromPrices(
  { book, month, rows }: ChargebackOf,
  { usage, consumerOf }: Consumers,
): Chargeback {
  const { currency } = book
  const { shares, unallocated } = shareMonthlyCosts(book, { month, rows }, consumerOf)
  return {
    source: 'price-book',
    lines: [...usage].sort(byName).map(([consumer, used]) => {
      const shared = shares.get(consumer) ?? 0n
      return {
        values: consumerValues(consumer),
        currency,
        ...used,
        shared,
        idle: 0n,
        corrections: 0n,
        charged: used.rated + shared,
      }
    }),
    unallocated: [...unallocated].map(([name, cost]) => ({
      of: name,
      time: month,
      reason: 'no-usage',
      currency,
      cost,
    })),
  }
}

function fromBill(of: ChargebackOf, bill: Bill, { usage, consumerOf }: Consumers): Chargeback {
  const bills = allocated(of, bill, consumerOf)
  return {
    source: 'bill',
    lines: bills.flatMap(({ currency, consumers }) =>
      consumers.map(({ consumer, allocated: charged, idle, rated }) => ({
        values: consumerValues(consumer),
        currency,
        ...withoutRated(usage.get(consumer) ?? nothing),
        ...(rated !== undefined && { rated }),
        shared: 0n,
        idle,
        corrections: 0n,
        charged,
      })),
    ),
    unallocated: bills.flatMap(({ currency, unallocated }) =>
      unallocated.map(({ resource, time, reason, cost }) => ({
        of: resource,
        time,
        reason,
        currency,
        cost,
      })),
    ),
  }
}

function allocated(
  { rows, book, keys }: ChargebackOf,
  { lines, settings }: Bill,
  consumerOf: (row: RatedSum) => string,
): readonly AllocatedBill[] {
  const { resources, meters, idle = 'spread', period } = settings
  const usage = ratedUsage(rows, {
    consumerOf,
    resourceOf: resourceOf({
      ...(resources && { resources }),
      known: lines.map((l) => l.resource),
    }),
  })
  return allocateBill(lines, usage, {
    ratedCurrency: book.currency,
    meters: metersOf(meters, lines),
    // The owner of what stands idle is a consumer like others: of the first key, which is the subscription.
    idle:
      idle === 'spread'
        ? idle
        : { owner: consumerName(keys.map((_, at) => (at === 0 ? idle.owner : undefined))) },
    ...(period && { period }),
  })
}

const withoutRated = ({ rated: _, ...used }: Used): Omit<Used, 'rated'> => used

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : 1

/** Every step asks for the consumer of every row. */
function remembered(nameOf: (row: RatedSum) => string): (row: RatedSum) => string {
  const known = new WeakMap<RatedSum, string>()
  return (row) => {
    const found = known.get(row) ?? nameOf(row)
    known.set(row, found)
    return found
  }
}
