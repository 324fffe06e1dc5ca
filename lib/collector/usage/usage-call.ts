import type { TokenCounts } from './token-counts.ts'
import type { Dimensions, UsagePart } from './usage-part.ts'

/** How good the number of tokens of a call is; a better one replaces a worse one. */
export const usageRanks = {
  pending: 0,
  none: 0,
  estimate: 1,
  'llm-log': 2,
  response: 3,
  correction: 9,
} as const

/** Where the tokens of a call are known from. */
export type UsageQuality = keyof typeof usageRanks

/** Everything that is known of a call, and what follows from it. */
export interface UsageCall {
  readonly id: string
  /** The day of `time` in UTC, `2026-11-21`. */
  readonly day: string
  readonly time: string
  /** By source, the chunks of a log by `llm-log:<sequence>`: from these all else is made. */
  readonly parts: Readonly<Record<string, UsagePart>>
  readonly dimensions: Dimensions
  readonly attributes: Readonly<Record<string, string>>
  readonly status: number
  readonly errorReason?: string
  readonly isStream: boolean
  /** Whether the answer said that it came from provisioned throughput. */
  readonly isProvisioned: boolean
  /** Whether something else than the gateway's log of every request knows it: a call of a model. */
  readonly isMetered: boolean
  /** Milliseconds. */
  readonly latency?: number
  readonly quality: UsageQuality
  readonly tokens: TokenCounts
  /** A part of the output, for information. */
  readonly reasoning: number
  /** Images, characters, seconds: what is billed where there are no tokens. */
  readonly quantities: Readonly<Record<string, string | number>>
  /** Why the numbers are to be taken with care: `clamped`, `cached-unknown`. */
  readonly flags: readonly string[]
}
