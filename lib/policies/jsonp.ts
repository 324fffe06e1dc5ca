import { policy } from './policy.ts'

export const jsonp = policy({
  name: 'jsonp',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/jsonp-policy',
  category: 'cross-domain',
  sections: ['outbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: { onlyOnce: { per: 'section' } },
  attributes: { callbackParameterName: { doc: 'TODO', type: 'string', required: true } },
})
