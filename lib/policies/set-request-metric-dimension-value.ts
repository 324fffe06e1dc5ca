import { policy } from './policy.ts'

export const setRequestMetricDimensionValue = policy({
  name: 'set-request-metric-dimension-value',
  title: 'TODO',
  summary: 'TODO',
  category: 'undocumented',
  sections: [],
  scopes: [],
  gateways: [],
  attributes: {
    name: { doc: 'TODO', type: 'string', required: true, undocumented: true },
    value: { doc: 'TODO', type: 'string', required: true, undocumented: true },
  },
})
