import type { Place } from '../syntax/tree.ts'
import { isIntegral, typeWord } from '../types/classify.ts'
import type { Type } from '../types/type.ts'
import type { Binding } from './binding.ts'
import { castConstant, foldBinary } from './constants.ts'
import { type Operand, typed, type Value } from './operand.ts'
import { arithmetic, isText, promoted } from './predefined-operator.ts'

/** Constants in constants double quickly. */
const maxText = 1_000_000

export function foldConstants(
  binding: Binding,
  operator: string,
  left: Operand,
  right: Operand,
  result: Value,
  place: Place,
): Value {
  if (left.kind !== 'value' || right.kind !== 'value') return result
  const [one, other] = [left.constant, right.constant]
  if (operator === '/' || operator === '%') {
    if (other === 0n && isIntegral(result.type)) {
      binding.error('Division by zero.', place)
      return result
    }
  }
  if (one === undefined || other === undefined) return result
  if (operator === '+' && isText(result.type)) {
    if (!isText(left.type) || !isText(right.type)) return result
    const [first, second] = [String(one), String(other)]
    return first.length + second.length > maxText ? result : typed(result.type, first + second)
  }
  const operandType = typeWord(result.type) === 'bool' ? comparedType(left, right) : result.type
  const isShift = operator === '<<' || operator === '>>'
  const folded = foldBinary(
    operator,
    castConstant(one, operandType) ?? one,
    isShift ? other : (castConstant(other, operandType) ?? other),
    operandType,
  )
  if (!folded) return result
  if ('value' in folded) return typed(result.type, folded.value)
  if (folded.mistake === 'division-by-zero') binding.error('Division by zero.', place)
  else if (!binding.isUnchecked) {
    binding.error(`The number is too large for ${typeWord(operandType)}.`, place)
  }
  return result
}

function comparedType(left: Value, right: Value): Type {
  return promoted(left, right, arithmetic)?.type ?? left.type
}
