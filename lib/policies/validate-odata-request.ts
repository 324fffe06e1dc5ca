import { policy } from './policy.ts'

export const validateOdataRequest = policy({
  name: 'validate-odata-request',
  title: 'Validate OData request',
  summary: "Checks a request's URL, headers and parameters against the rules of OData.",
  docs: 'https://learn.microsoft.com/azure/api-management/validate-odata-request-policy',
  category: 'content-validation',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: { onlyOnce: { per: 'section' }, notes: ['It is for APIs imported as OData only.'] },
  attributes: {
    errorVariableName: { doc: 'Variable that receives the errors found.', type: 'variable-name' },
    defaultOdataVersion: {
      doc: 'OData version taken for a request that names none.',
      type: 'string',
      default: '4.0',
    },
    minOdataVersion: { doc: 'Lowest OData version accepted.', type: 'string' },
    maxOdataVersion: { doc: 'Highest OData version accepted.', type: 'string' },
    maxSize: { doc: 'Largest request body accepted, in bytes.', type: 'int' },
  },
})
