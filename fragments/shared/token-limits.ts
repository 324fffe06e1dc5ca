import { azureOpenaiTokenLimit, type Expression, llmTokenLimit } from '../../lib/index.ts'
import type { In } from './in-section.ts'

/** The family of policies: for Azure OpenAI alone, or for every model behind an OpenAI-like API. */
export type TokenPolicies = 'azure-openai' | 'llm'

/** How many tokens may be used. */
export interface TokenLimits {
  /** Tokens of prompts and answers in a minute; more are refused with 429. */
  readonly tokensPerMinute?: number
  /** Tokens in a longer period; more are refused with 403. */
  readonly quota?: TokenQuota
}

export interface TokenQuota {
  readonly tokens: number
  /** The period begins with the hour, day, week, month or year in UTC. */
  readonly period: 'Hourly' | 'Daily' | 'Weekly' | 'Monthly' | 'Yearly'
}

/** The response headers that tell the client about its tokens; without a name there is none. */
export interface TokenHeaders {
  readonly consumed?: string
  readonly remaining?: string
  readonly remainingQuota?: string
}

export interface TokenCounting {
  readonly for: TokenPolicies
  readonly estimatePrompt: boolean
  readonly headers: TokenHeaders
}

/** The headers of Microsoft's samples. */
export const tokenHeaders: TokenHeaders = {
  consumed: 'consumed-tokens',
  remaining: 'remaining-tokens',
  remainingQuota: 'remaining-quota-tokens',
}

/** Limits the tokens of all calls with the same key. */
export function limitTokens(
  counterKey: Expression<string>,
  { tokensPerMinute, quota }: TokenLimits,
  { for: family, estimatePrompt, headers }: TokenCounting,
): In<'inbound'> {
  const limit = family === 'llm' ? llmTokenLimit : azureOpenaiTokenLimit
  const { consumed, remaining, remainingQuota } = headers
  return limit({
    counterKey,
    tokensPerMinute,
    tokenQuota: quota?.tokens,
    tokenQuotaPeriod: quota?.period,
    estimatePromptTokens: estimatePrompt,
    tokensConsumedHeaderName: consumed,
    remainingTokensHeaderName: tokensPerMinute === undefined ? undefined : remaining,
    remainingQuotaTokensHeaderName: quota === undefined ? undefined : remainingQuota,
    // `tokenLimitProblems` has seen that one of the two limits is there.
  } as Parameters<typeof limit>[0])
}

/** What is wrong with limits; `at` is the option that they are in. */
export function tokenLimitProblems(limits: TokenLimits, at = ''): readonly string[] {
  const { tokensPerMinute, quota } = limits
  const path = at === '' ? '' : `${at}.`
  if (tokensPerMinute === undefined && quota === undefined) {
    return at === ''
      ? ['Neither `tokensPerMinute` nor `quota` is given.']
      : [`\`${at}\` has neither \`tokensPerMinute\` nor \`quota\`.`]
  }
  const counts: readonly (readonly [string, number | undefined])[] = [
    [`${path}tokensPerMinute`, tokensPerMinute],
    [`${path}quota.tokens`, quota?.tokens],
  ]
  return counts.flatMap(([name, count]) =>
    count === undefined || isCount(count)
      ? []
      : [`\`${name}\` must be a whole number from 1 to 2,147,483,647, not ${count}.`],
  )
}

/** An `int` of C# that is more than nothing. */
const isCount = (count: number): boolean =>
  Number.isInteger(count) && count >= 1 && count <= 2_147_483_647
