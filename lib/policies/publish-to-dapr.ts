import { policy } from './policy.ts'

export const publishToDapr = policy({
  name: 'publish-to-dapr',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/publish-to-dapr-policy',
  category: 'integration-and-external-communication',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['self-hosted'],
  attributes: {
    pubsubName: { doc: 'TODO', type: 'string' },
    topic: { doc: 'TODO', type: 'string', required: true },
    ignoreError: { doc: 'TODO', type: 'bool', default: 'false', expression: 'not-allowed' },
    responseVariableName: { doc: 'TODO', type: 'variable-name', expression: 'not-allowed' },
    timeout: { doc: 'TODO', type: 'seconds', default: '5', min: 1, max: 240 },
    template: { doc: 'TODO', type: 'enum', values: ['Liquid'] },
    contentType: { doc: 'TODO', type: 'enum', values: ['application/json'] },
  },
  text: { doc: 'TODO', type: 'any' },
})
