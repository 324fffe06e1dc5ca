import {
  isDelegate,
  isEnum,
  isIntegral,
  isNumeric,
  isReferenceType,
  nullableElement,
  nullableOf,
  typeWord,
} from '../types/classify.ts'
import { convertsExplicitly, isStandardImplicit } from '../types/conversions.ts'
import { membersOf } from '../types/members-of.ts'
import { hasUnknown, type TupleType, type Type } from '../types/type.ts'
import { wellKnown } from '../types/type-table.ts'
import { castConstant } from './constants.ts'
import { typeOf } from './convert.ts'
import { type Operand, typed, type Value } from './operand.ts'

export const isText = (type: Type): boolean => typeWord(type) === 'string'

export const arithmetic = ['int', 'uint', 'long', 'ulong', 'float', 'double', 'decimal']
export const integral = arithmetic.slice(0, 4)

/** The operators that the language itself has. */
export function predefined(operator: string, left: Operand, right: Operand): Value | undefined {
  const [leftType, rightType] = [typeOf(left), typeOf(right)]
  switch (operator) {
    case '&&':
    case '||':
      return typeWord(leftType) === 'bool' && typeWord(rightType) === 'bool'
        ? typed(leftType)
        : undefined
    case '+':
      if (isText(leftType) || isText(rightType)) return typed(wellKnown('string'))
      if (leftType.kind === 'null' && rightType.kind === 'null') return undefined
      return arithmeticOf(operator, left, right) ?? delegateSum(leftType, rightType)
    case '-':
      return arithmeticOf(operator, left, right) ?? delegateSum(leftType, rightType)
    case '*':
    case '/':
    case '%':
      return promoted(left, right, arithmetic)
    case '<<':
    case '>>':
      return shifted(left, right)
    case '<':
    case '>':
    case '<=':
    case '>=': {
      const compared = promoted(left, right, arithmetic) ?? enumPair(left, right)
      return compared && typed(wellKnown('bool'))
    }
    case '==':
    case '!=':
      return equals(left, right) ? typed(wellKnown('bool')) : undefined
    case '&':
    case '|':
    case '^':
      return logical(left, right) ?? promoted(left, right, integral) ?? enumPair(left, right)
    default:
      return undefined
  }
}

export const elementOf = (type: Type): Type => nullableElement(type) ?? type

/** Both operands as one number type, the first in order that holds both. */
export function promoted(
  left: Operand,
  right: Operand,
  words: readonly string[],
): Value | undefined {
  const types = [typeOf(left), typeOf(right)]
  const isLifted = types.some((type) => nullableElement(type) || type.kind === 'null')
  const elements = types.map(elementOf)
  if (!elements.some(isNumeric)) return undefined
  if (!elements.every((type) => isNumeric(type) || type.kind === 'null')) return undefined
  const areIntegral = elements.every((type) => isIntegral(type) || type.kind === 'null')
  const candidates = areIntegral ? words.filter((word) => integral.includes(word)) : words
  const word = candidates.find((each) =>
    [left, right].every((operand, index) => fitsNumber(operand, elements[index]!, each)),
  )
  if (!word) return undefined
  const type = wellKnown(word)
  return typed(isLifted ? nullableOf(type) : type)
}

function fitsNumber(operand: Operand, element: Type, word: string): boolean {
  if (element.kind === 'null') return true
  const target = wellKnown(word)
  if (isStandardImplicit(element, target)) return true
  if (operand.kind !== 'value' || typeof operand.constant !== 'bigint') return false
  if (typeWord(element) === 'int')
    return castConstant(operand.constant, target) !== undefined && isIntegral(target)
  return typeWord(element) === 'long' && word === 'ulong' && operand.constant >= 0n
}

function arithmeticOf(operator: string, left: Operand, right: Operand): Value | undefined {
  const numbers = promoted(left, right, arithmetic)
  if (numbers) return numbers
  const [one, other] = [elementOf(typeOf(left)), elementOf(typeOf(right))]
  const lifted = one !== typeOf(left) || other !== typeOf(right)
  const wrap = (type: Type) => typed(lifted ? nullableOf(type) : type)
  if (isEnum(one) && one === other) return operator === '-' ? wrap(wellKnown('int')) : undefined
  if (isEnum(one) && isIntegral(other))
    return fitsNumber(right, other, 'int') ? wrap(one) : undefined
  if (isEnum(other) && isIntegral(one))
    return fitsNumber(left, one, 'int') ? wrap(other) : undefined
  return undefined
}

