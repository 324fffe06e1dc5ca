import { authenticationManagedIdentity } from 'apim-policy'

/** Signs in to Azure OpenAI as the gateway: no key to keep or to rotate. */
export const signIn = authenticationManagedIdentity({
  resource: 'https://cognitiveservices.azure.com',
})

/** The same, for the audience with a slash at its end that the portal writes. */
export const signInToImported = authenticationManagedIdentity({
  resource: 'https://cognitiveservices.azure.com/',
})
