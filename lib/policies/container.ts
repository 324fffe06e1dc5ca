import { callSite } from '../diagnostics/call-site.ts'
import type { XmlNode } from '../xml/node.ts'
import type { ElementMembers } from './arguments.ts'
import { buildElement, element } from './build-element.ts'
import type { ElementDefinition, PolicyDefinition } from './definition.ts'
import type { Nothing, Places, PolicyItem, PolicyNode } from './policy-node.ts'

/** A policy with policies inside: they may stand wherever all of them, and it, may stand. */
export interface Container<D extends PolicyDefinition = PolicyDefinition> {
  <P extends Places<D>['all']>(
    policy: ElementMembers<D>,
    policies: readonly PolicyItem<P>[],
  ): PolicyNode<P>
  readonly definition: D
}

/** Makes the builder of a policy that holds other policies. */
export function container<const D extends PolicyDefinition>(definition: D): Container<D> {
  function build<P extends Places<D>['all']>(
    members: ElementMembers<D>,
    policies: readonly PolicyItem<P>[],
  ): PolicyNode<P> {
    return containerElement(definition.name, definition, members, policies, build) as PolicyNode<P>
  }
  return Object.assign(build, { definition })
}

/** An element with policies inside, on behalf of the builder that was called. */
export function containerElement(
  name: string,
  definition: ElementDefinition,
  members: unknown,
  policies: readonly (XmlNode | Nothing)[],
  builder: (...args: never[]) => unknown,
) {
  const origin = callSite(builder)
  const { attributes, children } = buildElement(name, definition, members, origin)
  return element(name, attributes, [...children, ...present(policies, origin)], origin)
}

/** The policies of a list: what a condition left out is left out, anything foreign is a problem. */
export function present(
  items: readonly (XmlNode | Nothing)[],
  origin: ReturnType<typeof callSite>,
): readonly XmlNode[] {
  return items.flatMap((item): readonly XmlNode[] => {
    if (item === undefined || item === null || item === false) return []
    if (typeof item === 'object' && 'kind' in item) return [item]
    return [
      {
        kind: 'problem',
        code: 'invalid-argument',
        severity: 'error',
        message: `${Array.isArray(item) ? 'A list' : `A ${typeof item}`} is not a policy.`,
        hint: Array.isArray(item)
          ? 'Spread it: `...policies`.'
          : 'Put the result of a builder here.',
        origin,
      },
    ]
  })
}
