import { policy } from './policy.ts'

export const logToEventhub = policy({
  name: 'log-to-eventhub',
  title: 'Log to event hub',
  summary: 'Sends a message to an event hub through a logger.',
  docs: 'https://learn.microsoft.com/azure/api-management/log-to-eventhub-policy',
  category: 'integration-and-external-communication',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: ['global', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted'],
  usage: {
    notes: [
      'Every call is logged: sampling of Application Insights does not apply.',
      'A message over 200 KB is cut.',
    ],
  },
  attributes: {
    loggerId: {
      doc: 'Name of the logger.',
      type: 'resource-id',
      resource: 'logger',
      required: true,
      expression: 'not-allowed',
    },
    partitionId: {
      doc: 'Partition that gets the message.',
      type: 'string',
      expression: 'not-allowed',
    },
    partitionKey: { doc: 'Value that chooses the partition.', type: 'string' },
  },
  groups: [{ kind: 'at-most-one', of: ['partitionId', 'partitionKey'] }],
  text: { doc: 'The message, at most 200 KB.', type: 'string', required: true },
})
