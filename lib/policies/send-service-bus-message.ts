import { policy } from './policy.ts'

export const sendServiceBusMessage = policy({
  name: 'send-service-bus-message',
  title: 'Send service bus message',
  summary: 'Sends a message to a Service Bus queue or topic with a managed identity.',
  docs: 'https://learn.microsoft.com/azure/api-management/send-service-bus-message-policy',
  category: 'integration-and-external-communication',
  preview: true,
  sections: ['inbound', 'outbound', 'on-error'],
  scopes: ['global', 'product', 'api', 'operation'],
  gateways: ['classic'],
  usage: {
    notes: [
      'The queue or topic has to exist.',
      'The identity needs the role Azure Service Bus Data Sender.',
    ],
  },
  attributes: {
    queueName: { doc: 'Queue that receives the message.', type: 'string', preview: true },
    topicName: { doc: 'Topic that receives the message.', type: 'string', preview: true },
    namespace: {
      doc: 'Full host name of the Service Bus namespace.',
      type: 'string',
      preview: true,
    },
    clientId: {
      doc: 'Client ID of a user-assigned identity; left out, the system-assigned one sends.',
      type: 'string',
      preview: true,
    },
  },
  groups: [{ kind: 'exactly-one', of: ['queueName', 'topicName'] }],
  children: {
    messageProperties: {
      doc: 'Properties sent beside the payload.',
      children: {
        messageProperty: {
          doc: 'One property.',
          min: 1,
          max: 'many',
          attributes: {
            name: { doc: 'Name of the property.', type: 'string', required: true, preview: true },
          },
          text: { doc: 'Value of the property.', type: 'any', required: true },
        },
      },
    },
    payload: {
      doc: 'The content of the message.',
      min: 1,
      text: { doc: 'Text to send.', type: 'any', required: true },
    },
  },
  ordered: true,
})
