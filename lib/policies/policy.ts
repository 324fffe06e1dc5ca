import { callSite } from '../diagnostics/call-site.ts'
import type { BuilderArguments } from './arguments.ts'
import { buildElement } from './build-element.ts'
import type { PolicyDefinition } from './definition.ts'
import type { Places, PolicyNode } from './policy-node.ts'

/** A policy: calling it makes a node, `definition` holds its facts. */
export interface Policy<D extends PolicyDefinition = PolicyDefinition> {
  (...args: BuilderArguments<D>): PolicyNode<Places<D>['all']>
  readonly definition: D
}

/** Makes the builder of a policy from its definition. */
export function policy<const D extends PolicyDefinition>(definition: D): Policy<D> {
  function build(...args: BuilderArguments<D>): PolicyNode<Places<D>['all']> {
    return buildElement(definition.name, definition, args[0], callSite(build)) as PolicyNode<
      Places<D>['all']
    >
  }
  return Object.assign(build, { definition })
}
