import { policy } from './policy.ts'

export const cacheStore = policy({
  name: 'cache-store',
  title: 'Store to cache',
  summary: 'Caches the response for a given time, for `cache-lookup` to find.',
  docs: 'https://learn.microsoft.com/azure/api-management/cache-store-policy',
  category: 'caching',
  sections: ['outbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: {
    onlyOnce: { per: 'section' },
    requires: ['cache-lookup'],
    notes: ['Only responses to GET requests are cached.'],
  },
  attributes: {
    duration: { doc: 'Seconds for which the response is kept.', type: 'seconds', required: true },
    cacheResponse: {
      doc: 'Whether this response is cached; when left out, only a 200 is.',
      type: 'bool',
      default: 'false',
    },
  },
  undocumented: { attributes: ['caching-mode'] },
})
