import { policy } from './policy.ts'

export const jsonToXml = policy({
  name: 'json-to-xml',
  title: 'Convert JSON to XML',
  summary: 'Converts a JSON body to XML.',
  docs: 'https://learn.microsoft.com/azure/api-management/json-to-xml-policy',
  category: 'transformation',
  sections: ['inbound', 'outbound', 'on-error'],
  undocumentedSections: ['backend'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    apply: {
      doc: 'Whether to convert always or only bodies with a JSON content type.',
      type: 'enum',
      values: ['always', 'content-type-json'],
      required: true,
    },
    considerAcceptHeader: {
      doc: 'Whether to convert only when the `Accept` header asks for XML.',
      type: 'bool',
      default: 'true',
    },
    parseDate: {
      doc: 'Whether to convert date texts; `false` copies them unchanged.',
      type: 'bool',
      default: 'true',
      expression: 'not-allowed',
    },
    namespaceSeparator: {
      doc: 'Character that separates namespace prefix and name in property names.',
      type: 'string',
      default: '_',
      maxLength: 1,
    },
    namespacePrefix: {
      doc: 'Property name that marks namespace declarations, usually `xmlns`.',
      type: 'string',
    },
    attributeBlockName: {
      doc: 'Property whose own properties become XML attributes, such as `#attrs`.',
      type: 'string',
    },
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
