import {
  azureOpenaiEmitTokenMetric,
  buildingBlock,
  type Expression,
  llmEmitTokenMetric,
  misuse,
  type NamedValueText,
} from '../lib/index.ts'
import type { In } from './shared/in-section.ts'
import type { TokenPolicies } from './shared/token-limits.ts'

/** The dimensions that the gateway has a value for. */
export type StandardDimension =
  | 'API ID'
  | 'Operation ID'
  | 'Product ID'
  | 'User ID'
  | 'Subscription ID'
  | 'Location'
  | 'Gateway ID'
  | 'Backend ID'

export interface TokenMetricsOptions {
  /** The dimensions whose values the gateway knows. @default API ID, Product ID and Subscription ID */
  readonly standard?: readonly StandardDimension[]
  /** Further dimensions and their values, by name. */
  readonly custom?: Readonly<Record<string, string | Expression<string> | NamedValueText>>
  /** The namespace of the metrics in Application Insights. @default 'API Management' */
  readonly namespace?: string
  /** The policies that count: for Azure OpenAI, or for any model. @default 'azure-openai' */
  readonly for?: TokenPolicies
}

/** What newer reference pages allow; Microsoft's schema takes ten. */
const most = 5

/**
 * Sends the tokens of every call to Application Insights as metrics, by up to five dimensions.
 *
 * @cost It does not hold back a stream, but estimates its tokens unless the client asks for
 *   `stream_options.include_usage`. Azure Monitor charges for custom metrics, and drops series
 *   above 50,000: dimensions with many values, such as users, get there soon.
 * @example
 * tokenMetrics({ custom: { 'Deployment ID': context.request.matchedParameters.get('deployment-id', 'none') } })
 * @see https://learn.microsoft.com/azure/api-management/azure-openai-emit-token-metric-policy
 */
export const tokenMetrics = buildingBlock(
  (options: TokenMetricsOptions = {}): readonly In<'inbound'>[] => {
    const { standard = ['API ID', 'Product ID', 'Subscription ID'], custom = {} } = options
    const { namespace, for: family = 'azure-openai' } = options
    const problem = dimensionProblem(standard, custom)
    if (problem) return [misuse(problem.message, problem)]
    const emit = family === 'llm' ? llmEmitTokenMetric : azureOpenaiEmitTokenMetric
    return [
      emit({
        ...(namespace !== undefined && { namespace }),
        dimension: [
          ...standard.map((name) => ({ name })),
          ...Object.entries(custom).map(([name, value]) => ({ name, value })),
        ],
      }),
    ]
  },
)

interface Problem {
  readonly message: string
  readonly option: 'standard' | 'custom'
  readonly hint?: string
}

function dimensionProblem(
  standard: readonly string[],
  custom: NonNullable<TokenMetricsOptions['custom']>,
): Problem | undefined {
  const names = Object.keys(custom)
  const count = standard.length + names.length
  if (count === 0) return { message: '`standard` and `custom` are both empty.', option: 'standard' }
  const twice = standard.find((name, index) => standard.indexOf(name) !== index)
  if (twice) return { message: `\`standard\` has \`${twice}\` twice.`, option: 'standard' }
  if (count > most) {
    const message = `\`standard\` and \`custom\` make ${count} dimensions; ${most} are allowed.`
    return { message, option: names.length > 0 ? 'custom' : 'standard', hint: 'Leave some out.' }
  }
  const unnamed = names.find((name) => name.trim() === '')
  if (unnamed !== undefined)
    return { message: '`custom` has a dimension without a name.', option: 'custom' }
  const both = names.find((name) => standard.includes(name))
  if (both) {
    return {
      message: `\`custom\` has \`${both}\`, which is in \`standard\` too.`,
      option: 'custom',
    }
  }
  const blank = names.find((name) => custom[name] === '')
  return blank === undefined
    ? undefined
    : { message: `\`custom.${blank}\` is empty.`, option: 'custom' }
}
