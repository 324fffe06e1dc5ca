import { policy } from './policy.ts'

export const azureOpenaiTokenLimit = policy({
  name: 'azure-openai-token-limit',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/azure-openai-token-limit-policy',
  category: 'rate-limiting-and-quotas',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'self-hosted', 'workspace'],
  attributes: {
    counterKey: { doc: 'TODO', type: 'string', required: true },
    tokensPerMinute: { doc: 'TODO', type: 'int' },
    tokenQuota: { doc: 'TODO', type: 'int' },
    tokenQuotaPeriod: {
      doc: 'TODO',
      type: 'enum',
      values: ['Hourly', 'Daily', 'Weekly', 'Monthly', 'Yearly'],
    },
    estimatePromptTokens: { doc: 'TODO', type: 'bool', required: true },
    retryAfterHeaderName: {
      doc: 'TODO',
      type: 'header-name',
      default: 'Retry-After',
      expression: 'not-allowed',
    },
    retryAfterVariableName: { doc: 'TODO', type: 'variable-name', expression: 'not-allowed' },
    remainingQuotaTokensHeaderName: { doc: 'TODO', type: 'header-name', expression: 'not-allowed' },
    remainingQuotaTokensVariableName: {
      doc: 'TODO',
      type: 'variable-name',
      expression: 'not-allowed',
    },
    remainingTokensHeaderName: { doc: 'TODO', type: 'header-name', expression: 'not-allowed' },
    remainingTokensVariableName: { doc: 'TODO', type: 'variable-name', expression: 'not-allowed' },
    tokensConsumedHeaderName: { doc: 'TODO', type: 'header-name', expression: 'not-allowed' },
    tokensConsumedVariableName: { doc: 'TODO', type: 'variable-name' },
  },
  groups: [
    { kind: 'at-least-one', of: ['tokensPerMinute', 'tokenQuota'] },
    { kind: 'all-or-none', of: ['tokenQuota', 'tokenQuotaPeriod'] },
  ],
  undocumented: { attributes: ['prompt-type', 'ignore-prompt'] },
})
