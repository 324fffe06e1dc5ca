import { policy } from './policy.ts'

// Microsoft's schema accepts these wherever a limit stands.
const limitDetails = [
  'retry-after-header-name',
  'retry-after-variable-name',
  'remaining-calls-header-name',
  'remaining-calls-variable-name',
  'total-calls-header-name',
] as const

export const rateLimit = policy({
  name: 'rate-limit',
  title: 'Limit call rate by subscription',
  summary: 'Caps calls per window for each subscription.',
  docs: 'https://learn.microsoft.com/azure/api-management/rate-limit-policy',
  category: 'rate-limiting-and-quotas',
  sections: ['inbound'],
  scopes: ['product', 'api', 'operation'],
  undocumentedScopes: ['workspace'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: {
    onlyOnce: { per: 'document' },
    notes: [
      'Only calls with a subscription key are counted.',
      'A call over the limit is answered with 429.',
      'Gateways share the count loosely, so the limit is never exact.',
      'A self-hosted gateway counts for itself.',
    ],
  },
  attributes: {
    calls: {
      doc: 'Calls allowed in one window.',
      type: 'int',
      required: true,
      expression: 'not-allowed',
    },
    renewalPeriod: {
      doc: 'Length of the sliding window, in seconds; a token bucket in the v2 tiers.',
      type: 'seconds',
      required: true,
      expression: 'not-allowed',
      max: 300,
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
    remainingCallsHeaderName: {
      doc: 'Response header with the calls left in the window.',
      type: 'header-name',
      expression: 'not-allowed',
    },
    remainingCallsVariableName: {
      doc: 'Variable that receives the calls left in the window.',
      type: 'variable-name',
      variable: 'number',
      expression: 'not-allowed',
    },
    totalCallsHeaderName: {
      doc: 'Response header with the calls that the limit allows.',
      type: 'header-name',
      expression: 'not-allowed',
    },
  },
  children: {
    api: {
      doc: 'A limit of its own for an API of the product.',
      max: 'many',
      attributes: {
        name: { doc: 'Name of the API.', type: 'string' },
        id: { doc: 'Id of the API; it wins over the name.', type: 'string' },
        calls: {
          doc: 'Calls to the API allowed in one window.',
          type: 'int',
          required: true,
          expression: 'not-allowed',
        },
        renewalPeriod: {
          doc: 'Length of the window, in seconds.',
          type: 'seconds',
          required: true,
          expression: 'not-allowed',
          max: 300,
        },
      },
      groups: [{ kind: 'at-least-one', of: ['name', 'id'] }],
      children: {
        operation: {
          doc: 'A limit of its own for an operation of the API.',
          max: 'many',
          attributes: {
            name: { doc: 'Name of the operation.', type: 'string' },
            id: { doc: 'Id of the operation; it wins over the name.', type: 'string' },
            calls: {
              doc: 'Calls to the operation allowed in one window.',
              type: 'int',
              required: true,
              expression: 'not-allowed',
            },
            renewalPeriod: {
              doc: 'Length of the window, in seconds.',
              type: 'seconds',
              required: true,
              expression: 'not-allowed',
              max: 300,
            },
          },
          groups: [{ kind: 'at-least-one', of: ['name', 'id'] }],
          undocumented: { attributes: limitDetails },
        },
      },
      undocumented: { attributes: limitDetails },
    },
  },
  undocumented: { children: ['operation'] },
})
