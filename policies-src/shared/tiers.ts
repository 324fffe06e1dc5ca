import type { ModelList, TokenLimits } from 'apim-policy/fragments'

/** What a product offers. */
interface Tier extends TokenLimits {
  /** Calls of a subscription in a minute. */
  readonly callsPerMinute: number
  readonly models: ModelList
}

/** The products by id. */
export const tiers = {
  free: {
    callsPerMinute: 100,
    tokensPerMinute: 2_000,
    quota: { tokens: 100_000, period: 'Daily' },
    models: ['gpt-4o-mini', 'text-embedding-3-small'],
  },
  basic: {
    callsPerMinute: 1_000,
    tokensPerMinute: 20_000,
    quota: { tokens: 10_000_000, period: 'Monthly' },
    models: ['gpt-4o-mini', 'gpt-4o', 'text-embedding-3-small'],
  },
  premium: { callsPerMinute: 10_000, tokensPerMinute: 200_000, models: '*' },
} as const satisfies Record<string, Tier>
