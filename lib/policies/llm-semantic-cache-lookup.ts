import { policy } from './policy.ts'

export const llmSemanticCacheLookup = policy({
  name: 'llm-semantic-cache-lookup',
  title: 'TODO',
  summary: 'TODO',
  docs: 'https://learn.microsoft.com/azure/api-management/llm-semantic-cache-lookup-policy',
  category: 'caching',
  sections: ['inbound'],
  scopes: ['global', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted'],
  usage: { onlyOnce: { per: 'section' }, requires: ['llm-semantic-cache-store'] },
  attributes: {
    scoreThreshold: { doc: 'TODO', type: 'number', required: true, min: 0, max: 1 },
    embeddingsBackendId: { doc: 'TODO', type: 'resource-id', required: true },
    embeddingsBackendAuth: {
      doc: 'TODO',
      type: 'enum',
      values: ['system-assigned'],
      required: true,
    },
    ignoreSystemMessages: { doc: 'TODO', type: 'bool', default: 'false' },
    maxMessageCount: { doc: 'TODO', type: 'int' },
  },
  children: {
    varyBy: {
      doc: 'TODO',
      max: 'many',
      text: { doc: 'TODO', type: 'any', required: true, expression: 'required' },
    },
  },
  undocumented: { attributes: ['cache-id'] },
})
