import { buildingBlock, choose, context, misuse, otherwise, when } from '../lib/index.ts'
import { type CallerKey, callerKey } from './shared/caller-key.ts'
import type { In } from './shared/in-section.ts'
import {
  limitTokens,
  type TokenHeaders,
  type TokenLimits,
  type TokenPolicies,
  tokenHeaders,
  tokenLimitProblems,
} from './shared/token-limits.ts'

export interface TokenTiersOptions {
  /** The limits of each product, by its id. */
  readonly products: Readonly<Record<string, TokenLimits>>
  /** The limits of calls with another product, or none. */
  readonly otherwise: TokenLimits
  /** Whose tokens are counted together, within a product. @default 'subscription' */
  readonly per?: CallerKey
  /** The policies that count: for Azure OpenAI, or for any model. @default 'azure-openai' */
  readonly for?: TokenPolicies
  /** Whether the prompt is estimated before the model is called. @default true */
  readonly estimatePrompt?: boolean
  /**
   * The response headers that tell the client about its tokens, or `false` for none.
   * @default consumed-tokens, remaining-tokens and remaining-quota-tokens
   */
  readonly headers?: TokenHeaders | false
}

/**
 * Limits tokens by product: each has limits of its own, and counters of its own.
 *
 * @cost As `tokenLimit`: the gateway reads the prompt, when it estimates, and does not hold back a
 *   stream.
 * @example
 * tokenTiers({
 *   products: {
 *     gold: { tokensPerMinute: 100_000 },
 *     silver: { tokensPerMinute: 10_000, quota: { tokens: 1_000_000, period: 'Daily' } },
 *   },
 *   otherwise: { tokensPerMinute: 1000 },
 * })
 * @see https://learn.microsoft.com/azure/api-management/azure-openai-token-limit-policy
 */
export const tokenTiers = buildingBlock((options: TokenTiersOptions): readonly In<'inbound'>[] => {
  const { products, per = 'subscription', for: family = 'azure-openai' } = options
  const { estimatePrompt = true } = options
  const problems = tierProblems(options)
  if (problems.length > 0) {
    return problems.map(({ message, option }) => misuse(message, { option }))
  }
  const headers = options.headers === false ? {} : { ...tokenHeaders, ...options.headers }
  const counting = { for: family, estimatePrompt, headers }
  return [
    choose(
      // One key has one limit: a user of two products would spoil the token bucket of the v2 tiers.
      // No id has the signs of the prefix, so that no key can be one of another product.
      ...Object.entries(products).map(([product, limits]) =>
        when(context.product.optional.id.equals(product), [
          limitTokens(callerKey(per, `${product}|`), limits, counting),
        ]),
      ),
      otherwise([limitTokens(callerKey(per, '*|'), options.otherwise, counting)]),
    ),
  ]
})

interface Problem {
  readonly message: string
  readonly option: keyof TokenTiersOptions
}

function tierProblems(options: TokenTiersOptions): readonly Problem[] {
  const tiers = Object.entries(options.products)
  if (tiers.length === 0) {
    return [{ message: '`products` names no product; use `tokenLimit`.', option: 'products' }]
  }
  return [
    ...tiers.flatMap(([product, limits]) =>
      tokenLimitProblems(limits, `products.${product}`).map(
        (message) => ({ message, option: 'products' }) as const,
      ),
    ),
    ...tokenLimitProblems(options.otherwise, 'otherwise').map(
      (message) => ({ message, option: 'otherwise' }) as const,
    ),
  ]
}
