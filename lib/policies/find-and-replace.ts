import { policy } from './policy.ts'

export const findAndReplace = policy({
  name: 'find-and-replace',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/find-and-replace-policy',
  category: 'transformation',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    from: { doc: 'TODO', type: 'string', required: true },
    to: { doc: 'TODO', type: 'string', required: true },
  },
})
