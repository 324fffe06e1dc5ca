import { policy } from './policy.ts'

export const setVariable = policy({
  name: 'set-variable',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/set-variable-policy',
  category: 'transformation',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    name: { doc: 'TODO', type: 'variable-name', required: true, expression: 'not-allowed' },
    value: { doc: 'TODO', type: 'any', required: true },
  },
})
