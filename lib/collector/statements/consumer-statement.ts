import { sum } from '../allocation/sum-by.ts'
import type { Correction, Month } from '../periods/statement.ts'
import type { ChargedUsage } from './charged-usage.ts'

/** A cost that consumers share, such as the gateway. */
export interface SharedCost {
  readonly name: string
  /** The share of this consumer. */
  readonly cost: bigint
}

/** What a consumer pays for a month, and what for; money is in billionths. */
export interface ConsumerStatement {
  readonly consumer: string
  readonly month: Month
  /** Three letters, `USD`. */
  readonly currency: string
  /** By list prices; see `chargedUsage` and `usageLines`. */
  readonly usage: readonly ChargedUsage[]
  readonly shared?: readonly SharedCost[]
  /** The part for throughput that nobody used. */
  readonly idle?: bigint
  /** Changes to months that are closed. */
  readonly corrections?: readonly Pick<Correction, 'of' | 'cost'>[]
  /** What is to be paid, where a bill says so. @default the sum of all that is listed */
  readonly total?: bigint
  /** How the month was closed; without it, the statement may still change. */
  readonly closed?: {
    readonly at: string
    readonly priceVersion: string
    readonly digest?: string
  }
}

/** What a statement lists, and what it comes to. */
export interface StatementTotals {
  readonly usage: bigint
  readonly total: bigint
  /** What the bill is above what is listed; negative below it. */
  readonly difference: bigint
}

/** The sums of a statement: what is listed and the difference are always the total. */
export function statementTotals(statement: ConsumerStatement): StatementTotals {
  const { shared = [], idle = 0n, corrections = [] } = statement
  const usage = sum(statement.usage.map(({ cost }) => cost))
  const others = sum([...shared, ...corrections].map(({ cost }) => cost))
  const listed = usage + others + idle
  const { total = listed } = statement
  return { usage, total, difference: total - listed }
}
