import { policy } from './policy.ts'

export const setStatus = policy({
  name: 'set-status',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/set-status-policy',
  category: 'transformation',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    code: { doc: 'TODO', type: 'int', required: true },
    reason: { doc: 'TODO', type: 'string' },
  },
})
