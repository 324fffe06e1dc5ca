import { noTokens, type TokenCounts } from '../../../../lib/collector/usage/token-counts.ts'
import type { UsageCall } from '../../../../lib/collector/usage/usage-call.ts'
import type { Dimensions } from '../../../../lib/collector/usage/usage-part.ts'

const id = '00000000-0000-4000-8000-000000000001'

/** A call that went well, with these tokens of this model. */
export function call(
  dimensions: Dimensions,
  tokens: Partial<TokenCounts>,
  more: Partial<UsageCall> = {},
): UsageCall {
  const time = more.time ?? '2026-11-21T12:00:00.000Z'
  return {
    id,
    day: time.slice(0, 10),
    parts: {},
    attributes: {},
    status: 200,
    isStream: false,
    isProvisioned: false,
    isMetered: true,
    quality: 'response',
    reasoning: 0,
    quantities: {},
    flags: [],
    ...more,
    time,
    dimensions,
    tokens: { ...noTokens, ...tokens },
  }
}
