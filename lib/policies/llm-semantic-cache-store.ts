import { policy } from './policy.ts'

export const llmSemanticCacheStore = policy({
  name: 'llm-semantic-cache-store',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/llm-semantic-cache-store-policy',
  category: 'caching',
  sections: ['outbound'],
  scopes: ['global', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted'],
  usage: { onlyOnce: { per: 'section' }, requires: ['llm-semantic-cache-lookup'] },
  attributes: {
    duration: { doc: 'TODO', type: 'seconds', required: true },
    cacheResponse: { doc: 'TODO', type: 'bool', default: 'false' },
  },
})
