import { policy } from './policy.ts'

export const setHeader = policy({
  name: 'set-header',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/set-header-policy',
  category: 'transformation',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    name: { doc: 'TODO', type: 'header-name', required: true },
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
