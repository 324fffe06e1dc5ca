import { policy } from './policy.ts'

export const cacheRemoveValue = policy({
  name: 'cache-remove-value',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/cache-remove-value-policy',
  category: 'caching',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    cachingType: {
      doc: 'TODO',
      type: 'enum',
      values: ['internal', 'external', 'prefer-external'],
      default: 'prefer-external',
      expression: 'not-allowed',
    },
    key: { doc: 'TODO', type: 'string', required: true },
    failOnCacheRemovalError: { doc: 'TODO', type: 'bool', default: 'false' },
  },
})
