import { allocate } from './allocate.ts'
import type { ChargeKind, ProvisionedMeter, RatedUsage } from './bill.ts'
import type { Pool } from './pools.ts'
import { sum, sumBy } from './sum-by.ts'

/** Who pays for provisioned throughput that nobody used: its users by their share, or its owner. */
export type IdleRule = 'spread' | { readonly owner: string }

/** Why a cost has no consumer. */
export type UnallocatedReason =
  /** The bill counts more tokens than the gateway saw: calls went past it. */
  | 'bypassed'
  /** Nobody used the resource through the gateway in this time. */
  | 'no-usage'
  /** Provisioned throughput stood idle, and it has no owner. */
  | 'idle'

/** Who pays what of a pool; together it is the cost of the pool. */
export interface PoolShares {
  readonly used: ReadonlyMap<string, bigint>
  readonly idle: ReadonlyMap<string, bigint>
  readonly unallocated: ReadonlyMap<UnallocatedReason, bigint>
}

/** Splits the cost of a pool among those who used it. */
export function splitPool(pool: Pool, idle: IdleRule): PoolShares {
  const cost = sum(pool.lines.map((line) => line.cost))
  const { provisioned } = pool.meter
  return provisioned ? splitProvisioned(pool, provisioned, cost, idle) : splitByTokens(pool, cost)
}

function splitByTokens(pool: Pool, cost: bigint): PoolShares {
  const weights = isOfOneKind(pool) ? byTokens(pool.usage) : byListCost(pool.usage)
  if (sum(weights.values()) === 0n) return { ...noShares, unallocated: rest('no-usage', cost) }
  const seen = part(cost, bypassed(pool))
  return {
    ...noShares,
    used: allocate(seen, weights),
    unallocated: rest('bypassed', cost - seen),
  }
}

function splitProvisioned(
  pool: Pool,
  { capacity, weights: kinds = {} }: ProvisionedMeter,
  cost: bigint,
  idle: IdleRule,
): PoolShares {
  const weightOf = (kind: ChargeKind): bigint => kinds[kind] ?? 1n
  const weights = byConsumer(pool.usage, ({ kind, tokens }) => tokens * weightOf(kind))
  const used = sum(weights.values())
  const days = BigInt(new Set(pool.lines.map((line) => line.day)).size)
  const unused = capacity * days > used ? capacity * days - used : 0n
  const usedCost = used === 0n ? 0n : part(cost, { seen: used, missed: unused })
  const idleCost = cost - usedCost
  const payers = idle === 'spread' ? weights : new Map([[idle.owner, idleCost === 0n ? 0n : 1n]])
  const idleShares = allocate(idleCost, payers)
  return {
    used: allocate(usedCost, weights),
    idle: idleShares,
    unallocated: rest('idle', idleCost - sum(idleShares.values())),
  }
}

const noShares: PoolShares = { used: new Map(), idle: new Map(), unallocated: new Map() }

const rest = (reason: UnallocatedReason, cost: bigint): ReadonlyMap<UnallocatedReason, bigint> =>
  new Map(cost === 0n ? [] : [[reason, cost]])

/** The part of a cost that is for what was seen. */
const part = (cost: bigint, { seen, missed }: { seen: bigint; missed: bigint }): bigint =>
  allocate(
    cost,
    new Map([
      ['seen', seen],
      ['missed', missed],
    ]),
  ).get('seen') ?? 0n

/** Tokens that the gateway saw, and those that are on the bill only. */
function bypassed({ lines, usage, ...pool }: Pool): { seen: bigint; missed: bigint } {
  const seen = sum(usage.map(({ tokens }) => tokens))
  const isCounted = lines.every(({ tokens }) => tokens !== undefined)
  if (!isCounted || !isOfOneKind({ lines, usage, ...pool })) return { seen: 1n, missed: 0n }
  const billed = sum(lines.map(({ tokens = 0n }) => tokens))
  return { seen, missed: billed > seen ? billed - seen : 0n }
}

/** One price for all of it: tokens say enough. */
const isOfOneKind = ({ meter }: Pool): boolean =>
  meter.model !== undefined && meter.kinds?.length === 1

const byConsumer = (
  usage: readonly RatedUsage[],
  amountOf: (usage: RatedUsage) => bigint,
): ReadonlyMap<string, bigint> => sumBy(usage, ({ consumer }) => consumer, amountOf)

const byTokens = (usage: readonly RatedUsage[]): ReadonlyMap<string, bigint> =>
  byConsumer(usage, ({ tokens }) => tokens)

/** By tokens where a model is unpriced: nobody goes free because a price is missing. */
function byListCost(usage: readonly RatedUsage[]): ReadonlyMap<string, bigint> {
  if (usage.some(({ cost, tokens }) => cost === undefined && tokens > 0n)) return byTokens(usage)
  const costs = byConsumer(usage, ({ cost = 0n }) => cost)
  return sum(costs.values()) === 0n ? byTokens(usage) : costs
}
