import { policy } from './policy.ts'

export const rewriteUri = policy({
  name: 'rewrite-uri',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/rewrite-uri-policy',
  category: 'transformation',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    template: { doc: 'TODO', type: 'url-path', required: true },
    copyUnmatchedParams: { doc: 'TODO', type: 'bool', default: 'true' },
  },
})
