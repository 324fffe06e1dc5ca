import { policy } from './policy.ts'

export const includeFragment = policy({
  name: 'include-fragment',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/include-fragment-policy',
  category: 'policy-control-and-flow',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    fragmentId: { doc: 'TODO', type: 'resource-id', required: true, expression: 'not-allowed' },
  },
})
