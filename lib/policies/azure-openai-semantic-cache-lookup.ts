import { policy } from './policy.ts'

export const azureOpenaiSemanticCacheLookup = policy({
  name: 'azure-openai-semantic-cache-lookup',
  title: 'Look up Azure OpenAI responses by meaning',
  summary: 'Answers a prompt from the cache when a similar one was answered before.',
  docs: 'https://learn.microsoft.com/azure/api-management/azure-openai-semantic-cache-lookup-policy',
  category: 'caching',
  sections: ['inbound'],
  scopes: ['global', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted'],
  usage: {
    notes: [
      'Begin with a threshold of 0.05; above 0.2 answers may not fit.',
      'Vary by user or group, so that nobody sees the answer to another.',
    ],
    onlyOnce: { per: 'section' },
    requires: ['azure-openai-semantic-cache-store'],
  },
  attributes: {
    scoreThreshold: {
      doc: 'How near a cached prompt must be; lower is stricter.',
      type: 'number',
      required: true,
      min: 0,
      max: 1,
    },
    embeddingsBackendId: {
      doc: 'Backend that turns prompts into embeddings.',
      type: 'resource-id',
      resource: 'backend',
      required: true,
    },
    embeddingsBackendAuth: {
      doc: 'How to sign in to the embeddings backend.',
      type: 'enum',
      values: ['system-assigned'],
      required: true,
    },
    ignoreSystemMessages: {
      doc: 'Whether to leave system messages out of the comparison.',
      type: 'bool',
      default: 'false',
    },
    maxMessageCount: { doc: 'With more messages than this the cache is not used.', type: 'int' },
  },
  children: {
    varyBy: {
      doc: 'Keeps cached answers apart by a value.',
      max: 'many',
      text: {
        doc: 'Value that an answer is cached under, besides its prompt.',
        type: 'any',
        required: true,
        expression: 'required',
      },
    },
  },
  undocumented: { attributes: ['cache-id'] },
})
