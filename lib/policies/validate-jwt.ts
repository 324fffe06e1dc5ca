import { policy } from './policy.ts'

export const validateJwt = policy({
  name: 'validate-jwt',
  title: 'Validate JWT',
  summary: 'Accepts only requests with a valid JSON web token.',
  docs: 'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
  category: 'authentication-and-authorization',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: {
    notes: [
      'With a header other than `Authorization`, `require-scheme` has no effect.',
      'The gateway must be able to reach the OpenID address; with a self-hosted gateway the cloud one must reach it too.',
      'Symmetric keys stand inline; asymmetric ones come from `openid-config`, a certificate or `n` and `e`.',
      'Signatures: PS256, RS256, RS512, ES256. Encryption: A128CBC-HS256, A192CBC-HS384, A256CBC-HS512.',
    ],
  },
  attributes: {
    headerName: { doc: 'Header that holds the token.', type: 'header-name' },
    queryParameterName: { doc: 'Query parameter that holds the token.', type: 'string' },
    tokenValue: {
      doc: 'The token itself, without the `Bearer` prefix.',
      type: 'any',
      expression: 'required',
    },
    failedValidationHttpcode: {
      doc: 'HTTP status of the response when the token is refused.',
      type: 'int',
      default: '401',
    },
    failedValidationErrorMessage: {
      doc: 'Message when the token is refused; left out, one that fits the failure.',
      type: 'string',
    },
    requireExpirationTime: {
      doc: 'Whether the token must have an expiry time (`exp`).',
      type: 'bool',
      default: 'true',
    },
    requireScheme: {
      doc: 'Scheme that must precede the token in the `Authorization` header, such as `Bearer`.',
      type: 'string',
    },
    requireSignedTokens: {
      doc: 'Whether the token must be signed.',
      type: 'bool',
      default: 'true',
    },
    clockSkew: {
      doc: 'Seconds by which the clocks of issuer and gateway may differ.',
      type: 'seconds',
      default: '0',
    },
    outputTokenVariableName: {
      doc: 'Variable that receives the token as a `Jwt` object.',
      type: 'variable-name',
      variable: 'Jwt',
      expression: 'not-allowed',
    },
  },
  groups: [{ kind: 'exactly-one', of: ['headerName', 'queryParameterName', 'tokenValue'] }],
  children: {
    openidConfig: {
      doc: 'An OpenID configuration that supplies the signing keys and the issuer.',
      max: 'many',
      attributes: {
        url: { doc: 'Address of the OpenID configuration document.', type: 'uri', required: true },
        validateConnectivity: {
          doc: 'Whether the address must prove reachable; `false` suits names that public DNS lacks.',
          type: 'bool',
        },
      },
      undocumented: { attributes: ['host'] },
    },
    issuerSigningKeys: {
      doc: 'Keys that check the signature.',
      children: {
        key: {
          doc: 'One signing key: Base64 text, a certificate or an RSA modulus with exponent.',
          required: 'expected',
          max: 'many',
          attributes: {
            id: { doc: 'Identifier compared with the `kid` of the token.', type: 'string' },
            certificateId: {
              doc: 'Certificate in the service whose public key is used.',
              type: 'resource-id',
            },
            n: { doc: 'RSA modulus in Base64url.', type: 'string', expression: 'not-allowed' },
            e: { doc: 'RSA exponent in Base64url.', type: 'string', expression: 'not-allowed' },
          },
          groups: [
            { kind: 'all-or-none', of: ['n', 'e'] },
            { kind: 'exactly-one', of: ['text', 'certificateId', 'n'] },
          ],
          text: { doc: 'Symmetric key in Base64, best a named value.', type: 'string' },
        },
      },
      undocumented: { children: ['zumo-master-key'] },
    },
    decryptionKeys: {
      doc: 'Keys that decrypt the token.',
      children: {
        key: {
          doc: 'One decryption key: Base64 text or a certificate.',
          min: 1,
          max: 'many',
          attributes: {
            certificateId: {
              doc: 'Certificate in the service whose private key is used.',
              type: 'resource-id',
            },
          },
          groups: [{ kind: 'exactly-one', of: ['text', 'certificateId'] }],
          text: { doc: 'Symmetric key in Base64, best a named value.', type: 'string' },
          undocumented: { attributes: ['id'] },
        },
      },
    },
    audiences: {
      doc: 'Audiences the token may be for.',
      children: {
        audience: {
          doc: 'One accepted audience.',
          required: 'expected',
          max: 'many',
          text: { doc: 'Value that the `aud` claim may have.', type: 'string', required: true },
        },
      },
    },
    issuers: {
      doc: 'Issuers the token may come from.',
      children: {
        issuer: {
          doc: 'One accepted issuer.',
          required: 'expected',
          max: 'many',
          text: { doc: 'Value that the `iss` claim may have.', type: 'string', required: true },
        },
      },
    },
    requiredClaims: {
      doc: 'Claims the token must have.',
      children: {
        claim: {
          doc: 'One claim that must be present.',
          required: 'expected',
          max: 'many',
          attributes: {
            name: { doc: 'Name of the claim.', type: 'string', required: true },
            match: {
              doc: 'Whether the claim must hold all listed values or just one.',
              type: 'enum',
              values: ['all', 'any'],
              default: 'all',
            },
            separator: { doc: 'Text that splits the claim into several values.', type: 'string' },
          },
          children: {
            value: {
              doc: 'One value to look for in the claim.',
              max: 'many',
              text: { doc: 'The value as the token has it.', type: 'string', required: true },
            },
          },
        },
      },
    },
  },
  ordered: true,
  undocumented: { children: ['issuer-signing-tokens'] },
})
