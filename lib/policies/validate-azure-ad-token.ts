import { policy } from './policy.ts'

export const validateAzureAdToken = policy({
  name: 'validate-azure-ad-token',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/validate-azure-ad-token-policy',
  category: 'authentication-and-authorization',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    tenantId: { doc: 'TODO', type: 'string', required: true },
    headerName: { doc: 'TODO', type: 'header-name', default: 'Authorization' },
    queryParameterName: { doc: 'TODO', type: 'string' },
    tokenValue: { doc: 'TODO', type: 'any', expression: 'required' },
    authenticationEndpoint: {
      doc: 'TODO',
      type: 'uri',
      default: 'https://login.microsoftonline.com',
    },
    failedValidationHttpcode: { doc: 'TODO', type: 'int', default: '401' },
    failedValidationErrorMessage: { doc: 'TODO', type: 'string' },
    outputTokenVariableName: { doc: 'TODO', type: 'variable-name', expression: 'not-allowed' },
  },
  groups: [
    { kind: 'at-most-one', of: ['headerName', 'queryParameterName', 'tokenValue'] },
    { kind: 'at-least-one', of: ['clientApplicationIds', 'audiences'] },
  ],
  children: {
    backendApplicationIds: {
      doc: 'TODO',
      children: {
        applicationId: {
          doc: 'TODO',
          min: 1,
          max: 'many',
          text: { doc: 'TODO', type: 'string', required: true, expression: 'not-allowed' },
        },
      },
    },
    clientApplicationIds: {
      doc: 'TODO',
      children: {
        applicationId: {
          doc: 'TODO',
          min: 1,
          max: 'many',
          text: { doc: 'TODO', type: 'string', required: true, expression: 'not-allowed' },
        },
      },
    },
    audiences: {
      doc: 'TODO',
      children: {
        audience: {
          doc: 'TODO',
          min: 1,
          max: 'many',
          text: { doc: 'TODO', type: 'string', required: true },
        },
      },
    },
    requiredClaims: {
      doc: 'TODO',
      children: {
        claim: {
          doc: 'TODO',
          min: 1,
          max: 'many',
          attributes: {
            name: { doc: 'TODO', type: 'string', required: true },
            match: { doc: 'TODO', type: 'enum', values: ['all', 'any'], default: 'all' },
            separator: { doc: 'TODO', type: 'string' },
          },
          children: {
            value: {
              doc: 'TODO',
              max: 'many',
              text: { doc: 'TODO', type: 'string', required: true },
            },
          },
        },
      },
    },
    decryptionKeys: {
      doc: 'TODO',
      children: {
        key: {
          doc: 'TODO',
          min: 1,
          max: 'many',
          attributes: { certificateId: { doc: 'TODO', type: 'resource-id', required: true } },
          undocumented: { attributes: ['id'] },
        },
      },
    },
  },
  undocumented: {
    attributes: [
      'require-scheme',
      'allow-protected-forwarded-tokens',
      'allow-proof-of-possession-tokens',
    ],
  },
})
