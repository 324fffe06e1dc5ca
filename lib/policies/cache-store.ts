import { policy } from './policy.ts'

export const cacheStore = policy({
  name: 'cache-store',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/cache-store-policy',
  category: 'caching',
  sections: ['outbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: { onlyOnce: { per: 'section' }, requires: ['cache-lookup'] },
  attributes: {
    duration: { doc: 'TODO', type: 'seconds', required: true },
    cacheResponse: { doc: 'TODO', type: 'bool', default: 'false' },
  },
  undocumented: { attributes: ['caching-mode'] },
})
