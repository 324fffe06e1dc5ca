import { policy } from './policy.ts'

export const emitMetric = policy({
  name: 'emit-metric',
  title: 'Emit metrics',
  summary: 'Sends a custom metric to Application Insights.',
  docs: 'https://learn.microsoft.com/azure/api-management/emit-metric-policy',
  category: 'logging',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: {
    notes: [
      'The limits of Azure Monitor on custom metrics apply.',
      'Custom metrics with dimensions have to be enabled in Application Insights.',
      '`value` may be left out only for these names: API ID, Operation ID, Product ID, User ID, Subscription ID, Location, Gateway ID.',
    ],
  },
  attributes: {
    name: { doc: 'Name of the metric.', type: 'string', required: true, expression: 'not-allowed' },
    namespace: {
      doc: 'Namespace of the metric.',
      type: 'string',
      default: 'API Management',
      expression: 'not-allowed',
    },
    value: { doc: 'Value of the metric, a double.', type: 'number', default: '1' },
  },
  children: {
    dimension: {
      doc: 'A dimension of the metric.',
      min: 1,
      max: 10,
      expectedMax: 5,
      attributes: {
        name: { doc: 'Name of the dimension.', type: 'string', required: true },
        value: { doc: 'Value of the dimension; the default dimensions need none.', type: 'string' },
      },
    },
  },
  undocumented: { attributes: ['default-dimensions'] },
})
