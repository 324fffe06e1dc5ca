import type { BinaryOperator, ExpressionSyntax, Place } from '../syntax/tree.ts'
import { isNumeric, isReferenceType, nullableElement, typeWord } from '../types/classify.ts'
import { convertsExplicitly, isStandardImplicit } from '../types/conversions.ts'
import { isUnknown, type NamedType, type Type, unknown } from '../types/type.ts'
import { wellKnown } from '../types/type-table.ts'
import { bindExpression } from './bind-expression.ts'
import type { Binding } from './binding.ts'
import { describeOperand, operandConverts, requireValue, typeOf } from './convert.ts'
import { foldConstants } from './fold-operator.ts'
import { type Operand, typed } from './operand.ts'
import { isText, predefined } from './predefined-operator.ts'
import { userOperator } from './user-operator.ts'

type BinarySyntax = Extract<ExpressionSyntax, { kind: 'binary' }>

/** `left operator right`; long chains are bound from left to right without recursion. */
export function bindBinary(binding: Binding, syntax: BinarySyntax): Operand {
  const chain: BinarySyntax[] = [syntax]
  for (;;) {
    const { left } = chain.at(-1)!
    if (left.kind !== 'binary' || left.bracketed) break
    chain.push(left)
  }
  let left = bindExpression(binding, chain.at(-1)!.left)
  for (const each of chain.reverse()) {
    const right = bindExpression(binding, each.right)
    left =
      each.operator === '??'
        ? coalesce(binding, left, right, each)
        : applyOperator(binding, each.operator, left, right, each)
    const constant = left.kind === 'value' ? left.constant : undefined
    if (constant !== undefined) binding.constants.set(each, constant)
  }
  return left
}

export interface OperatorPlace extends Place {
  readonly left: ExpressionSyntax
  readonly right: ExpressionSyntax
  readonly operatorStart?: number
}

/** The value of an operator with these operands. */
export function applyOperator(
  binding: Binding,
  operator: BinaryOperator,
  left: Operand,
  right: Operand,
  place: OperatorPlace,
): Operand {
  if (left.kind === 'default' && right.kind === 'value' && /^[!=]=$/.test(operator)) {
    return typed(wellKnown('bool'))
  }
  if (right.kind === 'default' && left.kind === 'value' && /^[!=]=$/.test(operator)) {
    return typed(wellKnown('bool'))
  }
  const leftType = requireValue(binding, left, place.left)
  const rightType = requireValue(binding, right, place.right)
  if (isUnknown(leftType) || isUnknown(rightType)) {
    const givesText = operator === '+' && (isText(leftType) || isText(rightType))
    return typed(givesText ? wellKnown('string') : unknown)
  }
  const result = userOperator(binding, operator, left, right) ?? predefined(operator, left, right)
  if (result) {
    if (/^[!=]=$/.test(operator)) checkReferences(binding, operator, leftType, rightType, place)
    return foldConstants(binding, operator, left, right, result, place)
  }
  const [first, second] = [describeOperand(left), describeOperand(right)]
  const message = `'${operator}' cannot be applied to ${first} and ${second}.`
  binding.error(message, place, mismatchHint(operator, leftType, rightType))
  return typed(/^(?:[=!]=|[<>]=?|&&|\|\|)$/.test(operator) ? wellKnown('bool') : unknown)
}

function mismatchHint(operator: string, left: Type, right: Type): string | undefined {
  if (!/^(?:[=!]=|[<>]=?|[-+*/%])$/.test(operator)) return undefined
  if (isText(left) && isText(right)) {
    return /^[<>]/.test(operator) ? 'Compare with `string.Compare(…)`.' : undefined
  }
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const target = nullableElement(other) ?? other
    if (!typeWord(target)) continue
    if (!typeWord(one) && convertsExplicitly(one, target) && !isStandardImplicit(one, target)) {
      const word = typeWord(target)
      return `Cast it: \`(${word})…\`.`
    }
    if (typeWord(one) === 'object') return `Cast it: \`(${typeWord(target)})…\`.`
  }
  if (isText(left) !== isText(right) && (isNumeric(left) || isNumeric(right))) {
    return 'Parse the text: `int.Parse(…)`.'
  }
  return undefined
}

const textTypes = /^System\.String$/

/** `object == string` compares references: equal texts are not found equal. */
function checkReferences(
  binding: Binding,
  operator: string,
  left: Type,
  right: Type,
  place: OperatorPlace,
): void {
  const isString = (type: Type) => type.kind === 'named' && textTypes.test(type.definition.fullName)
  const isObject = (type: Type) =>
    type.kind === 'named' && /^System\.Object$/.test((type as NamedType).definition.fullName)
  if (!(isString(left) && isObject(right)) && !(isObject(left) && isString(right))) return
  const message = `'${operator}' compares an object with a text by reference, so equal texts differ.`
  const hint = 'Cast the object: `(string)…`.'
  binding.report('csharp-reference-comparison', message, place, hint)
}

function coalesce(binding: Binding, left: Operand, right: Operand, place: BinarySyntax): Operand {
  const leftType = requireValue(binding, left, place.left)
  if (!/^(?:lambda|default|throw)$/.test(right.kind)) requireValue(binding, right, place.right)
  const rightType = typeOf(right)
  if (isUnknown(leftType)) return typed(unknown)
  if (leftType.kind === 'null') return isUnknown(rightType) ? typed(unknown) : right
  const element = nullableElement(leftType)
  if (!element && !isReferenceType(leftType)) {
    const message = `'??' needs a left side that can be null, not ${describeOperand(left)}.`
    binding.error(message, place.left, 'Leave out the `??`.')
    return typed(leftType)
  }
  if (right.kind === 'throw') return typed(element ?? leftType)
  if (isUnknown(rightType) && right.kind === 'value') return typed(unknown)
  if (element && operandConverts(binding, right, element)) return typed(element)
  if (operandConverts(binding, right, leftType)) return typed(leftType)
  if (operandConverts(binding, typed(element ?? leftType), rightType)) return typed(rightType)
  binding.error(
    `'??' cannot join ${describeOperand(left)} and ${describeOperand(right)}.`,
    place,
    typeWord(leftType) === 'object' ? `Cast it: \`(${describeOperand(right)})…\`.` : undefined,
  )
  return typed(unknown)
}
