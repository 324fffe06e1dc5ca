import { policy } from './policy.ts'

export const publishEvent = policy({
  name: 'publish-event',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/publish-event-policy',
  category: 'graphql-resolvers',
  sections: [],
  scopes: ['resolver'],
  gateways: ['classic', 'v2', 'consumption'],
  children: {
    targets: {
      doc: 'TODO',
      min: 1,
      children: {
        graphqlSubscription: {
          doc: 'TODO',
          min: 1,
          max: 'many',
          attributes: { id: { doc: 'TODO', type: 'string', required: true } },
        },
      },
    },
  },
  ordered: true,
})
