import type { Place } from '../syntax/tree.ts'
import {
  isDelegate,
  isEnum,
  isIntegral,
  isNumeric,
  isReferenceType,
  isVoid,
  nullableElement,
  typeWord,
} from '../types/classify.ts'
import { convertsExplicitly, convertsImplicitly } from '../types/conversions.ts'
import { formatType } from '../types/format-type.ts'
import {
  isUnknown,
  type NamedType,
  never,
  nullType,
  type Type,
  tupleType,
  unknown,
} from '../types/type.ts'
import { finishLambda, lambdaConverts } from './bind-lambda.ts'
import { methodGroupConverts } from './bind-method-group.ts'
import type { Binding } from './binding.ts'
import { fits } from './constants.ts'
import type { Constant, Operand } from './operand.ts'

/** Whether an operand can stand where a value of the type is wanted. */
export function operandConverts(binding: Binding, operand: Operand, to: Type): boolean {
  switch (operand.kind) {
    case 'value':
      if (isVoid(operand.type)) return false
      if (operand.isInterpolated && /^I?Formattable(?:String)?$/.test(nameOf(to))) return true
      return convertsImplicitly(operand.type, to) || constantConverts(operand, to)
    case 'null':
      return isUnknown(to) || isReferenceType(to) || nullableElement(to) !== undefined
    case 'default':
    case 'out-var':
      return true
    case 'throw':
      return false
    case 'lambda':
      if (isUnknown(to)) return true
      return isDelegate(to) && lambdaConverts(binding, operand, to as NamedType)
    case 'methods':
      if (isUnknown(to)) return true
      return isDelegate(to) && methodGroupConverts(binding, operand, to as NamedType)
    case 'tuple': {
      const target = nullableElement(to) ?? to
      if (target.kind !== 'tuple') return convertsImplicitly(typeOf(operand), to)
      return (
        target.elements.length === operand.elements.length &&
        operand.elements.every((each, index) =>
          operandConverts(binding, each, target.elements[index]!),
        )
      )
    }
    case 'type':
    case 'namespace':
      return false
  }
}

const nameOf = (type: Type): string => (type.kind === 'named' ? type.definition.name : '')

/** A constant `int` fits smaller types by its value, and 0 is every enum's. */
function constantConverts({ type, constant }: { type: Type; constant?: unknown }, to: Type) {
  if (typeof constant !== 'bigint') return false
  const target = nullableElement(to) ?? to
  if (isEnum(target)) return constant === 0n && isNumeric(type)
  if (typeWord(type) === 'int')
    return fits(constant, typeWord(target)) && typeWord(target) !== 'char'
  return typeWord(type) === 'long' && typeWord(target) === 'ulong' && constant >= 0n
}

/** The type of an operand by itself; `unknown` where it has none. */
export function typeOf(operand: Operand): Type {
  switch (operand.kind) {
    case 'value':
      return operand.type
    case 'null':
      return nullType
    case 'throw':
      return never
    case 'tuple':
      return tupleType(operand.elements.map(typeOf), operand.names)
    default:
      return unknown
  }
}

/** Reports an operand that cannot stand where a value of the type is wanted. */
export function coerce(
  binding: Binding,
  operand: Operand,
  to: Type,
  place: Place,
  what = 'The value',
): void {
  if (operand.kind === 'out-var') return
  if (operandConverts(binding, operand, to)) {
    if (operand.kind === 'lambda' && isDelegate(to)) finishLambda(binding, operand, to as NamedType)
    return
  }
  if (operand.kind === 'lambda' && isDelegate(to)) {
    if (finishLambda(binding, operand, to as NamedType)) return
  }
  const hint =
    operand.kind === 'value' && convertsExplicitly(operand.type, to) && !isTooLarge(operand, to)
      ? conversionHint(operand.type, to)
      : undefined
  binding.error(`${what} must be ${formatType(to)}, not ${describeOperand(operand)}.`, place, hint)
}

/** Whether it is a constant that no cast makes fit. */
const isTooLarge = ({ constant }: { readonly constant?: Constant }, to: Type): boolean =>
  typeof constant === 'bigint' && isIntegral(to) && !fits(constant, typeWord(to))

function conversionHint(from: Type, to: Type): string {
  if (nullableElement(from) === to && typeWord(to) === 'bool') return 'Write `… == true`.'
  if (typeWord(to) === 'string' && typeWord(from) !== 'object') {
    return from.kind === 'named' && from.definition.name.startsWith('J')
      ? 'Cast it, `(string)…`, or call `.ToString()`.'
      : 'Call `.ToString()`.'
  }
  return `Cast it: \`(${formatType(to)})…\`.`
}

/** An operand as messages name it. */
export function describeOperand(operand: Operand): string {
  switch (operand.kind) {
    case 'value':
      return isVoid(operand.type) ? 'nothing (void)' : formatType(operand.type)
    case 'null':
      return 'null'
    case 'default':
      return 'default'
    case 'throw':
      return 'throw'
    case 'lambda':
      return 'a lambda'
    case 'methods':
      return `the method ${operand.name}`
    case 'type':
      return `the type ${formatType(operand.type)}`
    case 'namespace':
      return `the namespace ${operand.name}`
    case 'tuple':
      return formatType(typeOf(operand))
    case 'out-var':
      return 'a new variable'
  }
}

/** Reports what is no value: a type, a method that is not called, a call without a result. */
export function requireValue(binding: Binding, operand: Operand, place: Place): Type {
  switch (operand.kind) {
    case 'value':
      if (!isVoid(operand.type)) return operand.type
      binding.error('The call gives no value.', place)
      return unknown
    case 'null':
      return nullType
    case 'throw': {
      const hint = 'It can stand behind `?`, `:`, `??` and `=>`.'
      binding.error('`throw` cannot stand here.', place, hint)
      return unknown
    }
    case 'tuple':
      return typeOf(operand)
    case 'methods':
      binding.error(`'${operand.name}' is a method.`, place, `Call it: \`${operand.name}()\`.`)
      return unknown
    case 'type':
    case 'namespace':
      binding.error(`A value expected, found ${describeOperand(operand)}.`, place)
      return unknown
    case 'lambda':
      binding.error('A lambda cannot stand here.', place)
      return unknown
    case 'default':
      binding.error('`default` needs a type here.', place, 'Write `default(string)`, for example.')
      return unknown
    case 'out-var':
      return unknown
  }
}
