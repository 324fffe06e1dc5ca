import { policy } from './policy.ts'

export const sendServiceBusMessage = policy({
  name: 'send-service-bus-message',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/send-service-bus-message-policy',
  category: 'integration-and-external-communication',
  preview: true,
  sections: ['inbound', 'outbound', 'on-error'],
  scopes: ['global', 'product', 'api', 'operation'],
  gateways: ['classic'],
  attributes: {
    queueName: { doc: 'TODO', type: 'string', preview: true },
    topicName: { doc: 'TODO', type: 'string', preview: true },
    namespace: { doc: 'TODO', type: 'string', preview: true },
    clientId: { doc: 'TODO', type: 'string', preview: true },
  },
  groups: [{ kind: 'exactly-one', of: ['queueName', 'topicName'] }],
  children: {
    messageProperties: {
      doc: 'TODO',
      children: {
        messageProperty: {
          doc: 'TODO',
          min: 1,
          max: 'many',
          attributes: { name: { doc: 'TODO', type: 'string', required: true, preview: true } },
          text: { doc: 'TODO', type: 'any', required: true },
        },
      },
    },
    payload: { doc: 'TODO', min: 1, text: { doc: 'TODO', type: 'any', required: true } },
  },
  ordered: true,
})
