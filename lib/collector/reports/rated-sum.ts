import type { Charges } from '../rating/rated.ts'
import type { TokenCounts } from '../usage/token-counts.ts'
import type { UsageQuality } from '../usage/usage-call.ts'
import type { Dimensions } from '../usage/usage-part.ts'

/** A row of the daily roll-up, rated: calls of a day that have all of this in common. */
export interface RatedSum {
  /** In UTC, `2026-11-21`. */
  readonly day: string
  /** Without `session`, of which there are as many as conversations. */
  readonly dimensions: Dimensions
  readonly attributes: Readonly<Record<string, string>>
  readonly quality: UsageQuality
  /** Served by provisioned throughput, which is paid by the month and not by the token. */
  readonly isProvisioned: boolean
  readonly calls: number
  /** Calls that ended with a status of 400 or more. */
  readonly errors: number
  readonly streams: number
  /** Milliseconds, of all calls together. */
  readonly latency: number
  readonly tokens: TokenCounts
  /** A part of the output, for information. */
  readonly reasoning: number
  /** Of each of the calls, where it is billed without tokens. */
  readonly quantities: Readonly<Record<string, string | number>>
  readonly state: 'priced' | 'provisioned' | 'free' | 'unpriced'
  /** In billionths; zero where it is unpriced, which `state` tells apart from free. */
  readonly cost: bigint
  /** By the kind of token, or `quantity`; together they are the cost. */
  readonly charges: Charges
  /** The model of the price book, where it is known. */
  readonly pricedModel?: string
  /** Why it is unpriced. */
  readonly reason?: string
}
