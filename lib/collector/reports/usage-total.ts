import { noTokens, type TokenCounts, tokenKinds } from '../usage/token-counts.ts'

/** What calls together used and cost. */
export interface UsageTotal {
  /** Of each key that was asked for; nothing where the calls have none. */
  readonly keys: readonly (string | undefined)[]
  readonly calls: number
  readonly errors: number
  readonly streams: number
  /** Milliseconds, of all calls together. */
  readonly latency: number
  readonly tokens: TokenCounts
  readonly reasoning: number
  /** In billionths, of what has a price. */
  readonly cost: bigint
  readonly unpricedCalls: number
  readonly unpricedTokens: number
  /** Calls whose usage is still to come. */
  readonly pendingCalls: number
  /** Calls whose usage is an estimate. */
  readonly estimatedCalls: number
}

/** All kinds of tokens together. */
export const allTokens = (tokens: TokenCounts): number =>
  tokenKinds.reduce((sum, kind) => sum + tokens[kind], 0)

const none: UsageTotal = {
  keys: [],
  calls: 0,
  errors: 0,
  streams: 0,
  latency: 0,
  tokens: noTokens,
  reasoning: 0,
  cost: 0n,
  unpricedCalls: 0,
  unpricedTokens: 0,
  pendingCalls: 0,
  estimatedCalls: 0,
}

/** Totals together, without keys. */
export const grandTotal = (totals: readonly UsageTotal[]): UsageTotal =>
  totals.reduce(
    (sum, each) => ({
      keys: [],
      calls: sum.calls + each.calls,
      errors: sum.errors + each.errors,
      streams: sum.streams + each.streams,
      latency: sum.latency + each.latency,
      tokens: Object.fromEntries(
        tokenKinds.map((kind) => [kind, sum.tokens[kind] + each.tokens[kind]]),
      ) as unknown as TokenCounts,
      reasoning: sum.reasoning + each.reasoning,
      cost: sum.cost + each.cost,
      unpricedCalls: sum.unpricedCalls + each.unpricedCalls,
      unpricedTokens: sum.unpricedTokens + each.unpricedTokens,
      pendingCalls: sum.pendingCalls + each.pendingCalls,
      estimatedCalls: sum.estimatedCalls + each.estimatedCalls,
    }),
    none,
  )
