import { resilientBackend } from 'apim-policy/fragments'

/** The Azure OpenAI resource; alone in its place, it is left alone after five failures only. */
export const azureOpenai = resilientBackend('azure-openai', {
  url: 'https://contoso-finops.openai.azure.com/openai',
  circuitBreaker: { count: 5 },
})
