import { container } from './container.ts'

export const wait = container({
  name: 'wait',
  title: 'Wait',
  summary: 'Runs its policies side by side and goes on when all of them, or one, have ended.',
  docs: 'https://learn.microsoft.com/azure/api-management/wait-policy',
  category: 'policy-control-and-flow',
  sections: ['inbound', 'backend', 'outbound'],
  undocumentedSections: ['on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: { notes: ['It may not stand inside `retry`.'] },
  attributes: {
    for: {
      doc: 'Whether to go on after all policies or after the first one.',
      type: 'enum',
      values: ['all', 'any'],
      default: 'all',
    },
  },
  nested: {
    policies: ['send-request', 'cache-lookup-value', 'choose'],
    certain: false,
    min: 1,
  },
})
