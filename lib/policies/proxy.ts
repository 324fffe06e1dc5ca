import { policy } from './policy.ts'

export const proxy = policy({
  name: 'proxy',
  title: 'Set HTTP proxy',
  summary: 'Routes the request to the backend through an HTTP proxy.',
  docs: 'https://learn.microsoft.com/azure/api-management/proxy-policy',
  category: 'routing',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: {
    notes: [
      'The way to the proxy is plain HTTP, with Basic or NTLM authentication only.',
      'For `send-request` and `send-one-way-request` it stands inside them.',
      'Keep the credentials in named values.',
    ],
  },
  attributes: {
    url: { doc: 'Address of the proxy, as `http://host:port`.', type: 'uri', required: true },
    username: { doc: 'User name for the proxy.', type: 'string' },
    password: { doc: 'Password for the proxy.', type: 'string' },
  },
})
