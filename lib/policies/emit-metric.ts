import { policy } from './policy.ts'

export const emitMetric = policy({
  name: 'emit-metric',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/emit-metric-policy',
  category: 'logging',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    name: { doc: 'TODO', type: 'string', required: true, expression: 'not-allowed' },
    namespace: {
      doc: 'TODO',
      type: 'string',
      default: 'API Management',
      expression: 'not-allowed',
    },
    value: { doc: 'TODO', type: 'number', default: '1' },
  },
  children: {
    dimension: {
      doc: 'TODO',
      min: 1,
      max: 10,
      attributes: {
        name: { doc: 'TODO', type: 'string', required: true },
        value: { doc: 'TODO', type: 'string' },
      },
    },
  },
  undocumented: { attributes: ['default-dimensions'] },
})
