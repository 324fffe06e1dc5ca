import { policy } from './policy.ts'

export const xmlToJson = policy({
  name: 'xml-to-json',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/xml-to-json-policy',
  category: 'transformation',
  sections: ['inbound', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    kind: { doc: 'TODO', type: 'enum', values: ['javascript-friendly', 'direct'], required: true },
    apply: { doc: 'TODO', type: 'enum', values: ['always', 'content-type-xml'], required: true },
    considerAcceptHeader: { doc: 'TODO', type: 'bool', default: 'true' },
    alwaysArrayChildElements: { doc: 'TODO', type: 'bool', default: 'false' },
  },
  undocumented: { attributes: ['preserve-whitespace-nodes', 'empty-values', 'trim-values'] },
})
