import { policy } from './policy.ts'

export const jsonToXml = policy({
  name: 'json-to-xml',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/json-to-xml-policy',
  category: 'transformation',
  sections: ['inbound', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    apply: { doc: 'TODO', type: 'enum', values: ['always', 'content-type-json'], required: true },
    considerAcceptHeader: { doc: 'TODO', type: 'bool', default: 'true' },
    parseDate: { doc: 'TODO', type: 'bool', default: 'true', expression: 'not-allowed' },
    namespaceSeparator: { doc: 'TODO', type: 'string', default: '_', maxLength: 1 },
    namespacePrefix: { doc: 'TODO', type: 'string' },
    attributeBlockName: { doc: 'TODO', type: 'string' },
  },
  undocumented: {
    attributes: [
      'attribute-prefix',
      'namespace-block-name',
      'invalid-character-replacement',
      'null-values',
      'trim-values',
      'empty-values',
    ],
  },
})
