import { policy } from './policy.ts'

export const forwardRequest = policy({
  name: 'forward-request',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/forward-request-policy',
  category: 'routing',
  sections: ['backend'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    timeout: { doc: 'TODO', type: 'seconds', default: '300', min: 0 },
    timeoutMs: { doc: 'TODO', type: 'int', min: 0 },
    continueTimeout: { doc: 'TODO', type: 'seconds' },
    httpVersion: {
      doc: 'TODO',
      type: 'enum',
      values: ['1', '2or1', '2'],
      default: '1',
      expression: 'not-allowed',
    },
    followRedirects: { doc: 'TODO', type: 'bool', default: 'false' },
    bufferRequestBody: { doc: 'TODO', type: 'bool', default: 'false', expression: 'not-allowed' },
    bufferResponse: { doc: 'TODO', type: 'bool', default: 'true', expression: 'not-allowed' },
    failOnErrorStatusCode: {
      doc: 'TODO',
      type: 'bool',
      default: 'false',
      expression: 'not-allowed',
    },
  },
  groups: [{ kind: 'at-most-one', of: ['timeout', 'timeoutMs'] }],
})
