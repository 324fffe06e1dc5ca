import { policy } from './policy.ts'

export const rateLimitByKey = policy({
  name: 'rate-limit-by-key',
  title: 'Limit call rate by key',
  summary: 'Caps calls per window for each value of a key.',
  docs: 'https://learn.microsoft.com/azure/api-management/rate-limit-by-key-policy',
  category: 'rate-limiting-and-quotas',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'self-hosted', 'workspace'],
  usage: {
    notes: [
      'A caller over the limit gets 429.',
      'All scopes share one counter for a key value; give different keys to count apart.',
      'An expression in `increment-condition` or `increment-count` moves the counting to the end of outbound, so the 429 comes one call later.',
      'v2 tiers count with a token bucket, classic tiers with a sliding window; in v2, use the same limits for a key in all scopes.',
      'Regional, workspace and self-hosted gateways each count on their own.',
    ],
  },
  attributes: {
    calls: { doc: 'Calls allowed in one window.', type: 'int', required: true },
    renewalPeriod: {
      doc: 'Length of the window in seconds.',
      type: 'seconds',
      required: true,
      max: 300,
    },
    counterKey: { doc: 'Key whose values are counted separately.', type: 'string', required: true },
    incrementCondition: { doc: 'Whether this call counts.', type: 'condition', late: true },
    incrementCount: {
      doc: 'How much this call adds to the counter.',
      type: 'int',
      default: '1',
      late: true,
    },
    retryAfterHeaderName: {
      doc: 'Response header with the seconds to wait before the next call.',
      type: 'header-name',
      default: 'Retry-After',
      expression: 'not-allowed',
    },
    retryAfterVariableName: {
      doc: 'Variable with the seconds to wait before the next call.',
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
      doc: 'Variable with the calls left in the window.',
      type: 'variable-name',
      variable: 'number',
      expression: 'not-allowed',
    },
    totalCallsHeaderName: {
      doc: 'Response header with the calls allowed in a window.',
      type: 'header-name',
      expression: 'not-allowed',
    },
    incrementAfterResponse: {
      doc: 'Whether to count after the response instead of before the call.',
      type: 'bool',
      default: 'false',
      undocumented: true,
    },
  },
  undocumented: { attributes: ['flexible-retry-window'] },
})
