import { policy } from './policy.ts'

export const cacheLookupValue = policy({
  name: 'cache-lookup-value',
  title: 'Get value from cache',
  summary: 'Reads a value from the cache into a variable.',
  docs: 'https://learn.microsoft.com/azure/api-management/cache-lookup-value-policy',
  category: 'caching',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: {
    notes: ['A rate limit behind the lookup protects the backend while the cache is down.'],
    onlyOnce: { per: 'section', certain: false },
    notInFragments: { certain: false },
    requires: ['cache-store-value'],
  },
  attributes: {
    cachingType: {
      doc: 'Which cache to read.',
      type: 'enum',
      values: ['internal', 'external', 'prefer-external'],
      default: 'prefer-external',
      expression: 'not-allowed',
    },
    defaultValue: { doc: 'What the variable gets when the cache has no value.', type: 'string' },
    key: { doc: 'Key of the value.', type: 'string', required: true },
    variableName: {
      doc: 'Variable that receives the value.',
      type: 'variable-name',
      required: true,
      expression: 'not-allowed',
    },
  },
})
