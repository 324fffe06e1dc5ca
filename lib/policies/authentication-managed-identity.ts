import { policy } from './policy.ts'

export const authenticationManagedIdentity = policy({
  name: 'authentication-managed-identity',
  title: 'Authenticate with managed identity',
  summary:
    "Gets a Microsoft Entra token with the service's managed identity and sends it to the backend or keeps it in a variable.",
  docs: 'https://learn.microsoft.com/azure/api-management/authentication-managed-identity-policy',
  category: 'authentication-and-authorization',
  sections: ['inbound'],
  undocumentedSections: ['outbound'],
  scopes: ['global', 'product', 'api', 'operation'],
  undocumentedScopes: ['workspace'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted'],
  usage: {
    notes: [
      'It may also stand inside `send-request` and other policies that send requests.',
      'With `output-token-variable-name`, set the `Authorization` header yourself.',
    ],
  },
  attributes: {
    resource: {
      doc: 'Application id or App ID URI of the API that the token is for.',
      type: 'string',
      required: true,
    },
    clientId: {
      doc: 'Client id of a user-assigned identity; the system-assigned one when left out.',
      type: 'string',
      expression: 'not-allowed',
    },
    outputTokenVariableName: {
      doc: 'Variable that receives the token as text, in place of the `Authorization` header.',
      type: 'variable-name',
      variable: 'string',
      expression: 'not-allowed',
    },
    ignoreError: {
      doc: 'Whether to go on without a token when none can be had.',
      type: 'bool',
      default: 'false',
    },
  },
})
