import { policy } from './policy.ts'

export const setMethod = policy({
  name: 'set-method',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/set-method-policy',
  category: 'transformation',
  sections: ['inbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  text: { doc: 'TODO', type: 'string', required: true },
})
