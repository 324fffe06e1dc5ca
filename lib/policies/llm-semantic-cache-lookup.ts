import { policy } from './policy.ts'

export const llmSemanticCacheLookup = policy({
  name: 'llm-semantic-cache-lookup',
  title: 'Get cached responses of large language model API requests',
  summary: 'Answers from the cache when an earlier prompt was close enough in meaning.',
  docs: 'https://learn.microsoft.com/azure/api-management/llm-semantic-cache-lookup-policy',
  category: 'caching',
  sections: ['inbound'],
  scopes: ['global', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted'],
  usage: {
    onlyOnce: { per: 'section' },
    requires: ['llm-semantic-cache-store'],
    notes: [
      'It needs an external cache.',
      'A `rate-limit` or `rate-limit-by-key` right after it protects the backend when the cache is down.',
      'A `score-threshold` of 0.05 is a good start; above 0.2 answers may not fit.',
      "`vary-by` with a user or group keeps callers from seeing each other's answers.",
      'Nothing checks access to the backend that `embeddings-backend-id` names.',
    ],
  },
  attributes: {
    scoreThreshold: {
      doc: 'Largest distance between two prompts that still counts as a match; lower is stricter.',
      type: 'number',
      required: true,
      min: 0,
      max: 1,
    },
    embeddingsBackendId: {
      doc: 'Backend that computes embeddings.',
      type: 'resource-id',
      resource: 'backend',
      required: true,
    },
    embeddingsBackendAuth: {
      doc: 'Identity used to call the embeddings backend.',
      type: 'enum',
      values: ['system-assigned'],
      required: true,
    },
    ignoreSystemMessages: {
      doc: 'Whether system messages are left out of the comparison.',
      type: 'bool',
      default: 'false',
    },
    maxMessageCount: {
      doc: 'Number of dialog messages beyond which the cache is skipped.',
      type: 'int',
    },
  },
  children: {
    varyBy: {
      doc: 'A value that splits the cache; several are joined.',
      max: 'many',
      text: {
        doc: 'Result that keeps entries apart, such as a user identifier.',
        type: 'any',
        required: true,
        expression: 'required',
      },
    },
  },
  undocumented: { attributes: ['cache-id'] },
})
