import { policy } from './policy.ts'

export const authenticationTokenStore = policy({
  name: 'authentication-token-store',
  title: 'TODO',
  summary: 'TODO',
  category: 'undocumented',
  sections: [],
  scopes: [],
  gateways: [],
  attributes: {
    tokenId: { doc: 'TODO', type: 'string', undocumented: true },
    clientId: { doc: 'TODO', type: 'string', undocumented: true },
    outputTokenVariableName: { doc: 'TODO', type: 'variable-name', undocumented: true },
    ignoreError: { doc: 'TODO', type: 'bool', undocumented: true },
  },
})
