import { policy } from './policy.ts'

export const validateGraphqlRequest = policy({
  name: 'validate-graphql-request',
  title: 'Validate GraphQL request',
  summary: 'Checks the size and depth of a GraphQL request and what it may ask for.',
  docs: 'https://learn.microsoft.com/azure/api-management/validate-graphql-request-policy',
  category: 'content-validation',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: {
    onlyOnce: { per: 'section' },
    notes: [
      'It works for pass-through and synthetic GraphQL APIs only.',
      'A request may have up to 250 query fields over all levels.',
      'Rules cover leaf fields, not input types, fragments, unions, interfaces or the schema itself.',
      'Errors also land in the variable `GraphQLErrors`.',
    ],
  },
  attributes: {
    errorVariableName: { doc: 'Variable that collects the errors found.', type: 'variable-name' },
    maxSize: {
      doc: 'Largest request allowed, in bytes.',
      type: 'int',
      required: true,
      max: 102400,
    },
    maxDepth: { doc: 'Deepest nesting allowed in the query.', type: 'int', default: '6' },
  },
  children: {
    authorize: {
      doc: 'Rules on what a request may ask for.',
      children: {
        rule: {
          doc: 'One rule; the most specific one that fits decides.',
          required: 'expected',
          max: 'many',
          expectedMax: 100,
          attributes: {
            path: {
              doc: 'Field the rule covers, as `/type/field`; `*` is a wildcard and `/__*` means introspection.',
              type: 'string',
              required: true,
              pattern: '/.*',
            },
            action: {
              doc: 'What happens to a request for the field.',
              type: 'enum',
              values: ['allow', 'remove', 'reject', 'ignore'],
              default: 'allow',
            },
          },
        },
      },
    },
  },
  undocumented: { attributes: ['max-total-depth', 'max-complexity'] },
})
