import { policy } from './policy.ts'

export const invokeDaprBinding = policy({
  name: 'invoke-dapr-binding',
  title: 'Trigger output binding (Dapr)',
  summary: 'Triggers an output binding of Dapr through the sidecar of the self-hosted gateway.',
  docs: 'https://learn.microsoft.com/azure/api-management/invoke-dapr-binding-policy',
  category: 'integration-and-external-communication',
  sections: ['inbound', 'outbound', 'on-error'],
  scopes: ['global', 'product', 'api', 'operation'],
  gateways: ['self-hosted'],
  usage: { notes: ['Dapr support has to be enabled in the self-hosted gateway.'] },
  attributes: {
    name: { doc: 'Name of the binding.', type: 'string', required: true },
    operation: {
      doc: 'Operation of the binding to run.',
      type: 'string',
      expression: 'not-allowed',
    },
    ignoreError: {
      doc: 'Whether the policies go on when the binding fails.',
      type: 'bool',
      default: 'false',
      expression: 'not-allowed',
    },
    responseVariableName: {
      doc: 'Variable that receives the response of the Dapr runtime.',
      type: 'variable-name',
      variable: 'IResponse',
      expression: 'not-allowed',
    },
    timeout: {
      doc: 'Seconds to wait for the Dapr runtime.',
      type: 'seconds',
      default: '5',
      min: 1,
      max: 240,
    },
    template: {
      doc: 'Template language of the message.',
      type: 'enum',
      values: ['Liquid', 'liquid'],
    },
    contentType: {
      doc: 'Content type of the message.',
      type: 'enum',
      values: ['application/json'],
    },
  },
  children: {
    metadata: {
      doc: 'Extra properties for the binding.',
      children: {
        item: {
          doc: 'A property.',
          max: 'many',
          attributes: { key: { doc: 'Name of the property.', type: 'string', required: true } },
          text: { doc: 'Value of the property.', type: 'string', required: true },
        },
      },
    },
    data: {
      doc: 'The message.',
      text: { doc: 'The message, as text or XML.', type: 'string' },
      markup: true,
    },
  },
  ordered: true,
})
