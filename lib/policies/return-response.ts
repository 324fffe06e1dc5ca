import { policy } from './policy.ts'
import { setBody } from './set-body.ts'
import { setHeader } from './set-header.ts'
import { setStatus } from './set-status.ts'

export const returnResponse = policy({
  name: 'return-response',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/return-response-policy',
  category: 'transformation',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    responseVariableName: { doc: 'TODO', type: 'variable-name', expression: 'not-allowed' },
  },
  children: {
    setStatus: { doc: 'TODO', policy: setStatus },
    setHeader: { doc: 'TODO', max: 'many', policy: setHeader },
    setBody: { doc: 'TODO', policy: setBody },
  },
  ordered: true,
})
