import { policy } from './policy.ts'

export const authenticationManagedIdentity = policy({
  name: 'authentication-managed-identity',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/authentication-managed-identity-policy',
  category: 'authentication-and-authorization',
  sections: ['inbound'],
  scopes: ['global', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted'],
  attributes: {
    resource: { doc: 'TODO', type: 'string', required: true },
    clientId: { doc: 'TODO', type: 'string', expression: 'not-allowed' },
    outputTokenVariableName: { doc: 'TODO', type: 'variable-name', expression: 'not-allowed' },
    ignoreError: { doc: 'TODO', type: 'bool', default: 'false' },
  },
})
