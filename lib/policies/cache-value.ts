import { policy } from './policy.ts'

export const cacheValue = policy({
  name: 'cache-value',
  title: 'TODO',
  summary: 'TODO',
  category: 'undocumented',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: [],
  gateways: [],
  attributes: {
    key: { doc: 'TODO', type: 'string', required: true, undocumented: true },
    variableName: {
      doc: 'TODO',
      type: 'variable-name',
      required: true,
      expression: 'not-allowed',
      undocumented: true,
    },
    expiresAfter: { doc: 'TODO', type: 'seconds', undocumented: true },
    refreshAfter: { doc: 'TODO', type: 'seconds', undocumented: true },
    defaultValue: { doc: 'TODO', type: 'any', undocumented: true },
    cachingType: {
      doc: 'TODO',
      type: 'enum',
      values: ['internal', 'external', 'prefer-external'],
      default: 'prefer-external',
      expression: 'not-allowed',
      undocumented: true,
    },
  },
  children: { value: { doc: 'TODO', min: 1, nested: { policies: 'any' } } },
})
