import { policy } from './policy.ts'

export const invokeDaprBinding = policy({
  name: 'invoke-dapr-binding',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/invoke-dapr-binding-policy',
  category: 'integration-and-external-communication',
  sections: ['inbound', 'outbound', 'on-error'],
  scopes: ['global', 'product', 'api', 'operation'],
  gateways: ['self-hosted'],
  attributes: {
    name: { doc: 'TODO', type: 'string', required: true },
    operation: { doc: 'TODO', type: 'string', expression: 'not-allowed' },
    ignoreError: { doc: 'TODO', type: 'bool', default: 'false', expression: 'not-allowed' },
    responseVariableName: { doc: 'TODO', type: 'variable-name', expression: 'not-allowed' },
    timeout: { doc: 'TODO', type: 'seconds', default: '5', min: 1, max: 240 },
    template: { doc: 'TODO', type: 'enum', values: ['Liquid'] },
    contentType: { doc: 'TODO', type: 'enum', values: ['application/json'] },
  },
  children: {
    metadata: {
      doc: 'TODO',
      children: {
        item: {
          doc: 'TODO',
          max: 'many',
          attributes: { key: { doc: 'TODO', type: 'string', required: true } },
          text: { doc: 'TODO', type: 'string', required: true },
        },
      },
    },
    data: {
      doc: 'TODO',
      text: { doc: 'TODO', type: 'string', required: true },
      undocumented: { children: ['*'] },
    },
  },
  ordered: true,
})
