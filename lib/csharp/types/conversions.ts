import { baseTypes, instancesOf } from './base-types.ts'
import {
  isDelegate,
  isEnum,
  isInterface,
  isNumeric,
  isObject,
  isReferenceType,
  isValueType,
  isVoid,
  nullableElement,
  typeWord,
  widens,
} from './classify.ts'
import type { Method } from './member.ts'
import { ownMembers } from './members-of.ts'
import { hasUnknown, type Type } from './type.ts'
import { wellKnown } from './type-table.ts'

/**
 * Whether a value of one type becomes one of the other without a cast. Where an unknown type is
 * involved, the answer is yes.
 * @see https://learn.microsoft.com/dotnet/csharp/language-reference/language-specification/conversions#102-implicit-conversions
 */
export const convertsImplicitly = (from: Type, to: Type): boolean =>
  isStandardImplicit(from, to) || findUserConversion(from, to, 'implicit') !== undefined

/** Whether a cast turns a value of one type into one of the other. */
export const convertsExplicitly = (from: Type, to: Type): boolean =>
  convertsImplicitly(from, to) ||
  isStandardExplicit(from, to) ||
  findUserConversion(from, to, 'explicit') !== undefined

const cache = new Map<number, boolean>()

/** The conversions that the language itself knows. */
export function isStandardImplicit(from: Type, to: Type): boolean {
  if (from === to) return true
  const key = from.id * 1_000_003 + to.id
  const known = cache.get(key)
  if (known !== undefined) return known
  const result = standardImplicit(from, to)
  cache.set(key, result)
  return result
}

function standardImplicit(from: Type, to: Type): boolean {
  if (from.kind === 'never') return true
  if (isVoid(from) || isVoid(to)) return false
  if (from.kind === 'unknown' || to.kind === 'unknown') return true
  if (from.kind === 'null') return isReferenceType(to) || nullableElement(to) !== undefined
  if (to.kind === 'null') return false
  if (widens(from, to)) return true
  const target = nullableElement(to)
  if (target) {
    const element = nullableElement(from) ?? from
    return isValueType(element) && isStandardImplicit(element, target)
  }
  if (from.kind === 'tuple' && to.kind === 'tuple') {
    return (
      from.elements.length === to.elements.length &&
      from.elements.every((element, index) => isStandardImplicit(element, to.elements[index]!))
    )
  }
  if (isReferenceConversion(from, to)) return true
  return isValueType(from) && isBoxing(nullableElement(from) ?? from, to)
}

const isBoxing = (from: Type, to: Type): boolean =>
  isObject(to) || baseTypes(from).some((base) => isVariant(base, to))

/** A reference conversion that can never fail, or the identity up to unknown types. */
function isReferenceConversion(from: Type, to: Type): boolean {
  if (from === to) return true
  if (hasUnknown(from) || hasUnknown(to)) return mightMatch(from, to)
  if (from.kind === 'parameter' || to.kind === 'parameter') return false
  if (!isReferenceType(from) || !isReferenceType(to)) return false
  if (isObject(to)) return true
  if (from.kind === 'array' && to.kind === 'array') {
    return (
      from.rank === to.rank &&
      isReferenceType(from.element) &&
      isReferenceConversion(from.element, to.element)
    )
  }
  if (to.kind !== 'named') return false
  return isVariant(from, to) || baseTypes(from).some((base) => isVariant(base, to))
}

/** Types with unknown parts: whether any type in their place could make the conversion valid. */
function mightMatch(from: Type, to: Type): boolean {
  if (isObject(to) || from.kind === 'unknown' || to.kind === 'unknown') return true
  if (to.kind === 'named') {
    return (
      instancesOf(from, to.definition).length > 0 ||
      (isInterface(to) && from.kind === 'named' && from.definition.isOpaque)
    )
  }
  return from.kind === to.kind
}

/** Equal types, or instances of one generic interface or delegate that its variance allows. */
function isVariant(from: Type, to: Type): boolean {
  if (from === to) return true
  if (from.kind !== 'named' || to.kind !== 'named' || from.definition !== to.definition)
    return false
  return from.arguments.every((argument, index) => {
    const target = to.arguments[index]!
    if (argument === target || hasUnknown(argument) || hasUnknown(target)) return true
    const variance = from.definition.variances[index]
    if (variance === 'out') return isReferenceType(argument) && isStandardImplicit(argument, target)
    if (variance === 'in') return isReferenceType(target) && isStandardImplicit(target, argument)
    return false
  })
}

const explicitCache = new Map<number, boolean>()

function isStandardExplicit(from: Type, to: Type): boolean {
  const key = from.id * 1_000_003 + to.id
  const known = explicitCache.get(key)
  if (known !== undefined) return known
  const result = standardExplicit(from, to)
  explicitCache.set(key, result)
  return result
}

