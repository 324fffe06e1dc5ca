import type { Argument } from '../syntax/tree.ts'
import { isReferenceType, isVoid } from '../types/classify.ts'
import { isStandardImplicit } from '../types/conversions.ts'
import { invokeOf } from '../types/members-of.ts'
import { hasUnknown, type NamedType, type Type } from '../types/type.ts'
import type { Binding } from './binding.ts'
import { type BoundArgument, type MethodGroup, typed } from './operand.ts'
import { type Resolution, resolveOverload } from './overloads.ts'

/** Chooses the method of a group that takes arguments of these types. */
function resolveGroup(binding: Binding, group: MethodGroup, inputs: readonly Type[]): Resolution {
  const list = inputs.map((type): BoundArgument => ({ syntax: noSyntax, operand: typed(type) }))
  const { typeArguments } = group
  const own = resolveOverload(binding, group.methods, list, { typeArguments })
  if (own.kind !== 'none' || !group.receiver) return own
  const withReceiver = [{ syntax: noSyntax, operand: group.receiver }, ...list]
  return resolveOverload(binding, group.extensions, withReceiver, {
    typeArguments,
    isExtension: true,
  })
}

const noSyntax: Argument = {
  value: { kind: 'missing', start: 0, end: 0 },
  start: 0,
  end: 0,
}

/** Whether a method of the group can be a delegate of the type. */
export function methodGroupConverts(binding: Binding, group: MethodGroup, to: NamedType): boolean {
  const invoke = invokeOf(to)
  const found = resolveGroup(
    binding,
    group,
    invoke.parameters.map(({ type }) => type),
  )
  if (found.kind === 'none') return false
  if (found.kind !== 'found') return true
  const { returns } = found.candidate.method
  if (isVoid(invoke.returns)) return isVoid(returns)
  if (returns === invoke.returns || hasUnknown(returns) || hasUnknown(invoke.returns)) return true
  return isReferenceType(returns) && isStandardImplicit(returns, invoke.returns)
}

/** What the method of the group gives back that takes arguments of these types. */
export function methodGroupReturn(
  binding: Binding,
  group: MethodGroup,
  inputs: readonly Type[],
): Type | undefined {
  const found = resolveGroup(binding, group, inputs)
  if (found.kind === 'found') return found.candidate.method.returns
  return found.kind === 'undecided' ? found.returns : undefined
}
