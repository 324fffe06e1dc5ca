import { policy } from './policy.ts'

export const setRequestMetricDimensionValue = policy({
  name: 'set-request-metric-dimension-value',
  title: 'Set request metric dimension value',
  summary:
    "Sets a custom dimension of an internal request metric; known only from Microsoft's schema.",
  category: 'undocumented',
  sections: [],
  scopes: [],
  gateways: [],
  attributes: {
    name: { doc: 'Name of the dimension.', type: 'string', required: true, undocumented: true },
    value: { doc: 'Value of the dimension.', type: 'string', required: true, undocumented: true },
  },
})
