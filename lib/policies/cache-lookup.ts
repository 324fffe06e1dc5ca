import { policy } from './policy.ts'

export const cacheLookup = policy({
  name: 'cache-lookup',
  title: 'Get from cache',
  summary: 'Answers with a cached response when there is a valid one.',
  docs: 'https://learn.microsoft.com/azure/api-management/cache-lookup-policy',
  category: 'caching',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: {
    onlyOnce: { per: 'section' },
    requires: ['cache-store'],
    notInFragments: { certain: false },
    notes: [
      'Only responses to GET requests are cached.',
      'A `rate-limit` or `rate-limit-by-key` right after it protects the backend while the cache is down.',
      'For `vary-by-query-parameter`, name the parameters in the template of `rewrite-uri` or set its `copy-unmatched-params` to `false`.',
    ],
  },
  attributes: {
    allowPrivateResponseCaching: {
      doc: 'Whether responses to requests with an `Authorization` header are cached too.',
      type: 'bool',
      default: 'false',
    },
    cachingType: {
      doc: 'Cache to use: the built-in one, your own Redis-compatible one, or your own where there is one.',
      type: 'enum',
      values: ['internal', 'external', 'prefer-external'],
      default: 'prefer-external',
      expression: 'not-allowed',
    },
    downstreamCachingType: {
      doc: 'Who may cache the response on its way to the caller.',
      type: 'enum',
      values: ['none', 'private', 'public'],
      default: 'none',
    },
    mustRevalidate: {
      doc: 'Whether downstream caches must ask again once the response is stale.',
      type: 'bool',
      default: 'true',
    },
    varyByDeveloper: {
      doc: 'Whether each developer account gets its own cached responses.',
      type: 'bool',
      required: true,
      default: 'false',
    },
    varyByDeveloperGroups: {
      doc: 'Whether each set of developer groups gets its own cached responses.',
      type: 'bool',
      required: true,
      default: 'false',
    },
  },
  children: {
    varyByHeader: {
      doc: 'A request header whose values are cached apart.',
      max: 'many',
      text: { doc: 'Name of the header.', type: 'header-name', required: true },
    },
    varyByQueryParameter: {
      doc: 'Query parameters whose values are cached apart.',
      max: 'many',
      text: {
        doc: 'Name of the parameter; several with semicolons between them.',
        type: 'string',
        required: true,
      },
    },
  },
})
