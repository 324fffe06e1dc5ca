import { policy } from './policy.ts'

export const trace = policy({
  name: 'trace',
  title: 'Trace',
  summary:
    'Writes a message of your own to request traces, Application Insights and resource logs.',
  docs: 'https://learn.microsoft.com/azure/api-management/trace-policy',
  category: 'logging',
  sections: ['inbound', 'backend', 'outbound'],
  undocumentedSections: ['on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: {
    notes: [
      "Application Insights and logs get it only if its severity reaches the diagnostic setting's verbosity.",
      'Sampling does not apply to it.',
      'The test console does not show it for v2 gateways.',
    ],
  },
  attributes: {
    source: {
      doc: 'Where the message comes from, as the logs should name it.',
      type: 'string',
      required: true,
      expression: 'not-allowed',
    },
    severity: {
      doc: 'How grave the message is.',
      type: 'enum',
      values: ['verbose', 'information', 'error'],
      default: 'verbose',
      expression: 'not-allowed',
    },
  },
  groups: [{ kind: 'exactly-one', of: ['message', 'text'] }],
  text: { doc: 'The message in its older form, without a `message` element.', type: 'any' },
  children: {
    message: { doc: 'The message.', text: { doc: 'What to write.', type: 'any', required: true } },
    metadata: {
      doc: 'A property that goes with the message in the telemetry.',
      max: 'many',
      attributes: {
        name: { doc: 'Name of the property.', type: 'string', required: true },
        value: { doc: 'Value of the property.', type: 'string', required: true },
      },
    },
  },
})
