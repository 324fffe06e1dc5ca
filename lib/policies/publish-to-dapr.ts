import { policy } from './policy.ts'

export const publishToDapr = policy({
  name: 'publish-to-dapr',
  title: 'Send message to Pub/Sub topic (Dapr)',
  summary: 'Publishes a message to a Dapr topic through the sidecar of a self-hosted gateway.',
  docs: 'https://learn.microsoft.com/azure/api-management/publish-to-dapr-policy',
  category: 'integration-and-external-communication',
  sections: ['inbound'],
  undocumentedSections: ['outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['self-hosted'],
  usage: { notes: ['Dapr has to be enabled in the gateway, with its sidecar in the same pod.'] },
  attributes: {
    pubsubName: {
      doc: 'Pub/sub component; without it `topic` has to read `component/topic`.',
      type: 'string',
    },
    topic: { doc: 'Topic to publish to.', type: 'string', required: true },
    ignoreError: {
      doc: 'Whether to go on instead of starting on-error when Dapr reports an error.',
      type: 'bool',
      default: 'false',
      expression: 'not-allowed',
    },
    responseVariableName: {
      doc: "Variable that receives Dapr's response.",
      type: 'variable-name',
      variable: 'IResponse',
      expression: 'not-allowed',
    },
    timeout: { doc: 'Seconds to wait for Dapr.', type: 'seconds', default: '5', min: 1, max: 240 },
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
  text: { doc: 'The message.', type: 'any' },
})