function standardExplicit(from: Type, to: Type): boolean {
  const [source, target] = [nullableElement(from) ?? from, nullableElement(to) ?? to]
  if (source !== from || target !== to) {
    if (isValueType(source) && isValueType(target)) {
      return isStandardImplicit(source, target) || isStandardExplicit(source, target)
    }
  }
  const isNumber = (type: Type) => isNumeric(type) || isEnum(type)
  if (isNumber(from) && isNumber(to)) return true
  if (from.kind === 'tuple' && to.kind === 'tuple') {
    return (
      from.elements.length === to.elements.length &&
      from.elements.every((element, index) => convertsExplicitly(element, to.elements[index]!))
    )
  }
  // Unboxing.
  if (isValueType(target) && (isObject(from) || isInterface(from) || isNamedBase(from))) {
    return isBoxing(target, from)
  }
  return isExplicitReference(from, to)
}

const isNamedBase = (type: Type): boolean =>
  type.kind === 'named' && /^System\.(?:ValueType|Enum)$/.test(type.definition.fullName)

function isExplicitReference(from: Type, to: Type): boolean {
  if (from.kind === 'parameter' || to.kind === 'parameter') return true
  if (!isReferenceType(from) || !isReferenceType(to)) return false
  if (isReferenceConversion(from, to) || isReferenceConversion(to, from)) return true
  if (isObject(from)) return true
  if (from.kind === 'array' && to.kind === 'array') {
    return from.rank === to.rank && isExplicitReference(from.element, to.element)
  }
  if (from.kind === 'array') return isArrayInterface(from, to)
  if (to.kind === 'array') return isArrayInterface(to, from)
  if (isInterface(from)) return isInterface(to) || !isSealed(to)
  if (isInterface(to)) return !isSealed(from)
  return isDelegate(from) && isDelegate(to) && from.definition === to.definition
}

/** Whether arrays of some element type have the interface. */
const isArrayInterface = (array: Type, type: Type): boolean =>
  type.kind === 'named' &&
  isInterface(type) &&
  baseTypes(array).some(({ definition }) => definition === type.definition)

/** Types that nothing derives from; of other classes it is not known. */
const isSealed = (type: Type): boolean =>
  typeWord(type) === 'string' || isDelegate(type) || type.kind === 'anonymous'

/** The operator that a type declares for a conversion. */
function findUserConversion(
  from: Type,
  to: Type,
  form: 'implicit' | 'explicit',
): Method | undefined {
  if (isInterface(from) || isInterface(to)) return undefined
  const [source, target] = [nullableElement(from) ?? from, nullableElement(to) ?? to]
  const candidates = [source, target].flatMap((type) => conversionsOf(type, form))
  const applies = ({ parameters, returns }: Method): boolean => {
    const taken = parameters[0]!.type
    if (form === 'implicit') {
      return reaches(from, taken) && reaches(returns, to)
    }
    return (
      (reaches(from, taken) || reaches(taken, from) || reaches(source, taken)) &&
      (reaches(returns, to) || reaches(to, returns) || reaches(returns, target))
    )
  }
  const exact = candidates.find(
    ({ parameters, returns }) => parameters[0]!.type === from && returns === to,
  )
  if (exact) return exact
  const applicable = candidates.filter(applies)
  return isClear(applicable, to) || isClear(applicable, target) ? applicable[0] : undefined
}

/** Whether one of the operators gives the type that lies nearest to the one that is wanted. */
function isClear(applicable: readonly Method[], to: Type): boolean {
  const results = [...new Set(applicable.map(({ returns }) => nullableElement(returns) ?? returns))]
  if (results.length < 2 || results.includes(to)) return results.length > 0
  const above = results.filter((type) => reaches(to, type))
  if (above.length > 0) return above.some((type) => above.every((other) => reaches(type, other)))
  return results.some((type) => results.every((other) => reaches(other, type)))
}

/** Whether a reference, boxing or unboxing conversion leads from one type to the other. */
export function convertsByReference(from: Type, to: Type): boolean {
  if (hasUnknown(from) || hasUnknown(to)) return true
  const [source, target] = [nullableElement(from) ?? from, nullableElement(to) ?? to]
  if (source === target) return true
  const isNumber = (type: Type) => isNumeric(type) || isEnum(type)
  if (isNumber(source) && isNumber(target)) return false
  return isStandardImplicit(from, to) || isStandardExplicit(from, to)
}

const reaches = (from: Type, to: Type): boolean =>
  from.kind !== 'null' && !isVoid(from) && isStandardImplicit(from, to)

const conversionCache = new Map<Type, Record<'implicit' | 'explicit', readonly Method[]>>()

function conversionsOf(type: Type, form: 'implicit' | 'explicit'): readonly Method[] {
  const known = conversionCache.get(type)
  if (known) return known[form]
  const owners = type.kind === 'named' ? [type, ...baseTypes(type)] : []
  const all = (name: string) =>
    owners
      .flatMap((owner) => ownMembers(owner, name))
      .filter((member): member is Method => member.kind === 'method')
  const implicit = all('implicit')
  const found = { implicit, explicit: [...all('explicit'), ...implicit] }
  conversionCache.set(type, found)
  return found[form]
}

/** The type that several values have in common: the one to which all others convert. */
export function commonType(types: readonly Type[]): Type | undefined {
  const candidates = [...new Set(types.filter(({ kind }) => kind !== 'null' && kind !== 'never'))]
  const fitting = candidates.filter((candidate) =>
    types.every((type) => convertsImplicitly(type, candidate)),
  )
  return (
    fitting[0] ?? (types.every(({ kind }) => kind === 'null') ? wellKnown('object') : undefined)
  )
}
