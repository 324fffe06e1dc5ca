import type { CallSite } from '../diagnostics/source.ts'
import type { Code, XmlProblem } from '../xml/node.ts'
import type { Draft } from './draft.ts'
import { resolveNames } from './names.ts'
import { draftKey } from './operand.ts'
import type { Shape } from './shape.ts'

/** What all nodes inherit. In a string, an expression shows as what a rule then finds there. */
export const nodePrototype: object = {
  toString(this: Partial<Code>): string {
    return `@(${this.code ?? ''})`
  },
}
// A method that data inherits is not to show up as data.
Object.defineProperty(nodePrototype, 'toString', { enumerable: false })

/** What the nodes of values inherit: the operations of all families, see `operations.ts`. */
export const operations: object = Object.create(nodePrototype)

/** Says that a builder wrote the code, unless it holds lines that someone wrote. */
export const layoutOf = ({ code }: Draft): { readonly flat?: true } =>
  code.includes('\n') ? {} : { flat: true }

/** The frozen node of an expression: data, with the members of its shape as prototype. */
export function expressionNode(
  made: Draft,
  shape: Shape,
  origin: CallSite,
  own: object = layoutOf(made),
): Code | XmlProblem {
  const { type = made.type, element = made.element, members = operations } = shape
  const plain = made.problem === undefined ? codeNode(made, origin, own) : problem(made, origin)
  // A literal with `__proto__`, because assigning would run into getters of the prototype.
  const node = { __proto__: members, ...plain }
  Object.defineProperty(node, draftKey, { value: { ...made, type, element, shape } })
  return Object.freeze(node)
}

const codeNode = ({ code }: Draft, origin: CallSite, own: object): Code => ({
  kind: 'code',
  form: 'expression',
  code: resolveNames(code),
  free: true,
  ...own,
  origin,
})

const problem = ({ problem: message = '' }: Draft, origin: CallSite): XmlProblem => ({
  kind: 'problem',
  code: 'malformed-expression',
  severity: 'error',
  message,
  hint: 'Interpolate strings, numbers, booleans, null, named values and single expressions.',
  origin,
})

/** The shape that the expression was made with. */
export const shapeOf = (node: unknown): Shape => {
  const facts = (node as { readonly [draftKey]?: Shape & { readonly shape: Shape } } | null)?.[
    draftKey
  ]
  return facts ? { ...facts.shape, ...definite(facts) } : {}
}

const definite = ({ type, element }: Shape): Shape => ({
  ...(type === undefined ? {} : { type }),
  ...(element === undefined ? {} : { element }),
})
