import type { BillLine, Meter, RatedUsage } from './bill.ts'
import { groupBy } from './group-by.ts'
import { type Pool, type PoolPeriod, pools } from './pools.ts'
import { resourceKey } from './resource-key.ts'
import { type IdleRule, type PoolShares, splitPool, type UnallocatedReason } from './split-pool.ts'
import { sum, sumBy } from './sum-by.ts'

/** What a consumer pays, and what the price book says of the same usage. */
export interface ConsumerCharge {
  readonly consumer: string
  /** The share of the bill, idle throughput included. */
  readonly allocated: bigint
  /** The part of it that is for throughput nobody used. */
  readonly idle: bigint
  /** By list prices; none where the bill is in another currency than the price book. */
  readonly rated?: bigint
  /** What was paid above the list prices; negative below them. */
  readonly variance?: bigint
  /** Tokens that the price book has no price for. */
  readonly unpricedTokens: bigint
}

/** A cost of the bill without a consumer. */
export interface UnallocatedCost {
  readonly resource: string
  readonly time: string
  readonly meters: readonly string[]
  readonly reason: UnallocatedReason
  readonly cost: bigint
}

/** How much of what a resource cost is explained by what the gateway saw. */
export interface ResourceCoverage {
  readonly resource: string
  readonly billed: bigint
  readonly allocated: bigint
  readonly unallocated: bigint
  /** By list prices, provisioned throughput apart. */
  readonly rated?: bigint
  /** Rated per billed in percent, provisioned throughput apart; far below 100 calls bypass it. */
  readonly coverage?: number
}

/** A bill in one currency, allocated: consumers and unallocated costs add up to it. */
export interface AllocatedBill {
  readonly currency: string
  readonly billed: bigint
  readonly consumers: readonly ConsumerCharge[]
  readonly unallocated: readonly UnallocatedCost[]
  readonly resources: readonly ResourceCoverage[]
}

/** How a bill is allocated. */
export interface AllocationOptions {
  /** The currency of the price book. */
  readonly ratedCurrency: string
  /** What the meters of the bill count, by name. */
  readonly meters?: ReadonlyMap<string, Meter>
  /** @default 'spread' */
  readonly idle?: IdleRule
  /** @default 'day' */
  readonly period?: PoolPeriod
}

/**
 * Allocates a bill to those who used what is on it, each currency for itself. Lines of a known
 * meter are shared by tokens of its kind, others by list cost; provisioned throughput by weighted
 * tokens. Nothing is dropped: what nobody can be charged for is listed.
 */
export function allocateBill(
  lines: readonly BillLine[],
  usage: readonly RatedUsage[],
  options: AllocationOptions,
): readonly AllocatedBill[] {
  const bills = groupBy(lines, ({ currency }) => currency)
  const currencies = bills.size > 0 ? [...bills.keys()].sort() : [options.ratedCurrency]
  return currencies.map((currency) =>
    allocateCurrency(currency, bills.get(currency) ?? [], usage, options),
  )
}

interface SplitPool {
  readonly pool: Pool
  readonly shares: PoolShares
}

function allocateCurrency(
  currency: string,
  lines: readonly BillLine[],
  usage: readonly RatedUsage[],
  { ratedCurrency, meters = new Map(), idle = 'spread', period = 'day' }: AllocationOptions,
): AllocatedBill {
  const splits = pools(lines, usage, meters, period).map((pool) => ({
    pool,
    shares: splitPool(pool, idle),
  }))
  const isRated = currency === ratedCurrency
  return {
    currency,
    billed: sum(lines.map(({ cost }) => cost)),
    consumers: charges(splits, usage, { isRated }),
    unallocated: splits.flatMap(unallocatedCosts).sort(byPlace),
    resources: coverages(splits, lines, usage, { isRated }),
  }
}

function charges(
  splits: readonly SplitPool[],
  usage: readonly RatedUsage[],
  { isRated }: { readonly isRated: boolean },
): readonly ConsumerCharge[] {
  const used = sumEntries(splits.map(({ shares }) => shares.used))
  const idle = sumEntries(splits.map(({ shares }) => shares.idle))
  const byConsumer = groupBy(usage, ({ consumer }) => consumer)
  const consumers = [...new Set([...byConsumer.keys(), ...used.keys(), ...idle.keys()])].sort()
  return consumers.map((consumer) => {
    const own = byConsumer.get(consumer) ?? []
    const allocated = (used.get(consumer) ?? 0n) + (idle.get(consumer) ?? 0n)
    const rated = ratedCost(own)
    return {
      consumer,
      allocated,
      idle: idle.get(consumer) ?? 0n,
      ...(isRated && { rated, variance: allocated - rated }),
      unpricedTokens: sum(own.filter(isUnpriced).map(({ tokens }) => tokens)),
    }
  })
}

const unallocatedCosts = ({ pool, shares }: SplitPool): readonly UnallocatedCost[] =>
  [...shares.unallocated].map(([reason, cost]) => ({
    resource: pool.resource,
    time: pool.time,
    meters: [...new Set(pool.lines.map(({ meter }) => meter))].sort(),
    reason,
    cost,
  }))

function coverages(
  splits: readonly SplitPool[],
  lines: readonly BillLine[],
  usage: readonly RatedUsage[],
  { isRated }: { readonly isRated: boolean },
): readonly ResourceCoverage[] {
  const names = new Map<string, string>()
  for (const { resource } of [...lines, ...usage]) {
    if (!names.has(resourceKey(resource))) names.set(resourceKey(resource), resource)
  }
  const ofResource = groupBy(splits, ({ pool }) => resourceKey(pool.resource))
  const usageOf = groupBy(usage, ({ resource }) => resourceKey(resource))
  return [...names].sort().map(([key, resource]) => {
    const own = ofResource.get(key) ?? []
    const rated = ratedCost((usageOf.get(key) ?? []).filter((each) => !each.isProvisioned))
    const byToken = costOf(own.filter(({ pool }) => !pool.meter.provisioned))
    const billed = costOf(own)
    const unallocated = sum(own.flatMap(({ shares }) => [...shares.unallocated.values()]))
    return {
      resource,
      billed,
      allocated: billed - unallocated,
      unallocated,
      ...(isRated && { rated }),
      ...(isRated && byToken > 0n && { coverage: percent(rated, byToken) }),
    }
  })
}

const costOf = (splits: readonly SplitPool[]): bigint =>
  sum(splits.flatMap(({ pool }) => pool.lines.map(({ cost }) => cost)))

const ratedCost = (usage: readonly RatedUsage[]): bigint => sum(usage.map(({ cost = 0n }) => cost))

const isUnpriced = ({ cost, isProvisioned }: RatedUsage): boolean =>
  cost === undefined && !isProvisioned

const sumEntries = (maps: readonly ReadonlyMap<string, bigint>[]): ReadonlyMap<string, bigint> =>
  sumBy(
    maps.flatMap((map) => [...map]),
    ([key]) => key,
    ([, amount]) => amount,
  )

const percent = (part: bigint, whole: bigint): number => Number((part * 10_000n) / whole) / 100

const byPlace = (a: UnallocatedCost, b: UnallocatedCost): number =>
  placeOf(a) < placeOf(b) ? -1 : 1

const placeOf = ({ resource, time, meters, reason }: UnallocatedCost): string =>
  JSON.stringify([resourceKey(resource), time, meters, reason])
