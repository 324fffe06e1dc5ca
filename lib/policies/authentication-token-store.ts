import { policy } from './policy.ts'

export const authenticationTokenStore = policy({
  name: 'authentication-token-store',
  title: 'Authenticate with token store',
  summary: "Reads a token from a token store into a variable; known only from Microsoft's schema.",
  category: 'undocumented',
  sections: [],
  scopes: [],
  gateways: [],
  attributes: {
    tokenId: { doc: 'Identifier of the token in the store.', type: 'string', undocumented: true },
    clientId: { doc: 'Client ID that goes with the token.', type: 'string', undocumented: true },
    outputTokenVariableName: {
      doc: 'Variable that receives the token.',
      type: 'variable-name',
      undocumented: true,
    },
    ignoreError: {
      doc: 'Whether to go on when no token can be had.',
      type: 'bool',
      undocumented: true,
    },
  },
})
