import { callSite } from '../diagnostics/call-site.ts'
import { element } from './build-element.ts'
import type { PolicyDefinition } from './definition.ts'
import type { BaseNode } from './policy-node.ts'

const definition = {
  name: 'base',
  title: 'Inherit policies',
  summary: 'Stands for the policies of the same section in the next broader scope.',
  docs: 'https://learn.microsoft.com/azure/api-management/set-edit-policies',
  category: 'structural',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: {
    onlyOnce: { per: 'section', certain: false },
    notes: [
      'Without it the policies of the broader scopes do not run in that section.',
      'It stands directly in a section, never inside another policy, a fragment or a resolver.',
    ],
  },
} as const satisfies PolicyDefinition

function build(): BaseNode {
  return element('base', [], [], callSite(build)) as BaseNode
}

/**
 * Stands for the policies of the same section in the next broader scope.
 * @see https://learn.microsoft.com/azure/api-management/set-edit-policies
 */
export const base = Object.assign(build, { definition })
