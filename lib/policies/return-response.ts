import { policy } from './policy.ts'
import { setBody } from './set-body.ts'
import { setHeader } from './set-header.ts'
import { setStatus } from './set-status.ts'

export const returnResponse = policy({
  name: 'return-response',
  title: 'Return response',
  summary: 'Stops processing and answers the caller at once.',
  docs: 'https://learn.microsoft.com/azure/api-management/return-response-policy',
  category: 'transformation',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: {
    notes: [
      'Without variable and children the response is an empty 200.',
      'Beside a variable, the children change the response it holds.',
      'A Liquid template in its `set-body` gets no input, because the current bodies are gone.',
    ],
  },
  attributes: {
    responseVariableName: {
      doc: 'Variable with the response to return, for example from `send-request`.',
      type: 'variable-name',
      variable: 'read',
      expression: 'not-allowed',
    },
  },
  children: {
    setStatus: { doc: 'Status of the response.', policy: setStatus },
    setHeader: { doc: 'A header of the response.', max: 'many', policy: setHeader },
    setBody: { doc: 'Body of the response.', policy: setBody },
  },
  ordered: true,
})
