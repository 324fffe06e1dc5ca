import { policy } from './policy.ts'

export const validateOdataRequest = policy({
  name: 'validate-odata-request',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/validate-odata-request-policy',
  category: 'content-validation',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: { onlyOnce: { per: 'section' } },
  attributes: {
    errorVariableName: { doc: 'TODO', type: 'variable-name' },
    defaultOdataVersion: { doc: 'TODO', type: 'string', default: '4.0' },
    minOdataVersion: { doc: 'TODO', type: 'string' },
    maxOdataVersion: { doc: 'TODO', type: 'string' },
    maxSize: { doc: 'TODO', type: 'int' },
  },
})
