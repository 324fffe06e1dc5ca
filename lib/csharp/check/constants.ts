import { integerRange, isEnum, typeWord } from '../types/classify.ts'
import type { Type } from '../types/type.ts'
import type { Constant } from './operand.ts'

/** The word of the type that a constant's value has: that of an enum is `int`. */
export const constantWord = (type: Type): string => (isEnum(type) ? 'int' : typeWord(type))

/** Whether the constant fits into the integer type. */
export function fits(value: Constant, word: string): boolean {
  const range = integerRange(word)
  return range !== undefined && typeof value === 'bigint' && value >= range[0] && value <= range[1]
}

/** The constant as a value of another number type; undefined where it does not fit. */
export function castConstant(value: Constant, to: Type): Constant | undefined {
  const word = constantWord(to)
  if (typeof value === 'bigint') {
    if (integerRange(word)) return fits(value, word) ? value : undefined
    return /^(?:float|double|decimal)$/.test(word) ? Number(value) : undefined
  }
  if (typeof value === 'number') {
    if (!integerRange(word)) return value
    const whole = Number.isFinite(value) ? BigInt(Math.trunc(value)) : undefined
    return whole !== undefined && fits(whole, word) ? whole : undefined
  }
  return value
}

/** What remains of a constant that does not fit, where overflow is not checked. */
export function wrapConstant(value: bigint, to: Type): bigint {
  const word = constantWord(to)
  const bits = { sbyte: 8, byte: 8, short: 16, ushort: 16, char: 16, int: 32, uint: 32 }[word] ?? 64
  const isSigned = /^(?:sbyte|short|int|long)$/.test(word)
  return isSigned ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value)
}

/** What an operator gives for constants, or the mistake that it is. */
export type Folded =
  | { readonly value: Constant }
  | { readonly mistake: 'overflow' | 'division-by-zero' }

/** The result of an operator on constants of one type; undefined where it is not known. */
export function foldBinary(
  operator: string,
  left: Constant,
  right: Constant,
  type: Type,
): Folded | undefined {
  const isDivision = operator === '/' || operator === '%'
  if (isDivision && isZero(right) && (typeof right === 'bigint' || typeWord(type) === 'decimal')) {
    return { mistake: 'division-by-zero' }
  }
  const value = foldValues(operator, left, right, type)
  if (value === undefined) return undefined
  const isTooLarge = typeof value === 'bigint' && !fits(value, constantWord(type)) && !isEnum(type)
  return isTooLarge ? { mistake: 'overflow' } : { value }
}

const isZero = (value: Constant): boolean => value === 0n || value === 0

function foldValues(
  operator: string,
  left: Constant,
  right: Constant,
  type: Type,
): Constant | undefined {
  if (typeof left === 'bigint' && typeof right === 'bigint') {
    return compare(operator, left, right) ?? foldIntegers(operator, left, right, integerBits(type))
  }
  if (typeof left === 'number' && typeof right === 'number') {
    return compare(operator, left, right) ?? foldReals(operator, left, right)
  }
  if (typeof left === 'string' && typeof right === 'string') {
    if (operator === '==') return left === right
    return operator === '!=' ? left !== right : undefined
  }
  if (typeof left === 'boolean' && typeof right === 'boolean') {
    return foldBooleans(operator, left, right)
  }
  return undefined
}

function compare<T extends bigint | number>(operator: string, left: T, right: T) {
  switch (operator) {
    case '==':
      return left === right
    case '!=':
      return left !== right
    case '<':
      return left < right
    case '>':
      return left > right
    case '<=':
      return left <= right
    case '>=':
      return left >= right
    default:
      return undefined
  }
}

const integerBits = (type: Type): bigint => (/long/.test(typeWord(type)) ? 63n : 31n)

function foldIntegers(
  operator: string,
  left: bigint,
  right: bigint,
  mask: bigint,
): bigint | undefined {
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return left / right
    case '%':
      return left % right
    case '&':
      return left & right
    case '|':
      return left | right
    case '^':
      return left ^ right
    case '<<':
      return mask === 63n
        ? BigInt.asIntN(64, left << (right & mask))
        : BigInt.asIntN(32, left << (right & mask))
    case '>>':
      return left >> (right & mask)
    default:
      return undefined
  }
}

function foldReals(operator: string, left: number, right: number): number | undefined {
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return left / right
    case '%':
      return left % right
    default:
      return undefined
  }
}

function foldBooleans(operator: string, left: boolean, right: boolean): boolean | undefined {
  switch (operator) {
    case '&&':
    case '&':
      return left && right
    case '||':
    case '|':
      return left || right
    case '==':
      return left === right
    case '!=':
    case '^':
      return left !== right
    default:
      return undefined
  }
}
