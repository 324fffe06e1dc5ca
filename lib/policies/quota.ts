import { policy } from './policy.ts'

export const quota = policy({
  name: 'quota',
  title: 'Set usage quota by subscription',
  summary: "Caps a subscription's calls, bandwidth or both, for each period or for good.",
  docs: 'https://learn.microsoft.com/azure/api-management/quota-policy',
  category: 'rate-limiting-and-quotas',
  sections: ['inbound'],
  scopes: ['product'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: {
    onlyOnce: { per: 'document' },
    notes: [
      'Only calls with a subscription key are counted.',
      'A call beyond the quota gets 403 with `Retry-After`.',
      'The quotas of product, API and operation count independently of each other.',
      "`renewal-period` of `api` and `operation` is in a table of the reference only; Microsoft's schema does not have it.",
    ],
  },
  attributes: {
    calls: { doc: 'Calls allowed in one period.', type: 'int', expression: 'not-allowed' },
    bandwidth: { doc: 'Kilobytes allowed in one period.', type: 'int', expression: 'not-allowed' },
    renewalPeriod: {
      doc: 'Seconds in one period, the first from the start of the subscription; 0 for no renewal.',
      type: 'seconds',
      required: true,
      expression: 'not-allowed',
      min: 0,
    },
  },
  groups: [{ kind: 'at-least-one', of: ['calls', 'bandwidth'] }],
  children: {
    api: {
      doc: 'A further quota for one API of the product.',
      max: 'many',
      attributes: {
        name: { doc: 'Name of the API.', type: 'string' },
        id: { doc: 'ID of the API; wins over the name.', type: 'string' },
        calls: {
          doc: 'Calls to the API allowed in one period.',
          type: 'int',
          expression: 'not-allowed',
        },
        bandwidth: {
          doc: 'Kilobytes of the API allowed in one period.',
          type: 'int',
          expression: 'not-allowed',
        },
        renewalPeriod: {
          doc: "Seconds after which the API's count starts anew; 0 for never.",
          type: 'seconds',
          expression: 'not-allowed',
          min: 0,
        },
      },
      groups: [
        { kind: 'at-least-one', of: ['name', 'id'] },
        { kind: 'at-least-one', of: ['calls', 'bandwidth'] },
      ],
      children: {
        operation: {
          doc: 'A further quota for one operation of the API.',
          max: 'many',
          attributes: {
            name: { doc: 'Name of the operation.', type: 'string' },
            id: { doc: 'ID of the operation; wins over the name.', type: 'string' },
            calls: {
              doc: 'Calls to the operation allowed in one period.',
              type: 'int',
              expression: 'not-allowed',
            },
            bandwidth: {
              doc: 'Kilobytes of the operation allowed in one period.',
              type: 'int',
              expression: 'not-allowed',
            },
            renewalPeriod: {
              doc: "Seconds after which the operation's count starts anew; 0 for never.",
              type: 'seconds',
              expression: 'not-allowed',
              min: 0,
            },
          },
          groups: [
            { kind: 'at-least-one', of: ['name', 'id'] },
            { kind: 'at-least-one', of: ['calls', 'bandwidth'] },
          ],
        },
      },
    },
  },
})
