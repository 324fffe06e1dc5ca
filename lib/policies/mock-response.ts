import { policy } from './policy.ts'

export const mockResponse = policy({
  name: 'mock-response',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/mock-response-policy',
  category: 'transformation',
  sections: ['inbound', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    statusCode: { doc: 'TODO', type: 'int', default: '200', expression: 'not-allowed' },
    contentType: { doc: 'TODO', type: 'string', expression: 'not-allowed' },
    index: { doc: 'TODO', type: 'int', expression: 'not-allowed', undocumented: true },
  },
  undocumented: { attributes: ['enabled'] },
})
