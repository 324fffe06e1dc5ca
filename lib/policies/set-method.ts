import { policy } from './policy.ts'

export const setMethod = policy({
  name: 'set-method',
  title: 'Set request method',
  summary: 'Changes the method of the request.',
  docs: 'https://learn.microsoft.com/azure/api-management/set-method-policy',
  category: 'transformation',
  sections: ['inbound', 'on-error'],
  undocumentedSections: ['backend', 'outbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  text: { doc: 'The method, such as POST.', type: 'string', required: true },
})
