import type { CallSite } from '../diagnostics/source.ts'
import type { Code, XmlProblem } from '../xml/node.ts'
import { type Draft, draft } from './draft.ts'
import { resolveNames } from './names.ts'
import { draftKey } from './operand.ts'
import type { Shape } from './shape.ts'

/** What the nodes of values inherit: the operations of all families, see `operations.ts`. */
export const operations: object = {}

/** The frozen node of an expression: data, with the members of its shape as prototype. */
export function expressionNode(
  made: Draft,
  shape: Shape,
  origin: CallSite,
  own: Partial<Code> & object = {},
): Code | XmlProblem {
  const node = Object.create(shape.members ?? operations, {
    [draftKey]: { value: { ...retyped(made, shape), shape } },
  })
  if (made.problem !== undefined) return Object.freeze(Object.assign(node, problem(made, origin)))
  const code = resolveNames(made.code)
  const layout = code.includes('\n') ? {} : { flat: true }
  const plain = { kind: 'code', form: 'expression', code, free: true, ...layout, ...own, origin }
  return Object.freeze(Object.assign(node, plain))
}

const retyped = (made: Draft, { type }: Shape): Draft =>
  type === undefined || made.problem !== undefined ? made : draft(made.code, made.strength, type)

const problem = ({ problem: message = '' }: Draft, origin: CallSite): XmlProblem => ({
  kind: 'problem',
  code: 'malformed-expression',
  severity: 'error',
  message,
  hint: 'Interpolate strings, numbers, booleans, null, named values and single expressions.',
  origin,
})

/** The shape that the expression was made with. */
export const shapeOf = (node: unknown): Shape =>
  (node as { readonly [draftKey]?: { readonly shape: Shape } })[draftKey]?.shape ?? {}
