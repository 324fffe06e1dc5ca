import { policy } from './policy.ts'

export const xmlToJson = policy({
  name: 'xml-to-json',
  title: 'Convert XML to JSON',
  summary: 'Turns an XML body into JSON.',
  docs: 'https://learn.microsoft.com/azure/api-management/xml-to-json-policy',
  category: 'transformation',
  sections: ['inbound', 'outbound', 'on-error'],
  undocumentedSections: ['backend'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    kind: {
      doc: 'Whether the JSON is easy to use or mirrors the XML.',
      type: 'enum',
      values: ['javascript-friendly', 'direct'],
      required: true,
    },
    apply: {
      doc: 'Whether to convert always or only what says it is XML.',
      type: 'enum',
      values: ['always', 'content-type-xml'],
      required: true,
    },
    considerAcceptHeader: {
      doc: 'Whether to obey the Accept header of the request.',
      type: 'bool',
      default: 'true',
    },
    alwaysArrayChildElements: {
      doc: 'Whether child elements always become arrays.',
      type: 'bool',
      default: 'false',
    },
  },
  undocumented: { attributes: ['preserve-whitespace-nodes', 'empty-values', 'trim-values'] },
})
