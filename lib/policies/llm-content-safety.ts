import { policy } from './policy.ts'

export const llmContentSafety = policy({
  name: 'llm-content-safety',
  title: 'Enforce content safety',
  summary: 'Has Azure AI Content Safety check prompts, and answers with 403 those that it rejects.',
  docs: 'https://learn.microsoft.com/azure/api-management/llm-content-safety-policy',
  category: 'content-validation',
  sections: ['inbound', 'outbound'],
  scopes: ['global', 'workspace', 'product', 'api'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: {
    notes: [
      'On a streamed response no more events are sent, instead of a 403.',
      'The backend needs a managed identity for https://cognitiveservices.azure.com.',
    ],
  },
  attributes: {
    backendId: {
      doc: 'Backend of the Content Safety service.',
      type: 'resource-id',
      resource: 'backend',
      required: true,
    },
    shieldPrompt: {
      doc: 'Whether to look for attacks that try to talk the model out of its rules.',
      type: 'bool',
      default: 'false',
    },
    enforceOnCompletions: {
      doc: "Whether to check the model's answers too.",
      type: 'bool',
      default: 'false',
    },
    windowSize: {
      doc: 'Most characters sent to the service at once.',
      type: 'int',
      default: '10000',
    },
    windowOverlapSize: { doc: 'Characters that two neighbouring windows share.', type: 'int' },
  },
  children: {
    categories: {
      doc: 'Kinds of harm to look for.',
      attributes: {
        outputType: {
          doc: 'Scale of the severity.',
          type: 'enum',
          values: ['FourSeverityLevels', 'EightSeverityLevels'],
          default: 'FourSeverityLevels',
        },
      },
      children: {
        category: {
          doc: 'One kind of harm.',
          min: 1,
          max: 'many',
          attributes: {
            name: {
              doc: 'Name of the kind.',
              type: 'enum',
              values: ['Hate', 'SelfHarm', 'Sexual', 'Violence'],
              required: true,
            },
            threshold: {
              doc: 'Severity from which a prompt is rejected.',
              type: 'int',
              required: true,
              min: 0,
              max: 7,
            },
          },
        },
      },
    },
    blocklists: {
      doc: 'Block lists of the Content Safety service.',
      children: {
        id: {
          doc: 'Name of a block list.',
          min: 1,
          max: 'many',
          text: { doc: 'Name of a block list.', type: 'string', required: true },
        },
      },
    },
  },
})
