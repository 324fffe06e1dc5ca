import { policy } from './policy.ts'

export const logToEventhub = policy({
  name: 'log-to-eventhub',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/log-to-eventhub-policy',
  category: 'integration-and-external-communication',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: ['global', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted'],
  attributes: {
    loggerId: { doc: 'TODO', type: 'resource-id', required: true, expression: 'not-allowed' },
    partitionId: { doc: 'TODO', type: 'string', expression: 'not-allowed' },
    partitionKey: { doc: 'TODO', type: 'string' },
  },
  groups: [{ kind: 'at-most-one', of: ['partitionId', 'partitionKey'] }],
  text: { doc: 'TODO', type: 'string', required: true },
})
