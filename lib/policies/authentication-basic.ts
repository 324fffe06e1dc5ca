import { policy } from './policy.ts'

export const authenticationBasic = policy({
  name: 'authentication-basic',
  title: 'Authenticate with Basic',
  summary: 'Sends Basic credentials to the backend in the `Authorization` header.',
  docs: 'https://learn.microsoft.com/azure/api-management/authentication-basic-policy',
  category: 'authentication-and-authorization',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: { onlyOnce: { per: 'section' } },
  attributes: {
    username: { doc: 'User name to send.', type: 'string', required: true },
    password: { doc: 'Password to send, best a named value.', type: 'string', required: true },
  },
})
