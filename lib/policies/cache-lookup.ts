import { policy } from './policy.ts'

export const cacheLookup = policy({
  name: 'cache-lookup',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/cache-lookup-policy',
  category: 'caching',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: { onlyOnce: { per: 'section' }, requires: ['cache-store'] },
  attributes: {
    allowPrivateResponseCaching: { doc: 'TODO', type: 'bool', default: 'false' },
    cachingType: {
      doc: 'TODO',
      type: 'enum',
      values: ['internal', 'external', 'prefer-external'],
      default: 'prefer-external',
      expression: 'not-allowed',
    },
    downstreamCachingType: {
      doc: 'TODO',
      type: 'enum',
      values: ['none', 'private', 'public'],
      default: 'none',
    },
    mustRevalidate: { doc: 'TODO', type: 'bool', default: 'true' },
    varyByDeveloper: { doc: 'TODO', type: 'bool', required: true, default: 'false' },
    varyByDeveloperGroups: { doc: 'TODO', type: 'bool', required: true, default: 'false' },
  },
  children: {
    varyByHeader: {
      doc: 'TODO',
      max: 'many',
      text: { doc: 'TODO', type: 'header-name', required: true },
    },
    varyByQueryParameter: {
      doc: 'TODO',
      max: 'many',
      text: { doc: 'TODO', type: 'string', required: true },
    },
  },
})
