import type { Argument, ExpressionSyntax, InitializerItem } from '../syntax/tree.ts'
import { typeWord } from '../types/classify.ts'
import { formatType } from '../types/format-type.ts'
import type { Method } from '../types/member.ts'
import { membersOf } from '../types/members-of.ts'
import { isUnknown, type Type, unknown } from '../types/type.ts'
import { wellKnown } from '../types/type-table.ts'
import { bindArguments, finishArguments, finishCall } from './bind-call.ts'
import { bindExpression } from './bind-expression.ts'
import type { Binding } from './binding.ts'
import { coerce, requireValue, typeOf } from './convert.ts'
import { type Operand, typed, type Value } from './operand.ts'
import { resolveOverload } from './overloads.ts'

type IndexSyntax = Extract<ExpressionSyntax, { kind: 'index' }>

/** `target[index]`. */
export function bindIndex(binding: Binding, syntax: IndexSyntax): Operand {
  const target = bindExpression(binding, syntax.target)
  const type = requireValue(binding, target, syntax.target)
  const list = bindArguments(binding, syntax.arguments)
  if (isUnknown(type) || type.kind === 'null') {
    finishArguments(binding, list)
    return typed(unknown)
  }
  if (type.kind === 'array') {
    if (list.length !== type.rank) {
      const count = type.rank === 1 ? 'one index' : `${type.rank} indexes`
      binding.error(`The array takes ${count}, not ${list.length}.`, syntax)
    }
    for (const { operand, syntax: each } of list) {
      const isInteger = /^(?:uint|long|ulong)$/.test(typeWord(typeOf(operand)))
      if (!isInteger) coerce(binding, operand, wellKnown('int'), each.value, 'The index')
    }
    return { kind: 'value', type: type.element, place: { kind: 'element' } }
  }
  return callIndexer(binding, type, list, syntax)
}

function callIndexer(
  binding: Binding,
  type: Type,
  list: ReturnType<typeof bindArguments>,
  syntax: ExpressionSyntax,
): Value {
  const indexers = membersOf(type, 'this[]') as readonly Method[]
  if (indexers.length === 0) {
    finishArguments(binding, list)
    const isOpaque =
      type.kind === 'parameter' || (type.kind === 'named' && type.definition.isOpaque)
    if (!isOpaque) binding.error(`${formatType(type)} has no elements to index.`, syntax)
    return typed(unknown)
  }
  const found = resolveOverload(binding, indexers, list)
  const result = finishCall(binding, found, indexers, list, syntax, `[] of ${formatType(type)}`)
  const canWrite = found.kind === 'found' ? found.candidate.method.canWrite : true
  return { kind: 'value', type: typeOf(result), place: { kind: 'indexer', canWrite } }
}

/** `["name"] = value` in an initializer: the type of the element. */
export function bindIndexer(
  binding: Binding,
  target: Value,
  syntax: readonly Argument[],
  place: InitializerItem,
): Type {
  const list = bindArguments(binding, syntax)
  const { start, end } = syntax[0] ?? place
  const { type, place: element } = callIndexer(binding, target.type, list, {
    kind: 'missing',
    start,
    end,
  })
  if (element?.kind === 'indexer' && !element.canWrite) {
    binding.error('The element is read-only.', { start, end })
  }
  return type
}
