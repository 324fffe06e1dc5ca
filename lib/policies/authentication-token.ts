import { policy } from './policy.ts'

export const authenticationToken = policy({
  name: 'authentication-token',
  title: 'TODO',
  summary: 'TODO',
  category: 'undocumented',
  sections: [],
  scopes: [],
  gateways: [],
  attributes: {
    tokenType: {
      doc: 'TODO',
      type: 'enum',
      values: ['managed-service-identity', 'token-service'],
      default: 'managed-service-identity',
      undocumented: true,
    },
    tokenServiceUrl: { doc: 'TODO', type: 'uri', undocumented: true },
    resourceUrl: { doc: 'TODO', type: 'uri', undocumented: true },
    ignoreError: { doc: 'TODO', type: 'bool', undocumented: true },
  },
})
