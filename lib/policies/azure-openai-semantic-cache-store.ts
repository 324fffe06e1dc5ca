import { policy } from './policy.ts'

export const azureOpenaiSemanticCacheStore = policy({
  name: 'azure-openai-semantic-cache-store',
  title: 'Store Azure OpenAI responses by meaning',
  summary: 'Keeps the answer to a prompt for later prompts that are similar.',
  docs: 'https://learn.microsoft.com/azure/api-management/azure-openai-semantic-cache-store-policy',
  category: 'caching',
  sections: ['outbound'],
  scopes: ['global', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted'],
  usage: {
    notes: ['A failure to store does not fail the call.'],
    onlyOnce: { per: 'section' },
    requires: ['azure-openai-semantic-cache-lookup'],
  },
  attributes: {
    duration: { doc: 'How long the answer is kept, in seconds.', type: 'seconds', required: true },
  },
})
