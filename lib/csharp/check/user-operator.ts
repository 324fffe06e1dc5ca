import type { ExpressionSyntax } from '../syntax/tree.ts'
import { isReferenceType, nullableElement, nullableOf, typeWord } from '../types/classify.ts'
import type { Method } from '../types/member.ts'
import { membersOf } from '../types/members-of.ts'
import type { Binding } from './binding.ts'
import { typeOf } from './convert.ts'
import { type BoundArgument, type Operand, typed, type Value } from './operand.ts'
import { resolveOverload } from './overloads.ts'

/** An operator that one of the types declares. */
export function userOperator(
  binding: Binding,
  operator: string,
  left: Operand,
  right: Operand,
): Value | undefined {
  const types = [left, right].map((each) => typeOf(each))
  const elements = types.map((type) => nullableElement(type) ?? type)
  const methods = new Set(
    elements.flatMap((type) =>
      type.kind === 'named' && !typeWord(type)
        ? membersOf(type, `op ${operator}`).filter((member) => member.kind === 'method')
        : [],
    ),
  )
  if (methods.size === 0) return undefined
  const declared = [...methods] as Method[]
  const found = resolveOperator(binding, declared, left, right)
  if (found) return found
  const lifted = declared.map(lift).filter((method): method is Method => method !== undefined)
  return lifted.length > 0 ? resolveOperator(binding, lifted, left, right) : undefined
}

function resolveOperator(
  binding: Binding,
  methods: readonly Method[],
  left: Operand,
  right: Operand,
): Value | undefined {
  const value: ExpressionSyntax = { kind: 'missing', start: 0, end: 0 }
  const list = [left, right].map(
    (operand): BoundArgument => ({ operand, syntax: { value, start: 0, end: 0 } }),
  )
  const found = resolveOverload(binding, methods, list)
  if (found.kind === 'found') return typed(found.candidate.method.returns)
  return found.kind === 'none' ? undefined : typed(found.candidates[0]!.method.returns)
}

/** The operator for `T?` that comes with one for `T`. */
function lift(method: Method): Method | undefined {
  if (method.parameters.some(({ type }) => isReferenceType(type))) return undefined
  const isComparison = typeWord(method.returns) === 'bool'
  return {
    ...method,
    returns: isComparison ? method.returns : nullableOf(method.returns),
    parameters: method.parameters.map((each) => ({ ...each, type: nullableOf(each.type) })),
  }
}
