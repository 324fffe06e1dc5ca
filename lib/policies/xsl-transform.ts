import { policy } from './policy.ts'

export const xslTransform = policy({
  name: 'xsl-transform',
  title: 'Transform XML using an XSLT',
  summary: 'Applies an XSLT 1.0 stylesheet to an XML body.',
  docs: 'https://learn.microsoft.com/azure/api-management/xsl-transform-policy',
  category: 'transformation',
  sections: ['inbound', 'outbound'],
  undocumentedSections: ['on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: {
    onlyOnce: { per: 'section' },
    notes: ['The stylesheet has to declare the namespace `http://www.w3.org/1999/XSL/Transform`.'],
  },
  children: {
    parameter: {
      doc: 'A parameter for the stylesheet.',
      max: 'many',
      attributes: { name: { doc: 'Name of the parameter.', type: 'string', required: 'expected' } },
      text: { doc: 'Value of the parameter.', type: 'any', required: true },
      undocumented: { attributes: ['parameter-name'] },
    },
    xslStylesheet: {
      doc: 'The stylesheet, plain XSLT.',
      min: 1,
      xml: 'xsl:stylesheet',
      markup: true,
    },
  },
  ordered: true,
})
