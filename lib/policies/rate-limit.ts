import { policy } from './policy.ts'

export const rateLimit = policy({
  name: 'rate-limit',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/rate-limit-policy',
  category: 'rate-limiting-and-quotas',
  sections: ['inbound'],
  scopes: ['product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: { onlyOnce: { per: 'document' } },
  attributes: {
    calls: { doc: 'TODO', type: 'int', required: true, expression: 'not-allowed' },
    renewalPeriod: {
      doc: 'TODO',
      type: 'seconds',
      required: true,
      expression: 'not-allowed',
      max: 300,
    },
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
  },
  children: {
    api: {
      doc: 'TODO',
      max: 'many',
      attributes: {
        name: { doc: 'TODO', type: 'string' },
        id: { doc: 'TODO', type: 'string' },
        calls: { doc: 'TODO', type: 'int', required: true, expression: 'not-allowed' },
        renewalPeriod: {
          doc: 'TODO',
          type: 'seconds',
          required: true,
          expression: 'not-allowed',
          max: 300,
        },
      },
      groups: [{ kind: 'at-least-one', of: ['name', 'id'] }],
      children: {
        operation: {
          doc: 'TODO',
          max: 'many',
          attributes: {
            name: { doc: 'TODO', type: 'string' },
            id: { doc: 'TODO', type: 'string' },
            calls: { doc: 'TODO', type: 'int', required: true, expression: 'not-allowed' },
            renewalPeriod: {
              doc: 'TODO',
              type: 'seconds',
              required: true,
              expression: 'not-allowed',
              max: 300,
            },
          },
          groups: [{ kind: 'at-least-one', of: ['name', 'id'] }],
        },
      },
    },
  },
})
