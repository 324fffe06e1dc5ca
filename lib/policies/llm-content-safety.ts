import { policy } from './policy.ts'

export const llmContentSafety = policy({
  name: 'llm-content-safety',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/llm-content-safety-policy',
  category: 'content-validation',
  sections: ['inbound', 'outbound'],
  scopes: ['global', 'workspace', 'product', 'api'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  attributes: {
    backendId: { doc: 'TODO', type: 'resource-id', required: true },
    shieldPrompt: { doc: 'TODO', type: 'bool', default: 'false' },
    enforceOnCompletions: { doc: 'TODO', type: 'bool', default: 'false' },
    windowSize: { doc: 'TODO', type: 'int', default: '10000' },
    windowOverlapSize: { doc: 'TODO', type: 'int' },
  },
  children: {
    categories: {
      doc: 'TODO',
      attributes: {
        outputType: {
          doc: 'TODO',
          type: 'enum',
          values: ['FourSeverityLevels', 'EightSeverityLevels'],
          default: 'FourSeverityLevels',
        },
      },
      children: {
        category: {
          doc: 'TODO',
          min: 1,
          max: 'many',
          attributes: {
            name: {
              doc: 'TODO',
              type: 'enum',
              values: ['Hate', 'SelfHarm', 'Sexual', 'Violence'],
              required: true,
            },
            threshold: { doc: 'TODO', type: 'int', required: true, min: 0, max: 7 },
          },
        },
      },
    },
    blocklists: {
      doc: 'TODO',
      children: {
        id: {
          doc: 'TODO',
          min: 1,
          max: 'many',
          text: { doc: 'TODO', type: 'string', required: true },
        },
      },
    },
  },
})
