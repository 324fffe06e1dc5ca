import { policy } from './policy.ts'

export const setStatus = policy({
  name: 'set-status',
  title: 'Set status code',
  summary: "Sets the response's status code and reason.",
  docs: 'https://learn.microsoft.com/azure/api-management/set-status-policy',
  category: 'transformation',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    code: { doc: 'The status code.', type: 'int', required: true },
    reason: { doc: 'The reason phrase.', type: 'string', required: 'expected' },
  },
})
