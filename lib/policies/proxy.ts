import { policy } from './policy.ts'

export const proxy = policy({
  name: 'proxy',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/proxy-policy',
  category: 'routing',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    url: { doc: 'TODO', type: 'uri', required: true },
    username: { doc: 'TODO', type: 'string' },
    password: { doc: 'TODO', type: 'string' },
  },
})
