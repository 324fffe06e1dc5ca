import { policy } from './policy.ts'

export const llmTokenLimit = policy({
  name: 'llm-token-limit',
  title: 'Limit large language model API token usage',
  summary:
    'Caps the language model tokens used per key: each minute (else 429), in a longer period (else 403) or both.',
  docs: 'https://learn.microsoft.com/azure/api-management/llm-token-limit-policy',
  category: 'rate-limiting-and-quotas',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'self-hosted', 'workspace'],
  usage: {
    notes: [
      'Scopes that use the same key value share one counter.',
      'Streamed responses are always estimated.',
      'Each gateway (region, workspace or self-hosted) counts for itself.',
      'The v2 tiers use a token bucket: give one key the same `tokens-per-minute` at every scope.',
      'Calls made at the same time can go over the limit for a while.',
    ],
  },
  attributes: {
    counterKey: { doc: 'Key whose calls share one counter.', type: 'string', required: true },
    tokensPerMinute: { doc: 'Prompt and completion tokens allowed per minute.', type: 'int' },
    tokenQuota: { doc: 'Tokens allowed in one quota period.', type: 'int' },
    tokenQuotaPeriod: {
      doc: 'Length of the quota period, a fixed window whose start is cut to the unit in UTC.',
      type: 'enum',
      values: ['Hourly', 'Daily', 'Weekly', 'Monthly', 'Yearly'],
    },
    estimatePromptTokens: {
      doc: "Whether the prompt's tokens are estimated before the backend is called.",
      type: 'bool',
      required: 'expected',
    },
    retryAfterHeaderName: {
      doc: 'Response header with the seconds to wait after a refusal.',
      type: 'header-name',
      default: 'Retry-After',
      expression: 'not-allowed',
    },
    retryAfterVariableName: {
      doc: 'Variable that receives the seconds to wait after a refusal.',
      type: 'variable-name',
      variable: 'number',
      expression: 'not-allowed',
    },
    remainingQuotaTokensHeaderName: {
      doc: 'Response header with an estimate of the tokens left in the quota.',
      type: 'header-name',
      expression: 'not-allowed',
    },
    remainingQuotaTokensVariableName: {
      doc: 'Variable that receives an estimate of the tokens left in the quota.',
      type: 'variable-name',
      variable: 'number',
      expression: 'not-allowed',
    },
    remainingTokensHeaderName: {
      doc: 'Response header with the tokens left for the minute.',
      type: 'header-name',
      expression: 'not-allowed',
    },
    remainingTokensVariableName: {
      doc: 'Variable that receives the tokens left for the minute.',
      type: 'variable-name',
      variable: 'number',
      expression: 'not-allowed',
    },
    tokensConsumedHeaderName: {
      doc: 'Response header with the tokens that the call used.',
      type: 'header-name',
      expression: 'not-allowed',
    },
    tokensConsumedVariableName: {
      doc: 'Variable with the prompt estimate (or 0) in backend and the true count in outbound.',
      type: 'variable-name',
      variable: 'number',
    },
  },
  groups: [
    { kind: 'at-least-one', of: ['tokensPerMinute', 'tokenQuota'] },
    { kind: 'all-or-none', of: ['tokenQuota', 'tokenQuotaPeriod'] },
  ],
  undocumented: { attributes: ['prompt-type', 'ignore-prompt'] },
})
