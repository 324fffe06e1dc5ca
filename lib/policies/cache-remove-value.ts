import { policy } from './policy.ts'

export const cacheRemoveValue = policy({
  name: 'cache-remove-value',
  title: 'Remove value from cache',
  summary: 'Deletes a value from the cache by its key.',
  docs: 'https://learn.microsoft.com/azure/api-management/cache-remove-value-policy',
  category: 'caching',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    cachingType: {
      doc: 'Cache to use: the built-in one, your own Redis-compatible one, or your own where there is one.',
      type: 'enum',
      values: ['internal', 'external', 'prefer-external'],
      default: 'prefer-external',
      expression: 'not-allowed',
    },
    key: { doc: 'Key of the value.', type: 'string', required: true },
    failOnCacheRemovalError: {
      doc: 'Whether the request fails when the value cannot be removed.',
      type: 'bool',
      default: 'false',
    },
  },
})
