import { policy } from './policy.ts'

export const authenticationBasic = policy({
  name: 'authentication-basic',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/authentication-basic-policy',
  category: 'authentication-and-authorization',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: { onlyOnce: { per: 'section' } },
  attributes: {
    username: { doc: 'TODO', type: 'string', required: true },
    password: { doc: 'TODO', type: 'string', required: true },
  },
})
