import { policy } from './policy.ts'

export const cacheStoreValue = policy({
  name: 'cache-store-value',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/cache-store-value-policy',
  category: 'caching',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: { onlyOnce: { per: 'section' } },
  attributes: {
    cachingType: {
      doc: 'TODO',
      type: 'enum',
      values: ['internal', 'external', 'prefer-external'],
      default: 'prefer-external',
      expression: 'not-allowed',
    },
    duration: { doc: 'TODO', type: 'seconds', required: true },
    key: { doc: 'TODO', type: 'string', required: true },
    value: { doc: 'TODO', type: 'any', required: true },
  },
})
