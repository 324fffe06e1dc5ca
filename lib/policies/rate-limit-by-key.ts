import { policy } from './policy.ts'

export const rateLimitByKey = policy({
  name: 'rate-limit-by-key',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/rate-limit-by-key-policy',
  category: 'rate-limiting-and-quotas',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'self-hosted', 'workspace'],
  attributes: {
    calls: { doc: 'TODO', type: 'int', required: true },
    renewalPeriod: { doc: 'TODO', type: 'seconds', required: true, max: 300 },
    counterKey: { doc: 'TODO', type: 'string', required: true },
    incrementCondition: { doc: 'TODO', type: 'condition' },
    incrementCount: { doc: 'TODO', type: 'int', default: '1' },
    retryAfterHeaderName: {
      doc: 'TODO',
      type: 'header-name',
      default: 'Retry-After',
      expression: 'not-allowed',
    },
    retryAfterVariableName: { doc: 'TODO', type: 'variable-name', expression: 'not-allowed' },
    remainingCallsHeaderName: { doc: 'TODO', type: 'header-name', expression: 'not-allowed' },
    remainingCallsVariableName: { doc: 'TODO', type: 'variable-name', expression: 'not-allowed' },
    totalCallsHeaderName: { doc: 'TODO', type: 'header-name', expression: 'not-allowed' },
    incrementAfterResponse: { doc: 'TODO', type: 'bool', default: 'false', undocumented: true },
  },
  undocumented: { attributes: ['flexible-retry-window'] },
})
