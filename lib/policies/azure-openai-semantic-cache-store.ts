import { policy } from './policy.ts'

export const azureOpenaiSemanticCacheStore = policy({
  name: 'azure-openai-semantic-cache-store',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/azure-openai-semantic-cache-store-policy',
  category: 'caching',
  sections: ['outbound'],
  scopes: ['global', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted'],
  usage: { onlyOnce: { per: 'section' }, requires: ['azure-openai-semantic-cache-lookup'] },
  attributes: { duration: { doc: 'TODO', type: 'seconds', required: true } },
})
