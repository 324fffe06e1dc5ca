import { policy } from './policy.ts'

export const quotaByKey = policy({
  name: 'quota-by-key',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/quota-by-key-policy',
  category: 'rate-limiting-and-quotas',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'self-hosted', 'workspace'],
  attributes: {
    calls: { doc: 'TODO', type: 'int', expression: 'not-allowed' },
    bandwidth: { doc: 'TODO', type: 'int', expression: 'not-allowed' },
    counterKey: { doc: 'TODO', type: 'string', required: true },
    incrementCondition: { doc: 'TODO', type: 'condition' },
    incrementCount: { doc: 'TODO', type: 'int', default: '1' },
    renewalPeriod: {
      doc: 'TODO',
      type: 'seconds',
      required: true,
      expression: 'not-allowed',
      min: 0,
    },
    firstPeriodStart: {
      doc: 'TODO',
      type: 'string',
      default: '0001-01-01T00:00:00Z',
      expression: 'not-allowed',
      pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$',
    },
  },
  groups: [{ kind: 'at-least-one', of: ['calls', 'bandwidth'] }],
})
