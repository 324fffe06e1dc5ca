import { policy } from './policy.ts'

export const publishEvent = policy({
  name: 'publish-event',
  title: 'Publish event to GraphQL subscription',
  summary:
    'Publishes an event to GraphQL subscriptions once a query or mutation has been resolved.',
  docs: 'https://learn.microsoft.com/azure/api-management/publish-event-policy',
  category: 'graphql-resolvers',
  sections: [],
  scopes: ['resolver'],
  gateways: ['classic', 'v2', 'consumption'],
  usage: {
    onlyInside: ['http-data-source', 'sql-data-source', 'cosmosdb-data-source'],
    notes: [
      "It stands in the response element of the resolver's data source.",
      'It runs only when a related query or mutation does.',
      'The subscription field itself must not have a resolver.',
    ],
  },
  children: {
    targets: {
      doc: 'The subscriptions to publish to.',
      min: 1,
      children: {
        graphqlSubscription: {
          doc: 'A subscription to publish to.',
          min: 1,
          max: 'many',
          attributes: {
            id: { doc: 'Field of the `Subscription` type.', type: 'string', required: true },
          },
        },
      },
    },
  },
})
