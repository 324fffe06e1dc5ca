import { baseTypes, instancesOf } from '../types/base-types.ts'
import { isInterface } from '../types/classify.ts'
import { membersOf } from '../types/members-of.ts'
import { isUnknown, type Type, unknown } from '../types/type.ts'
import { wellKnown } from '../types/type-table.ts'

/** The type of what `foreach` gets from a value; undefined where it is no collection. */
export function elementTypeOf(type: Type): Type | undefined {
  if (isUnknown(type) || type.kind === 'parameter') return unknown
  if (type.kind === 'array') return type.element
  const { definition } = wellKnown('IEnumerable', wellKnown('object'))
  const [generic] = instancesOf(type, definition)
  if (generic && isInterface(type)) return generic.arguments[0]
  const method = membersOf(type, 'GetEnumerator').find(
    (member) => member.kind === 'method' && !member.isStatic && member.parameters.length === 0,
  )
  if (method?.kind === 'method') {
    const [current] = membersOf(method.returns, 'Current')
    if (current?.kind === 'property') return current.type
  }
  if (generic) return generic.arguments[0]
  if (instancesOf(type, wellKnown('IEnumerable').definition).length > 0) return wellKnown('object')
  const isOpaque = [type, ...baseTypes(type)].some(
    (each) => each.kind === 'named' && each.definition.isOpaque,
  )
  return isOpaque ? unknown : undefined
}
