import { policy } from './policy.ts'

export const llmSemanticCacheStore = policy({
  name: 'llm-semantic-cache-store',
  title: 'Store responses of large language model API requests to cache',
  summary: 'Stores a completion for later semantic lookups.',
  docs: 'https://learn.microsoft.com/azure/api-management/llm-semantic-cache-store-policy',
  category: 'caching',
  sections: ['outbound'],
  scopes: ['global', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted'],
  usage: {
    onlyOnce: { per: 'section' },
    requires: ['llm-semantic-cache-lookup'],
    notes: ['It needs an external cache.', 'A failed cache lookup does not fail the call.'],
  },
  attributes: {
    duration: { doc: 'Seconds until the entry expires.', type: 'seconds', required: true },
    cacheResponse: {
      doc: 'Whether to store the response whatever its status; otherwise only 200 is stored.',
      type: 'bool',
      default: 'false',
    },
  },
})
