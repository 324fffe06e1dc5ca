import { policy } from './policy.ts'

export const azureOpenaiEmitTokenMetric = policy({
  name: 'azure-openai-emit-token-metric',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/azure-openai-emit-token-metric-policy',
  category: 'logging',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    namespace: {
      doc: 'TODO',
      type: 'string',
      default: 'API Management',
      expression: 'not-allowed',
    },
  },
  children: {
    dimension: {
      doc: 'TODO',
      min: 1,
      max: 5,
      attributes: {
        name: { doc: 'TODO', type: 'string', required: true },
        value: { doc: 'TODO', type: 'string' },
      },
    },
  },
  undocumented: { attributes: ['name', 'value-type', 'ignore-prompt'] },
})
