import { policy } from './policy.ts'

export const quota = policy({
  name: 'quota',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/quota-policy',
  category: 'rate-limiting-and-quotas',
  sections: ['inbound'],
  scopes: ['product'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: { onlyOnce: { per: 'document' } },
  attributes: {
    calls: { doc: 'TODO', type: 'int', expression: 'not-allowed' },
    bandwidth: { doc: 'TODO', type: 'int', expression: 'not-allowed' },
    renewalPeriod: {
      doc: 'TODO',
      type: 'seconds',
      required: true,
      expression: 'not-allowed',
      min: 0,
    },
  },
  groups: [{ kind: 'at-least-one', of: ['calls', 'bandwidth'] }],
  children: {
    api: {
      doc: 'TODO',
      max: 'many',
      attributes: {
        name: { doc: 'TODO', type: 'string' },
        id: { doc: 'TODO', type: 'string' },
        calls: { doc: 'TODO', type: 'int', expression: 'not-allowed' },
        bandwidth: { doc: 'TODO', type: 'int', expression: 'not-allowed' },
        renewalPeriod: { doc: 'TODO', type: 'seconds', expression: 'not-allowed', min: 0 },
      },
      groups: [
        { kind: 'at-least-one', of: ['name', 'id'] },
        { kind: 'at-least-one', of: ['calls', 'bandwidth'] },
      ],
      children: {
        operation: {
          doc: 'TODO',
          max: 'many',
          attributes: {
            name: { doc: 'TODO', type: 'string' },
            id: { doc: 'TODO', type: 'string' },
            calls: { doc: 'TODO', type: 'int', expression: 'not-allowed' },
            bandwidth: { doc: 'TODO', type: 'int', expression: 'not-allowed' },
            renewalPeriod: { doc: 'TODO', type: 'seconds', expression: 'not-allowed', min: 0 },
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
