import { policy } from './policy.ts'

export const cacheLookupValue = policy({
  name: 'cache-lookup-value',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/cache-lookup-value-policy',
  category: 'caching',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: { onlyOnce: { per: 'section' }, requires: ['cache-store-value'] },
  attributes: {
    cachingType: {
      doc: 'TODO',
      type: 'enum',
      values: ['internal', 'external', 'prefer-external'],
      default: 'prefer-external',
      expression: 'not-allowed',
    },
    defaultValue: { doc: 'TODO', type: 'string' },
    key: { doc: 'TODO', type: 'string', required: true },
    variableName: { doc: 'TODO', type: 'variable-name', required: true, expression: 'not-allowed' },
  },
})