function delegateSum(left: Type, right: Type): Value | undefined {
  if (isDelegate(left) && (left === right || right.kind === 'null')) return typed(left)
  return isDelegate(right) && left.kind === 'null' ? typed(right) : undefined
}

function shifted(left: Operand, right: Operand): Value | undefined {
  const [one, other] = [elementOf(typeOf(left)), elementOf(typeOf(right))]
  if (!isIntegral(one) || !isIntegral(other)) return undefined
  if (!fitsNumber(right, other, 'int')) return undefined
  const word = integral.find((each) => isStandardImplicit(one, wellKnown(each)))
  if (!word) return undefined
  const type = wellKnown(word)
  const isLifted = one !== typeOf(left) || other !== typeOf(right)
  return typed(isLifted ? nullableOf(type) : type)
}

function logical(left: Operand, right: Operand): Value | undefined {
  const types = [typeOf(left), typeOf(right)]
  const bool = wellKnown('bool')
  if (!types.some((type) => elementOf(type) === bool)) return undefined
  if (!types.every((type) => elementOf(type) === bool || type.kind === 'null')) return undefined
  return typed(types.every((type) => type === bool) ? bool : nullableOf(bool))
}

/** Two values of one enum, or one and the constant 0. */
function enumPair(left: Operand, right: Operand): Value | undefined {
  const [one, other] = [elementOf(typeOf(left)), elementOf(typeOf(right))]
  const lifted = one !== typeOf(left) || other !== typeOf(right)
  const type = isEnum(one) ? one : other
  if (!isEnum(type)) return undefined
  const fits = (operand: Operand, element: Type) =>
    element === type ||
    element.kind === 'null' ||
    (operand.kind === 'value' && operand.constant === 0n && isNumeric(element))
  if (!fits(left, one) || !fits(right, other)) return undefined
  return typed(lifted ? nullableOf(type) : type)
}

function equals(left: Operand, right: Operand): boolean {
  const [leftType, rightType] = [typeOf(left), typeOf(right)]
  if (promoted(left, right, arithmetic) || logical(left, right) || enumPair(left, right))
    return true
  if (leftType.kind === 'null' && rightType.kind === 'null') return true
  for (const [one, other] of [
    [leftType, rightType],
    [rightType, leftType],
  ] as const) {
    if (one.kind === 'null') {
      return (
        isReferenceType(other) ||
        nullableElement(other) !== undefined ||
        typeWord(other) !== '' ||
        isEnum(other) ||
        hasEquality(other)
      )
    }
  }
  if (leftType.kind === 'tuple' && rightType.kind === 'tuple') return areEqual(leftType, rightType)
  if (leftType.kind === 'parameter' || rightType.kind === 'parameter') return false
  if (!isReferenceType(leftType) || !isReferenceType(rightType)) return false
  if (hasUnknown(leftType) || hasUnknown(rightType)) return true
  return isRelated(leftType, rightType) || isRelated(rightType, leftType)
}

const tupleCache = new Map<string, boolean>()

/** Whether `==` compares tuples of these types. */
function areEqual(left: TupleType, right: TupleType): boolean {
  const key = `${left.id} ${right.id}`
  const known = tupleCache.get(key)
  if (known !== undefined) return known
  const result =
    left.elements.length === right.elements.length &&
    left.elements.every((type, index) => equals(typed(type), typed(right.elements[index]!)))
  tupleCache.set(key, result)
  return result
}

const hasEquality = (type: Type): boolean => membersOf(type, 'op ==').length > 0

/** Whether a reference of one type can be one of the other. */
const isRelated = (from: Type, to: Type): boolean =>
  convertsExplicitly(from, to) && !convertsByOperator(from, to)

/** Whether only an operator that a type declares leads from one to the other. */
function convertsByOperator(from: Type, to: Type): boolean {
  if (isStandardImplicit(from, to) || isStandardImplicit(to, from)) return false
  return isText(from) || isText(to)
}
