import { callSite } from '../diagnostics/call-site.ts'
import { buildElement } from './build-element.ts'
import type { Place, PolicyDefinition } from './definition.ts'
import type { Placed, PolicyNode } from './policy-node.ts'

const definition = {
  name: 'include-fragment',
  title: 'Include fragment',
  summary: 'Puts the policies of a fragment in its place.',
  docs: 'https://learn.microsoft.com/azure/api-management/include-fragment-policy',
  category: 'policy-control-and-flow',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  usage: { notes: ['A fragment cannot include another fragment.'] },
  attributes: {
    fragmentId: {
      doc: 'The name of the fragment in the service.',
      type: 'resource-id',
      required: true,
      expression: 'not-allowed',
    },
  },
} as const satisfies PolicyDefinition

/** A fragment of this project, or one that exists in the service under a name. */
export type FragmentReference<P extends Place> =
  | (Placed<P> & { readonly target: { readonly scope: 'fragment'; readonly fragment: string } })
  | { readonly fragmentId: string }

function build<P extends Place = Place>(fragment: FragmentReference<P>): PolicyNode<P> {
  const fragmentId = 'target' in fragment ? fragment.target.fragment : fragment.fragmentId
  const origin = callSite(build)
  return buildElement('include-fragment', definition, { fragmentId }, origin) as PolicyNode<P>
}

/**
 * Puts the policies of a fragment in its place: a fragment of this project, or
 * `{ fragmentId: '…' }` for one that exists in the service.
 * @see https://learn.microsoft.com/azure/api-management/include-fragment-policy
 */
export const includeFragment = Object.assign(build, { definition })
