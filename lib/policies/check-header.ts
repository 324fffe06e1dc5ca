import { policy } from './policy.ts'

export const checkHeader = policy({
  name: 'check-header',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/check-header-policy',
  category: 'authentication-and-authorization',
  sections: ['inbound'],
  scopes: ['global', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    name: { doc: 'TODO', type: 'header-name', required: true },
    failedCheckHttpcode: { doc: 'TODO', type: 'int', required: true },
    failedCheckErrorMessage: { doc: 'TODO', type: 'string', required: true },
    ignoreCase: { doc: 'TODO', type: 'bool', required: true },
  },
  children: {
    value: { doc: 'TODO', max: 'many', text: { doc: 'TODO', type: 'string', required: true } },
  },
})
