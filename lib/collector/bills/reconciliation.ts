import type {
  AllocatedBill,
  ResourceCoverage,
  UnallocatedCost,
} from '../allocation/allocate-bill.ts'
import type { BillLine, Meter, RatedUsage } from '../allocation/bill.ts'
import { groupBy } from '../allocation/group-by.ts'
import { type PoolPeriod, pools } from '../allocation/pools.ts'
import { resourceKey } from '../allocation/resource-key.ts'
import type { UnallocatedReason } from '../allocation/split-pool.ts'
import { sum, sumBy } from '../allocation/sum-by.ts'
import { type Finding, findingText } from './finding-text.ts'

/** What a resource cost on the bill, beside what the gateway saw of it; money is in billionths. */
export interface ReconciledResource {
  readonly resource: string
  readonly currency: string
  readonly billed: bigint
  readonly allocated: bigint
  readonly unallocated: bigint
  /** The part of what is unallocated that is for calls which went past the gateway. */
  readonly bypassed: bigint
  /** The part of it that is for provisioned throughput which nobody used. */
  readonly idle: bigint
  /** By list prices; none where the bill is in another currency than the price book. */
  readonly rated?: bigint
  /** What was paid above the list prices; negative below them. */
  readonly variance?: bigint
  /** Rated per billed in percent. */
  readonly coverage?: number
  /** Tokens that are on the bill only. */
  readonly bypassedTokens: bigint
  /** Whether the bill and the gateway agree, and if not, how: a sentence. */
  readonly finding: string
}

/** What a bill was allocated with. */
export interface ReconciliationOptions {
  readonly lines: readonly BillLine[]
  readonly meters?: ReadonlyMap<string, Meter>
  /** @default 'day' */
  readonly period?: PoolPeriod
}

/** Says for each resource whether the bill and the gateway tell of the same calls. */
export function reconciliation(
  bills: readonly AllocatedBill[],
  usage: readonly RatedUsage[],
  { lines, meters = new Map(), period = 'day' }: ReconciliationOptions,
): readonly ReconciledResource[] {
  const billed = new Set(lines.map(({ resource }) => resourceKey(resource)))
  const used = groupBy(usage, ({ resource }) => resourceKey(resource))
  return bills.flatMap((bill) => {
    const own = lines.filter(({ currency }) => currency === bill.currency)
    const ownBilled = new Set(own.map(({ resource }) => resourceKey(resource)))
    const missed = missedTokens(own, usage, meters, period)
    const costs = groupBy(bill.unallocated, ({ resource }) => resourceKey(resource))
    // What is billed in one currency is not missing from the bill in another.
    const isShown = (key: string): boolean => ownBilled.has(key) || !billed.has(key)
    return bill.resources
      .filter(({ resource }) => isShown(resourceKey(resource)))
      .map((coverage) => {
        const key = resourceKey(coverage.resource)
        return reconciled(coverage, {
          currency: bill.currency,
          isBilled: ownBilled.has(key),
          usage: used.get(key) ?? [],
          costs: costs.get(key) ?? [],
          bypassedTokens: missed.get(key) ?? 0n,
        })
      })
  })
}

interface Seen {
  readonly currency: string
  readonly isBilled: boolean
  readonly usage: readonly RatedUsage[]
  readonly costs: readonly UnallocatedCost[]
  readonly bypassedTokens: bigint
}

function reconciled(
  { resource, billed, allocated, unallocated, rated, coverage }: ResourceCoverage,
  { currency, isBilled, usage, costs, bypassedTokens }: Seen,
): ReconciledResource {
  const of = (reason: UnallocatedReason): bigint =>
    sum(costs.filter((each) => each.reason === reason).map(({ cost }) => cost))
  const finding: Finding = {
    resource,
    isBilled,
    isUsed: usage.length > 0,
    bypassedTokens,
    unusedCost: of('no-usage'),
    idleCost: of('idle'),
    unpricedTokens: sum(usage.filter(isUnpriced).map(({ tokens }) => tokens)),
    ...(coverage !== undefined && { coverage }),
  }
  return {
    resource,
    currency,
    billed,
    allocated,
    unallocated,
    bypassed: of('bypassed'),
    idle: finding.idleCost,
    ...(rated !== undefined && { rated, variance: allocated - rated }),
    ...(coverage !== undefined && { coverage }),
    bypassedTokens,
    finding: findingText(finding),
  }
}

const isUnpriced = ({ cost, isProvisioned }: RatedUsage): boolean =>
  cost === undefined && !isProvisioned

/** Only a meter of one kind of token can be compared with what was seen of that kind. */
function missedTokens(
  lines: readonly BillLine[],
  usage: readonly RatedUsage[],
  meters: ReadonlyMap<string, Meter>,
  period: PoolPeriod,
): ReadonlyMap<string, bigint> {
  const counted = pools(lines, usage, meters, period).filter(
    ({ meter, lines: own }) =>
      meter.model !== undefined &&
      meter.kinds?.length === 1 &&
      !meter.provisioned &&
      own.every(({ tokens }) => tokens !== undefined),
  )
  return sumBy(
    counted,
    ({ resource }) => resourceKey(resource),
    (pool) => {
      const billed = sum(pool.lines.map(({ tokens = 0n }) => tokens))
      const seen = sum(pool.usage.map(({ tokens }) => tokens))
      return billed > seen ? billed - seen : 0n
    },
  )
}
