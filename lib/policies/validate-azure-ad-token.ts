import { policy } from './policy.ts'

export const validateAzureAdToken = policy({
  name: 'validate-azure-ad-token',
  title: 'Validate Microsoft Entra token',
  summary: 'Lets a call pass only with a valid token from Microsoft Entra ID.',
  docs: 'https://learn.microsoft.com/azure/api-management/validate-azure-ad-token-policy',
  category: 'authentication-and-authorization',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: {
    notes: [
      'With no source named, the token is read from `Authorization` with the `Bearer` scheme.',
      'Tenants of Entra External ID (for customers) were not supported in June 2025.',
      '`authentication-endpoint` may be written without `https://`.',
      'Special characters in `failed-validation-error-message` have to be escaped.',
    ],
  },
  attributes: {
    tenantId: {
      doc: 'ID or URL of the tenant, or `organizations` or `common`.',
      type: 'string',
      required: true,
    },
    headerName: {
      doc: 'Header that carries the token.',
      type: 'header-name',
      default: 'Authorization',
    },
    queryParameterName: { doc: 'Query parameter that carries the token.', type: 'string' },
    tokenValue: {
      doc: 'Yields the token itself, without the `Bearer` prefix.',
      type: 'any',
      expression: 'required',
    },
    authenticationEndpoint: {
      doc: 'Sign-in endpoint of the Entra cloud that issues the tokens.',
      type: 'uri',
      default: 'https://login.microsoftonline.com',
    },
    failedValidationHttpcode: {
      doc: 'Status code sent back when the check fails.',
      type: 'int',
      default: '401',
    },
    failedValidationErrorMessage: {
      doc: 'Message sent back when the check fails; without it, one that fits the failure.',
      type: 'string',
    },
    outputTokenVariableName: {
      doc: 'Variable that receives the validated token as a `Jwt`.',
      type: 'variable-name',
      variable: 'Jwt',
      expression: 'not-allowed',
    },
  },
  groups: [
    { kind: 'at-most-one', of: ['headerName', 'queryParameterName', 'tokenValue'] },
    {
      kind: 'at-least-one',
      of: ['clientApplicationIds', 'audiences'],
      note: 'Audiences are advised where no client applications are listed.',
      certain: false,
    },
  ],
  children: {
    backendApplicationIds: {
      doc: 'Backend applications a token may be for; only rarely needed.',
      children: {
        applicationId: {
          doc: 'An accepted backend application.',
          min: 1,
          max: 'many',
          text: {
            doc: 'ID of the application.',
            type: 'string',
            required: true,
            expression: 'not-allowed',
          },
        },
      },
    },
    clientApplicationIds: {
      doc: 'Client applications that may call.',
      children: {
        applicationId: {
          doc: 'An accepted client application.',
          min: 1,
          max: 'many',
          text: {
            doc: 'ID of the application.',
            type: 'string',
            required: true,
            expression: 'not-allowed',
          },
        },
      },
    },
    audiences: {
      doc: 'Audiences a token may be for.',
      children: {
        audience: {
          doc: 'An accepted audience.',
          min: 1,
          max: 'many',
          text: {
            doc: 'The audience as it stands in the `aud` claim.',
            type: 'string',
            required: true,
          },
        },
      },
    },
    requiredClaims: {
      doc: 'Claims that the token must hold.',
      children: {
        claim: {
          doc: 'A claim that the token must hold.',
          min: 1,
          max: 'many',
          attributes: {
            name: { doc: 'Name of the claim.', type: 'string', required: true },
            match: {
              doc: 'Whether the claim must hold every listed value or just one.',
              type: 'enum',
              values: ['all', 'any'],
              default: 'all',
            },
            separator: { doc: 'Text at which a claim of several values is split.', type: 'string' },
          },
          children: {
            value: {
              doc: 'A value to look for in the claim.',
              max: 'many',
              text: { doc: 'The value.', type: 'string', required: true },
            },
          },
        },
      },
    },
    decryptionKeys: {
      doc: 'Keys that decrypt an encrypted token.',
      children: {
        key: {
          doc: 'A decryption key.',
          min: 1,
          max: 'many',
          attributes: {
            certificateId: {
              doc: 'Name of a certificate in the service that holds the key.',
              type: 'resource-id',
              required: true,
            },
          },
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
