import { policy } from './policy.ts'

export const cacheValue = policy({
  name: 'cache-value',
  title: 'Get or compute cached value',
  summary:
    "Reads a value from the cache or computes and stores it; known only from Microsoft's C# toolkit.",
  category: 'undocumented',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: [],
  gateways: [],
  attributes: {
    key: { doc: 'Key of the cached value.', type: 'string', required: true, undocumented: true },
    variableName: {
      doc: 'Variable that receives the value; the nested policies set it.',
      type: 'variable-name',
      required: true,
      undocumented: true,
    },
    expiresAfter: { doc: 'Seconds until the value expires.', type: 'seconds', undocumented: true },
    refreshAfter: {
      doc: 'Seconds until the value is computed anew, fewer than `expires-after`.',
      type: 'seconds',
      undocumented: true,
    },
    defaultValue: {
      doc: 'Value used when the lookup misses and the nested policies set nothing.',
      type: 'any',
      undocumented: true,
    },
    cachingType: {
      doc: 'Cache to use.',
      type: 'enum',
      values: ['internal', 'external', 'prefer-external'],
      default: 'prefer-external',
      undocumented: true,
    },
  },
  children: {
    value: {
      doc: 'Policies that compute the value when it is not cached.',
      min: 1,
      nested: { policies: 'any' },
    },
  },
})
