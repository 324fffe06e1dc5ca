import { policy } from './policy.ts'

export const llmEmitTokenMetric = policy({
  name: 'llm-emit-token-metric',
  title: 'Emit large language model token metrics',
  summary:
    'Sends the token counts of language model calls to Application Insights as custom metrics.',
  docs: 'https://learn.microsoft.com/azure/api-management/llm-emit-token-metric-policy',
  category: 'logging',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: {
    notes: [
      "Counts come from the model's `usage` block; those of streamed responses are estimated.",
      'Custom metrics with dimensions have to be enabled in Application Insights.',
      '`value` may be left out only for these names: API ID, Operation ID, Product ID, User ID, Subscription ID, Location, Gateway ID, Backend ID.',
    ],
  },
  attributes: {
    namespace: {
      doc: 'Namespace of the metrics.',
      type: 'string',
      default: 'API Management',
      expression: 'not-allowed',
    },
  },
  children: {
    dimension: {
      doc: 'A dimension of the metrics.',
      min: 1,
      max: 10,
      expectedMax: 5,
      attributes: {
        name: { doc: 'Name of the dimension.', type: 'string', required: true },
        value: { doc: 'Value of the dimension; the default dimensions need none.', type: 'string' },
      },
    },
  },
  undocumented: { attributes: ['name', 'value-type', 'ignore-prompt'] },
})
