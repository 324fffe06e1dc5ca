import { policy } from './policy.ts'

export const cacheStoreValue = policy({
  name: 'cache-store-value',
  title: 'Store value in cache',
  summary: 'Stores a value in the cache under a key for a limited time.',
  docs: 'https://learn.microsoft.com/azure/api-management/cache-store-value-policy',
  category: 'caching',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: {
    onlyOnce: { per: 'section', certain: false },
    notes: ['Storing is asynchronous: the value may not be readable at once.'],
  },
  attributes: {
    cachingType: {
      doc: 'Cache to use; `prefer-external` takes the external one if there is any.',
      type: 'enum',
      values: ['internal', 'external', 'prefer-external'],
      default: 'prefer-external',
      expression: 'not-allowed',
    },
    duration: { doc: 'Seconds until the value expires.', type: 'seconds', required: true },
    key: { doc: 'Key to store under.', type: 'string', required: true },
    value: { doc: 'Value to store, of any type.', type: 'any', required: true },
  },
})
