import { policy } from './policy.ts'

export const validateJwt = policy({
  name: 'validate-jwt',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
  category: 'authentication-and-authorization',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    headerName: { doc: 'TODO', type: 'header-name' },
    queryParameterName: { doc: 'TODO', type: 'string' },
    tokenValue: { doc: 'TODO', type: 'any', expression: 'required' },
    failedValidationHttpcode: { doc: 'TODO', type: 'int', default: '401' },
    failedValidationErrorMessage: { doc: 'TODO', type: 'string' },
    requireExpirationTime: { doc: 'TODO', type: 'bool', default: 'true' },
    requireScheme: { doc: 'TODO', type: 'string' },
    requireSignedTokens: { doc: 'TODO', type: 'bool', default: 'true' },
    clockSkew: { doc: 'TODO', type: 'seconds', default: '0' },
    outputTokenVariableName: { doc: 'TODO', type: 'variable-name', expression: 'not-allowed' },
  },
  groups: [{ kind: 'exactly-one', of: ['headerName', 'queryParameterName', 'tokenValue'] }],
  children: {
    openidConfig: {
      doc: 'TODO',
      max: 'many',
      attributes: {
        url: { doc: 'TODO', type: 'uri', required: true },
        validateConnectivity: { doc: 'TODO', type: 'bool' },
      },
      undocumented: { attributes: ['host'] },
    },
    issuerSigningKeys: {
      doc: 'TODO',
      children: {
        key: {
          doc: 'TODO',
          min: 1,
          max: 'many',
          attributes: {
            id: { doc: 'TODO', type: 'string' },
            certificateId: { doc: 'TODO', type: 'resource-id' },
            n: { doc: 'TODO', type: 'string', expression: 'not-allowed' },
            e: { doc: 'TODO', type: 'string', expression: 'not-allowed' },
          },
          groups: [
            { kind: 'all-or-none', of: ['n', 'e'] },
            { kind: 'exactly-one', of: ['text', 'certificateId', 'n'] },
          ],
          text: { doc: 'TODO', type: 'string' },
        },
      },
      undocumented: { children: ['zumo-master-key'] },
    },
    decryptionKeys: {
      doc: 'TODO',
      children: {
        key: {
          doc: 'TODO',
          min: 1,
          max: 'many',
          attributes: { certificateId: { doc: 'TODO', type: 'resource-id' } },
          groups: [{ kind: 'exactly-one', of: ['text', 'certificateId'] }],
          text: { doc: 'TODO', type: 'string' },
          undocumented: { attributes: ['id'] },
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
    issuers: {
      doc: 'TODO',
      children: {
        issuer: {
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
  },
  ordered: true,
  undocumented: { children: ['issuer-signing-tokens'] },
})
