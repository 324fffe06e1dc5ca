import { policy } from './policy.ts'

export const setBody = policy({
  name: 'set-body',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/set-body-policy',
  category: 'transformation',
  sections: ['inbound', 'backend', 'outbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    template: { doc: 'TODO', type: 'enum', values: ['liquid', 'none'] },
    xsiNil: {
      doc: 'TODO',
      type: 'enum',
      values: ['blank', 'null'],
      default: 'blank',
      expression: 'not-allowed',
    },
    parseDate: { doc: 'TODO', type: 'bool', default: 'true', expression: 'not-allowed' },
  },
  text: { doc: 'TODO', type: 'any', required: true },
  children: { value: { doc: 'TODO', text: { doc: 'TODO', type: 'any', required: true } } },
  undocumented: { attributes: ['html-decode-expression'] },
})
