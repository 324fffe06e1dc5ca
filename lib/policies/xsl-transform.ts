import { policy } from './policy.ts'

export const xslTransform = policy({
  name: 'xsl-transform',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/xsl-transform-policy',
  category: 'transformation',
  sections: ['inbound', 'outbound'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: { onlyOnce: { per: 'section' } },
  children: {
    parameter: {
      doc: 'TODO',
      max: 'many',
      attributes: { name: { doc: 'TODO', type: 'string' } },
      text: { doc: 'TODO', type: 'any', required: true },
    },
    xslStylesheet: { doc: 'TODO', min: 1, xml: 'xsl:stylesheet' },
  },
  ordered: true,
})
