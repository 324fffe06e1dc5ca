import { policy } from './policy.ts'

export const quotaByKey = policy({
  name: 'quota-by-key',
  title: 'Set usage quota by key',
  summary: 'Limits calls or bandwidth for each key and period.',
  docs: 'https://learn.microsoft.com/azure/api-management/quota-by-key-policy',
  category: 'rate-limiting-and-quotas',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'self-hosted', 'workspace'],
  usage: {
    notes: [
      'A call over the quota is answered with 403 and Retry-After.',
      'A key is shared by all APIs of the instance.',
    ],
  },
  attributes: {
    calls: { doc: 'Calls allowed in a period.', type: 'int', expression: 'not-allowed' },
    bandwidth: { doc: 'Kilobytes allowed in a period.', type: 'int', expression: 'not-allowed' },
    counterKey: { doc: 'Calls with the same key share one quota.', type: 'string', required: true },
    incrementCondition: {
      doc: 'Only calls for which this is true count.',
      type: 'condition',
      late: true,
    },
    incrementCount: { doc: 'How much a call counts.', type: 'int', default: '1', late: true },
    renewalPeriod: {
      doc: 'Length of the period, in seconds; 0 never ends.',
      type: 'seconds',
      required: true,
      expression: 'not-allowed',
      min: 0,
    },
    firstPeriodStart: {
      doc: 'When the first period began, as yyyy-MM-ddTHH:mm:ssZ.',
      type: 'string',
      default: '0001-01-01T00:00:00Z',
      expression: 'not-allowed',
      pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$',
    },
  },
  groups: [{ kind: 'at-least-one', of: ['calls', 'bandwidth'] }],
})
