import { policy } from './policy.ts'

export const checkHeader = policy({
  name: 'check-header',
  title: 'Check HTTP header',
  summary: 'Refuses requests that lack a header or, where values are listed, have none of them.',
  docs: 'https://learn.microsoft.com/azure/api-management/check-header-policy',
  category: 'authentication-and-authorization',
  sections: ['inbound'],
  undocumentedSections: ['outbound'],
  scopes: ['global', 'product', 'api', 'operation'],
  undocumentedScopes: ['workspace'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    name: { doc: 'Header to check.', type: 'header-name', required: true },
    failedCheckHttpcode: {
      doc: 'HTTP status of the response when the check fails.',
      type: 'int',
      required: true,
    },
    failedCheckErrorMessage: {
      doc: 'Message of the response when the check fails.',
      type: 'string',
      required: true,
    },
    ignoreCase: { doc: 'Whether values match regardless of case.', type: 'bool', required: true },
  },
  children: {
    value: {
      doc: 'An accepted value; one match is enough.',
      max: 'many',
      text: { doc: 'The value as the header has it.', type: 'string', required: true },
    },
  },
})
