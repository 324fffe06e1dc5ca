import type { BinaryOperator, ExpressionSyntax, Place, UnaryOperator } from '../syntax/tree.ts'
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
import type { Method } from '../types/member.ts'
import { membersOf } from '../types/members-of.ts'
import {
  hasUnknown,
  isUnknown,
  type NamedType,
  type TupleType,
  type Type,
  unknown,
} from '../types/type.ts'
import { wellKnown } from '../types/type-table.ts'
import { bindExpression } from './bind-expression.ts'
import type { Binding } from './binding.ts'
import { castConstant, constantWord, fits, foldBinary } from './constants.ts'
import { describeOperand, operandConverts, requireValue, typeOf } from './convert.ts'
import { type BoundArgument, type Constant, type Operand, typed, type Value } from './operand.ts'
import { resolveOverload } from './overloads.ts'

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

interface OperatorPlace extends Place {
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
    const isText = operator === '+' && (isText_(leftType) || isText_(rightType))
    return typed(isText ? wellKnown('string') : unknown)
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

const isText_ = (type: Type): boolean => typeWord(type) === 'string'

function mismatchHint(operator: string, left: Type, right: Type): string | undefined {
  if (!/^(?:[=!]=|[<>]=?|[-+*/%])$/.test(operator)) return undefined
  if (isText_(left) && isText_(right)) {
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
  if (isText_(left) !== isText_(right) && (isNumeric(left) || isNumeric(right))) {
    return 'Parse the text: `int.Parse(…)`.'
  }
  return undefined
}

/** An operator that one of the types declares. */
function userOperator(
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

const arithmetic = ['int', 'uint', 'long', 'ulong', 'float', 'double', 'decimal']
const integral = arithmetic.slice(0, 4)

/** The operators that the language itself has. */
function predefined(operator: string, left: Operand, right: Operand): Value | undefined {
  const [leftType, rightType] = [typeOf(left), typeOf(right)]
  switch (operator) {
    case '&&':
    case '||':
      return typeWord(leftType) === 'bool' && typeWord(rightType) === 'bool'
        ? typed(leftType)
        : undefined
    case '+':
      if (isText_(leftType) || isText_(rightType)) return typed(wellKnown('string'))
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

const elementOf = (type: Type): Type => nullableElement(type) ?? type

/** Both operands as one number type, the first in order that holds both. */
function promoted(left: Operand, right: Operand, words: readonly string[]): Value | undefined {
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
  const isText = (type: Type) => isText_(type)
  return isText(from) || isText(to)
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

/** Constants in constants double quickly. */
const maxText = 1_000_000

function foldConstants(
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
  if (operator === '+' && isText_(result.type)) {
    if (!isText_(left.type) || !isText_(right.type)) return result
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
  if (folded === 'overflow' && binding.isUnchecked) return result
  if (folded === 'overflow' || folded === 'zero') {
    const message =
      folded === 'zero'
        ? 'Division by zero.'
        : `The number is too large for ${typeWord(operandType)}.`
    binding.error(message, place)
    return result
  }
  return folded === undefined ? result : typed(result.type, folded as Constant)
}

function comparedType(left: Value, right: Value): Type {
  return promoted(left, right, arithmetic)?.type ?? left.type
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

/** Reports what cannot be assigned to. */
export function checkAssignable(binding: Binding, operand: Operand, place: Place): boolean {
  const problem = assignmentProblem(operand)
  if (problem) binding.error(problem, place)
  return !problem
}

function assignmentProblem(operand: Operand): string | undefined {
  if (operand.kind === 'methods') return `'${operand.name}' is a method and cannot be assigned.`
  if (operand.kind !== 'value') return 'Only variables, properties and elements can be assigned.'
  const { place } = operand
  switch (place?.kind) {
    case 'variable':
    case 'element':
      return undefined
    case 'constant':
      return `'${place.name}' is a constant and cannot be assigned.`
    case 'iteration':
      return `'${place.name}' cannot be assigned: a loop or \`using\` governs it.`
    case 'indexer':
      return place.canWrite ? undefined : 'The element is read-only.'
    case 'member':
      return place.member.canWrite ? undefined : `'${place.member.name}' is read-only.`
    default:
      return isUnknown(operand.type)
        ? undefined
        : 'Only variables, properties and elements can be assigned.'
  }
}
