import type { ExpressionSyntax, Place, UnaryOperator } from '../syntax/tree.ts'
import { isEnum, isIntegral, isNumeric, nullableOf, typeWord } from '../types/classify.ts'
import { isStandardImplicit } from '../types/conversions.ts'
import type { Method } from '../types/member.ts'
import { membersOf } from '../types/members-of.ts'
import { isUnknown, type Type, unknown } from '../types/type.ts'
import { wellKnown } from '../types/type-table.ts'
import { bindExpression } from './bind-expression.ts'
import type { Binding } from './binding.ts'
import { checkAssignable } from './check-assignable.ts'
import { constantWord, fits } from './constants.ts'
import { describeOperand, operandConverts, requireValue } from './convert.ts'
import { type Operand, typed, type Value } from './operand.ts'
import { arithmetic, elementOf, integral } from './predefined-operator.ts'

/** `-x`, `!x`, `~x` and their kind. */
export function bindUnary(
  binding: Binding,
  syntax: Extract<ExpressionSyntax, { kind: 'unary' }>,
): Operand {
  const { operator } = syntax
  if (operator === '++' || operator === '--') return bindIncrement(binding, operator, syntax)
  const operand = bindExpression(binding, syntax.operand)
  const type = requireValue(binding, operand, syntax.operand)
  if (isUnknown(type) || operator === '&' || operator === '*') return typed(unknown)
  const result = unaryResult(operator, operand, type, syntax)
  if (!result) {
    const user = unaryUserOperator(binding, operator, operand, type)
    if (user) return user
    const message = `'${operator}' cannot be applied to ${describeOperand(operand)}.`
    binding.error(message, syntax)
    return typed(operator === '!' ? wellKnown('bool') : unknown)
  }
  return foldUnary(binding, operator, operand, result, syntax)
}

function unaryResult(
  operator: UnaryOperator,
  operand: Operand,
  type: Type,
  syntax: Extract<ExpressionSyntax, { kind: 'unary' }>,
): Value | undefined {
  const element = elementOf(type)
  const wrap = (result: Type) => typed(element === type ? result : nullableOf(result))
  if (operator === '!') return typeWord(element) === 'bool' ? wrap(element) : undefined
  if (operator === '~' && isEnum(element)) return wrap(element)
  if (!isNumeric(element)) return undefined
  if (operator === '-' && operand.kind === 'value') {
    // The smallest number of a type is written as the negative of one that is too large.
    const literal = syntax.operand.kind === 'number' && !syntax.operand.bracketed
    if (literal && operand.constant === 2n ** 31n && typeWord(type) === 'uint') {
      return typed(wellKnown('int'))
    }
    if (literal && operand.constant === 2n ** 63n && typeWord(type) === 'ulong') {
      return typed(wellKnown('long'))
    }
  }
  const words =
    operator === '~'
      ? integral
      : operator === '-'
        ? ['int', 'long', 'float', 'double', 'decimal']
        : arithmetic
  const word = words.find((each) => isStandardImplicit(element, wellKnown(each)))
  if (!word || (isIntegral(element) && !integral.includes(word))) return undefined
  return wrap(wellKnown(word))
}

function unaryUserOperator(
  binding: Binding,
  operator: string,
  operand: Operand,
  type: Type,
): Value | undefined {
  const element = elementOf(type)
  const methods = membersOf(element, `op ${operator}`).filter(
    (member): member is Method => member.kind === 'method' && member.parameters.length === 1,
  )
  const [only] = methods
  if (!only || !operandConverts(binding, operand, nullableOf(only.parameters[0]!.type)))
    return undefined
  return typed(element === type ? only.returns : nullableOf(only.returns))
}

function foldUnary(
  binding: Binding,
  operator: string,
  operand: Operand,
  result: Value,
  syntax: Place & ExpressionSyntax,
): Value {
  const constant = operand.kind === 'value' ? operand.constant : undefined
  if (constant === undefined) return result
  if (operator === '!' && typeof constant === 'boolean') {
    binding.constants.set(syntax, !constant)
    return typed(result.type, !constant)
  }
  if (operator === '+') return typed(result.type, constant)
  if (operator === '-') {
    if (typeof constant === 'number') return typed(result.type, -constant)
    if (typeof constant !== 'bigint') return result
    if (!isIntegral(result.type)) return typed(result.type, Number(-constant))
    if (!fits(-constant, constantWord(result.type)) && !binding.isUnchecked) {
      binding.error(`The number is too large for ${typeWord(result.type)}.`, syntax)
      return result
    }
    return typed(result.type, -constant)
  }
  return operator === '~' && typeof constant === 'bigint' && typeWord(result.type) !== 'uint'
    ? typed(result.type, ~constant)
    : result
}

/** `x++`, `--x`. */
export function bindIncrement(
  binding: Binding,
  operator: '++' | '--',
  syntax: { readonly operand: ExpressionSyntax } & Place,
): Operand {
  const operand = bindExpression(binding, syntax.operand)
  const type = requireValue(binding, operand, syntax.operand)
  if (isUnknown(type)) return typed(unknown)
  checkAssignable(binding, operand, syntax.operand)
  const element = elementOf(type)
  if (!isNumeric(element) && !isEnum(element)) {
    binding.error(`'${operator}' cannot be applied to ${describeOperand(operand)}.`, syntax)
    return typed(unknown)
  }
  return typed(type)
}
