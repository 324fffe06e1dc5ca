import { policy } from './policy.ts'

export const trace = policy({
  name: 'trace',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/trace-policy',
  category: 'logging',
  sections: ['inbound', 'backend', 'outbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    source: { doc: 'TODO', type: 'string', required: true, expression: 'not-allowed' },
    severity: {
      doc: 'TODO',
      type: 'enum',
      values: ['verbose', 'information', 'error'],
      default: 'verbose',
      expression: 'not-allowed',
    },
  },
  groups: [{ kind: 'exactly-one', of: ['message', 'text'] }],
  text: { doc: 'TODO', type: 'any' },
  children: {
    message: { doc: 'TODO', text: { doc: 'TODO', type: 'any', required: true } },
    metadata: {
      doc: 'TODO',
      max: 'many',
      attributes: {
        name: { doc: 'TODO', type: 'string', required: true },
        value: { doc: 'TODO', type: 'string', required: true },
      },
    },
  },
})
