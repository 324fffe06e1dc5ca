import { policy } from './policy.ts'

export const setQueryParameter = policy({
  name: 'set-query-parameter',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/set-query-parameter-policy',
  category: 'transformation',
  sections: ['inbound', 'backend'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    name: { doc: 'TODO', type: 'string', required: true },
    existsAction: {
      doc: 'TODO',
      type: 'enum',
      values: ['override', 'skip', 'append', 'delete'],
      default: 'override',
    },
  },
  groups: [
    {
      kind: 'requires',
      if: 'existsAction',
      then: ['value'],
    } /* when: exists-action is absent or not delete */,
  ],
  children: { value: { doc: 'TODO', max: 'many', text: { doc: 'TODO', type: 'string' } } },
})
