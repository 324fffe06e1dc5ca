import {
  azureOpenaiSemanticCacheLookup,
  azureOpenaiSemanticCacheStore,
  buildingBlock,
  llmSemanticCacheLookup,
  llmSemanticCacheStore,
  misuse,
} from '../lib/index.ts'
import type { BackendReference } from './shared/backend-reference.ts'
import { type CallerKey, callerKey } from './shared/caller-key.ts'
import type { In } from './shared/in-section.ts'
import type { TokenPolicies } from './shared/token-limits.ts'

export interface SemanticCacheOptions {
  /** The backend that turns prompts into embeddings, called with the gateway's managed identity. */
  readonly embeddings: BackendReference
  /** How near a prompt must be to an earlier one: from 0, the strictest, to 1. @default 0.05 */
  readonly threshold?: number
  /** The seconds for which an answer is kept. @default 300 */
  readonly keepFor?: number
  /**
   * Who shares answers: those with the same keys, or with an empty list everybody.
   * @default the calls of a subscription
   */
  readonly varyBy?: readonly CallerKey[]
  /** Whether system messages are left out of the comparison. @default false */
  readonly ignoreSystemMessages?: boolean
  /** The number of messages above which the cache is not asked. @default no limit */
  readonly maxMessages?: number
  /** The policies that cache: for Azure OpenAI, or for any model. @default 'azure-openai' */
  readonly for?: TokenPolicies
}

export interface SemanticCache {
  readonly inbound: readonly In<'inbound', 'workspace'>[]
  readonly outbound: readonly In<'outbound', 'workspace'>[]
}

/**
 * Answers a prompt with what the model said to an earlier one of the same meaning. The service
 * needs an external Redis cache with RediSearch. Both parts belong into one document, not of a
 * workspace; a deployed fragment holds one of them, as it is included in one section.
 *
 * @cost A call to the embeddings model for each prompt: its latency and its tokens. What is found
 *   costs no completion, but may be a little off. The gateway keeps whole answers only, so test it
 *   before you use it where answers stream. Put a rate limit right below: while the cache is down
 *   every call goes on.
 * @example
 * const cache = semanticCache({ embeddings: 'embeddings', keepFor: 600 })
 * apiPolicy('azure-openai', {
 *   inbound: [base(), ...cache.inbound],
 *   outbound: [...cache.outbound, base()],
 * })
 * @see https://learn.microsoft.com/azure/api-management/azure-openai-semantic-cache-lookup-policy
 */
export const semanticCache = buildingBlock((options: SemanticCacheOptions): SemanticCache => {
  const { embeddings, threshold = 0.05, keepFor = 300, varyBy = ['subscription'] } = options
  const { ignoreSystemMessages, maxMessages, for: family = 'azure-openai' } = options
  const problem = cacheProblem(threshold, keepFor, maxMessages)
  if (problem) return { inbound: [misuse(problem.message, problem)], outbound: [] }
  const isLlm = family === 'llm'
  const lookup = isLlm ? llmSemanticCacheLookup : azureOpenaiSemanticCacheLookup
  const store = isLlm ? llmSemanticCacheStore : azureOpenaiSemanticCacheStore
  const rest = {
    scoreThreshold: threshold,
    embeddingsBackendAuth: 'system-assigned',
    ignoreSystemMessages,
    maxMessageCount: maxMessages,
    varyBy: varyBy.map((key) => callerKey(key)),
  } as const
  return {
    inbound: [
      typeof embeddings === 'string'
        ? lookup({ embeddingsBackendId: embeddings, ...rest })
        : lookup({ embeddingsBackend: embeddings, ...rest }),
    ],
    outbound: [store({ duration: keepFor })],
  }
})

interface Problem {
  readonly message: string
  readonly option: keyof SemanticCacheOptions
  readonly hint?: string
}

function cacheProblem(
  threshold: number,
  keepFor: number,
  maxMessages: number | undefined,
): Problem | undefined {
  if (!(threshold >= 0 && threshold <= 1)) {
    return { message: `\`threshold\` must be from 0 to 1, not ${threshold}.`, option: 'threshold' }
  }
  const counts = [
    ['keepFor', keepFor],
    ['maxMessages', maxMessages],
  ] as const
  const wrong = counts.find(([, n]) => n !== undefined && !(Number.isInteger(n) && n >= 1))
  return (
    wrong && {
      message: `\`${wrong[0]}\` must be a whole number from 1, not ${wrong[1]}.`,
      option: wrong[0],
    }
  )
}
