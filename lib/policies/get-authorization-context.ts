import { policy } from './policy.ts'

export const getAuthorizationContext = policy({
  name: 'get-authorization-context',
  title: 'Get authorization context',
  summary: 'Gets the access token of a connection of the credential manager into a variable.',
  docs: 'https://learn.microsoft.com/azure/api-management/get-authorization-context-policy',
  category: 'authentication-and-authorization',
  sections: ['inbound'],
  undocumentedSections: ['backend', 'outbound'],
  scopes: ['global', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption'],
  usage: { notes: ['The variable holds an Authorization object with AccessToken and Claims.'] },
  attributes: {
    providerId: { doc: 'Name of the credential provider.', type: 'resource-id', required: true },
    authorizationId: { doc: 'Name of the connection.', type: 'resource-id', required: true },
    contextVariableName: {
      doc: 'Variable that receives the authorization, whose AccessToken is the token.',
      type: 'variable-name',
      variable: 'Authorization',
      required: true,
    },
    identityType: {
      doc: 'Whose right to use the connection is checked.',
      type: 'enum',
      values: ['managed', 'jwt'],
      default: 'managed',
    },
    identity: { doc: 'Token of the identity that is checked.', type: 'string' },
    ignoreError: {
      doc: 'Whether to go on, with null in the variable, when no token can be had.',
      type: 'bool',
      default: 'false',
    },
  },
  groups: [
    {
      kind: 'requires',
      if: 'identityType',
      is: ['jwt'],
      then: ['identity'],
    },
  ],
})
