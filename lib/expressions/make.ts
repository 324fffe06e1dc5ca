import { callSite } from '../diagnostics/call-site.ts'
import type { Draft } from './draft.ts'
import { expressionNode, layoutOf } from './expression-node.ts'
import './operations.ts'
import type { Shape } from './shape.ts'

/** The node of what `builder` was called for; every public builder of expressions ends here. */
export const expression = <E>(
  made: Draft,
  shape: Shape,
  builder: (...args: never[]) => unknown,
  own: object = {},
): E => expressionNode(made, shape, callSite(builder), { ...layoutOf(made), ...own }) as never
