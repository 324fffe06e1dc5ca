import { policy } from './policy.ts'

export const authenticationToken = policy({
  name: 'authentication-token',
  title: 'Authenticate with token',
  summary:
    "Gets a token from a token service or a managed identity; known only from Microsoft's schema.",
  category: 'undocumented',
  sections: [],
  scopes: [],
  gateways: [],
  attributes: {
    tokenType: {
      doc: 'Where the token comes from.',
      type: 'enum',
      values: ['managed-service-identity', 'token-service'],
      default: 'managed-service-identity',
      undocumented: true,
    },
    tokenServiceUrl: { doc: 'Address of the token service.', type: 'uri', undocumented: true },
    resourceUrl: { doc: 'What the token is for.', type: 'uri', undocumented: true },
    ignoreError: { doc: 'Whether to go on without a token.', type: 'bool', undocumented: true },
  },
})
