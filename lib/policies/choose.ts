import type { Expression, NamedValueText } from '../expressions/expression.ts'
import type { XmlElement } from '../xml/node.ts'
import { containerElement } from './container.ts'
import type { Place, PolicyDefinition } from './definition.ts'
import type { Nothing, PolicyItem, PolicyNode } from './policy-node.ts'

declare const places: unique symbol

/** A `when` or `otherwise` of `choose`. */
export interface Branch<in P extends Place> extends XmlElement {
  readonly [places]: (place: P) => void
}

const definition = {
  name: 'choose',
  title: 'Control flow',
  summary: 'Runs the policies of the first branch whose condition is true.',
  docs: 'https://learn.microsoft.com/azure/api-management/choose-policy',
  category: 'policy-control-and-flow',
  sections: ['inbound', 'backend', 'outbound', 'on-error'],
  scopes: ['global', 'workspace', 'product', 'api', 'operation'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted', 'workspace'],
  children: {
    when: {
      doc: 'A branch, taken when its condition is the first to be true.',
      min: 1,
      max: 'many',
      attributes: {
        condition: { doc: 'What decides about the branch.', type: 'condition', required: true },
      },
      nested: { policies: 'any', min: 1 },
    },
    otherwise: {
      doc: 'The branch taken when no condition is true.',
      nested: { policies: 'any', min: 1 },
    },
  },
  ordered: true,
} as const satisfies PolicyDefinition

function build<P extends Place>(...branches: readonly (Branch<P> | Nothing)[]): PolicyNode<P> {
  return containerElement('choose', {}, {}, branches, build) as PolicyNode<P>
}

/**
 * Runs the policies of the first branch whose condition is true.
 * @see https://learn.microsoft.com/azure/api-management/choose-policy
 */
export const choose = Object.assign(build, { definition })

/** A branch of `choose`, taken when its condition is the first to be true. */
export function when<P extends Place>(
  condition: boolean | Expression<boolean> | NamedValueText,
  policies: readonly PolicyItem<P>[],
): Branch<P> {
  const { when: branch } = definition.children
  return containerElement('when', branch, { condition }, policies, when) as Branch<P>
}

/** The branch of `choose` taken when no condition is true. */
export function otherwise<P extends Place>(policies: readonly PolicyItem<P>[]): Branch<P> {
  return containerElement('otherwise', {}, {}, policies, otherwise) as Branch<P>
}
