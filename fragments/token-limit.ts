import { buildingBlock, misuse } from '../lib/index.ts'
import { type CallerKey, callerKey } from './shared/caller-key.ts'
import type { In } from './shared/in-section.ts'
import {
  limitTokens,
  type TokenHeaders,
  type TokenPolicies,
  type TokenQuota,
  tokenHeaders,
  tokenLimitProblems,
} from './shared/token-limits.ts'

export interface TokenLimitOptions {
  /** Tokens of prompts and answers in a minute; more are refused with 429. */
  readonly tokensPerMinute?: number
  /** Tokens in a longer period; more are refused with 403. */
  readonly quota?: TokenQuota
  /** Whose tokens are counted together. @default 'subscription' */
  readonly per?: CallerKey
  /** The policies that count: for Azure OpenAI, or for any model. @default 'azure-openai' */
  readonly for?: TokenPolicies
  /**
   * Whether the prompt is estimated before the model is called, so that what would go over the limit
   * never reaches it. @default true
   */
  readonly estimatePrompt?: boolean
  /**
   * The response headers that tell the client about its tokens, or `false` for none.
   * @default consumed-tokens, remaining-tokens and remaining-quota-tokens
   */
  readonly headers?: TokenHeaders | false
}

/**
 * Limits the tokens of each subscription, application, end user or other caller: in a minute, in a
 * longer period, or both.
 *
 * @cost The gateway reads the prompt, when it estimates; it does not hold back a stream, whose
 *   tokens are always estimated. Calls at the same moment, and gateways in several regions, can go
 *   over the limit.
 * @example
 * tokenLimit({ tokensPerMinute: 10_000, quota: { tokens: 5_000_000, period: 'Monthly' } })
 * @see https://learn.microsoft.com/azure/api-management/azure-openai-token-limit-policy
 */
export const tokenLimit = buildingBlock((options: TokenLimitOptions): readonly In<'inbound'>[] => {
  const { per = 'subscription', for: family = 'azure-openai', estimatePrompt = true } = options
  const problems = tokenLimitProblems(options)
  if (problems.length > 0) {
    const option = options.tokensPerMinute === undefined ? 'quota' : 'tokensPerMinute'
    return problems.map((message) => misuse(message, { option }))
  }
  const headers = options.headers === false ? {} : { ...tokenHeaders, ...options.headers }
  return [limitTokens(callerKey(per), options, { for: family, estimatePrompt, headers })]
})
