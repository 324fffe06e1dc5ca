import { policy } from './policy.ts'

export const redirectContentUrls = policy({
  name: 'redirect-content-urls',
  title: 'Mask URLs in content',
  summary: 'Rewrites links in the body: to the gateway in outbound, to the backend in inbound.',
  docs: 'https://learn.microsoft.com/azure/api-management/redirect-content-urls-policy',
  category: 'transformation',
  sections: ['inbound', 'outbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: { onlyOnce: { per: 'section' }, notes: ['Headers such as `Location` stay as they are.'] },
})
