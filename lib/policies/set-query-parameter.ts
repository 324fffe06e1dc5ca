import { policy } from './policy.ts'

export const setQueryParameter = policy({
  name: 'set-query-parameter',
  title: 'Set query string parameter',
  summary: 'Adds, replaces or removes a query parameter of the request.',
  docs: 'https://learn.microsoft.com/azure/api-management/set-query-parameter-policy',
  category: 'transformation',
  sections: ['inbound', 'backend'],
  undocumentedSections: ['outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    name: { doc: 'Name of the parameter.', type: 'string', required: true },
    existsAction: {
      doc: 'What to do where the parameter is already there.',
      type: 'enum',
      values: ['override', 'skip', 'append', 'delete'],
      default: 'override',
    },
  },
  groups: [
    {
      kind: 'requires',
      if: 'existsAction',
      is: ['override', 'skip', 'append'],
      certain: false,
      then: ['value'],
    },
  ],
  children: {
    value: {
      doc: 'Value of the parameter; several make it stand several times.',
      max: 'many',
      text: { doc: 'Value of the parameter.', type: 'string' },
    },
  },
})
