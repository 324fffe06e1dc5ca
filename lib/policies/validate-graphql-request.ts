import { policy } from './policy.ts'

export const validateGraphqlRequest = policy({
  name: 'validate-graphql-request',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/validate-graphql-request-policy',
  category: 'content-validation',
  sections: ['inbound'],
  scopes: ['global', 'workspace', 'product', 'api'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: { onlyOnce: { per: 'section' } },
  attributes: {
    errorVariableName: { doc: 'TODO', type: 'variable-name' },
    maxSize: { doc: 'TODO', type: 'int', required: true, max: 102400 },
    maxDepth: { doc: 'TODO', type: 'int', default: '6' },
  },
  children: {
    authorize: {
      doc: 'TODO',
      children: {
        rule: {
          doc: 'TODO',
          min: 1,
          max: 100,
          attributes: {
            path: { doc: 'TODO', type: 'string', required: true, pattern: '^/' },
            action: {
              doc: 'TODO',
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
