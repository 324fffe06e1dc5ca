import { policy } from './policy.ts'

export const mockResponse = policy({
  name: 'mock-response',
  title: 'Mock response',
  summary: 'Answers with a response made from the examples or schemas of the operation.',
  docs: 'https://learn.microsoft.com/azure/api-management/mock-response-policy',
  category: 'transformation',
  sections: ['inbound', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: {
    notes: [
      'An example of the operation beats its schema; with neither, the body is empty.',
      'Without `content-type` the first content type found is used.',
    ],
  },
  attributes: {
    statusCode: {
      doc: 'HTTP status of the response; also selects the example or schema.',
      type: 'int',
      default: '200',
      expression: 'not-allowed',
    },
    contentType: {
      doc: 'Content type of the response; also selects the example or schema.',
      type: 'string',
      expression: 'not-allowed',
    },
    index: {
      doc: 'Position of the example to return.',
      type: 'int',
      expression: 'not-allowed',
      undocumented: true,
    },
  },
  undocumented: { attributes: ['enabled'] },
})
