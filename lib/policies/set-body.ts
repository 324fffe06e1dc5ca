import { policy } from './policy.ts'

export const setBody = policy({
  name: 'set-body',
  title: 'Set body',
  summary: 'Sets the body of the request or response.',
  docs: 'https://learn.microsoft.com/azure/api-management/set-body-policy',
  category: 'transformation',
  sections: ['inbound', 'backend', 'outbound'],
  undocumentedSections: ['on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: {
    notes: [
      'An expression that reads the body consumes it, unless preserveContent is true.',
      'A Liquid template sees JSON or XML only where Content-Type says so.',
      'In return-response a Liquid template gets no input.',
    ],
  },
  attributes: {
    template: { doc: 'Template language of the text.', type: 'enum', values: ['liquid', 'none'] },
    xsiNil: {
      doc: 'How elements with xsi:nil appear to a Liquid template.',
      type: 'enum',
      values: ['blank', 'null'],
      default: 'blank',
      expression: 'not-allowed',
    },
    parseDate: {
      doc: 'Whether a Liquid template sees dates as dates.',
      type: 'bool',
      default: 'true',
      expression: 'not-allowed',
    },
  },
  text: { doc: 'The body.', type: 'any' },
  children: {
    value: { doc: 'The body, wrapped.', text: { doc: 'The body.', type: 'any', required: true } },
  },
  markup: true,
  undocumented: { attributes: ['html-decode-expression'] },
})
