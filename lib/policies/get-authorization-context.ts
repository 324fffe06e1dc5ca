import { policy } from './policy.ts'

export const getAuthorizationContext = policy({
  name: 'get-authorization-context',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/get-authorization-context-policy',
  category: 'authentication-and-authorization',
  sections: ['inbound'],
  scopes: ['global', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption'],
  attributes: {
    providerId: { doc: 'TODO', type: 'resource-id', required: true },
    authorizationId: { doc: 'TODO', type: 'resource-id', required: true },
    contextVariableName: { doc: 'TODO', type: 'variable-name', required: true },
    identityType: { doc: 'TODO', type: 'enum', values: ['managed', 'jwt'], default: 'managed' },
    identity: { doc: 'TODO', type: 'string' },
    ignoreError: { doc: 'TODO', type: 'bool', default: 'false' },
  },
  groups: [
    {
      kind: 'requires',
      if: 'identityType',
      then: ['identity'],
    } /* when: if @identity-type is jwt */,
  ],
})
