import { container } from './container.ts'

export const limitConcurrency = container({
  name: 'limit-concurrency',
  title: 'Limit concurrency',
  summary: 'Lets only so many requests run the enclosed policies at once, and refuses others.',
  docs: 'https://learn.microsoft.com/azure/api-management/limit-concurrency-policy',
  category: 'rate-limiting-and-quotas',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: {
    notes: [
      'A request too many gets status 429.',
      'Each gateway node counts for itself, so the total is higher on a scaled-out gateway.',
    ],
  },
  attributes: {
    key: { doc: 'Requests with the same key share one limit.', type: 'string', required: true },
    maxCount: {
      doc: 'Most requests at once.',
      type: 'int',
      required: true,
      expression: 'not-allowed',
    },
  },
  nested: { policies: 'any' },
})
