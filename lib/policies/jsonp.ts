import { policy } from './policy.ts'

export const jsonp = policy({
  name: 'jsonp',
  title: 'JSONP',
  summary: 'Wraps a JSON response in a call to a function that the caller names.',
  docs: 'https://learn.microsoft.com/azure/api-management/jsonp-policy',
  category: 'cross-domain',
  sections: ['outbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: { onlyOnce: { per: 'section' } },
  attributes: {
    callbackParameterName: {
      doc: 'Query parameter in which the caller names the function.',
      type: 'string',
      required: true,
    },
  },
})
