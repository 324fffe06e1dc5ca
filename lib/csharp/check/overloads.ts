import {
  isDelegate,
  isIntegral,
  isValueType,
  isVoid,
  nullableElement,
  typeWord,
} from '../types/classify.ts'
import { convertsImplicitly, isStandardImplicit } from '../types/conversions.ts'
import type { Method } from '../types/member.ts'
import { invokeOf, substituteMethod } from '../types/members-of.ts'
import { hasUnknown, type NamedType, type Type, unknown } from '../types/type.ts'
import { type Candidate, distribute } from './arguments.ts'
import { inferReturn } from './bind-lambda.ts'
import type { Binding } from './binding.ts'
import { operandConverts, typeOf } from './convert.ts'
import { inferTypeArguments } from './infer.ts'
import type { BoundArgument, Operand } from './operand.ts'

/** What overload resolution finds. */
export type Resolution =
  | { readonly kind: 'found'; readonly candidate: Candidate }
  /** Several fit, and what is not known decides between them. */
  | {
      readonly kind: 'undecided'
      readonly returns: Type
      readonly candidates: readonly Candidate[]
    }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Candidate[] }
  /** None fits; `closest` have the right number of arguments. */
  | { readonly kind: 'none'; readonly closest: readonly Candidate[] }

/**
 * Chooses among methods of one name.
 * @see https://learn.microsoft.com/dotnet/csharp/language-reference/language-specification/expressions#1264-overload-resolution
 */
export function resolveOverload(
  binding: Binding,
  methods: readonly Method[],
  list: readonly BoundArgument[],
  {
    typeArguments,
    isExtension = false,
  }: { typeArguments?: readonly Type[] | undefined; isExtension?: boolean } = {},
): Resolution {
  const applicable: Candidate[] = []
  const closest: Candidate[] = []
  for (const method of methods) {
    for (const form of ['normal', 'expanded'] as const) {
      const drafted = distribute(method, list, form)
      if (!drafted) continue
      const candidate = withTypeArguments(binding, drafted, list, typeArguments)
      if (!candidate) {
        if (form === 'normal') closest.push(drafted)
        continue
      }
      if (isApplicable(binding, candidate, list, isExtension)) {
        applicable.push(candidate)
        break
      }
      closest.push(candidate)
    }
  }
  if (applicable.length === 0) return { kind: 'none', closest }
  if (applicable.length === 1) return { kind: 'found', candidate: applicable[0]! }
  const best = applicable.find((one) =>
    applicable.every((other) => one === other || isBetter(binding, one, other, list)),
  )
  if (best) return { kind: 'found', candidate: best }
  if (list.some(({ operand }) => isUndecided(operand))) {
    const returns = new Set(applicable.map(({ method }) => method.returns))
    const [only] = returns
    return {
      kind: 'undecided',
      returns: returns.size === 1 ? only! : unknown,
      candidates: applicable,
    }
  }
  return { kind: 'ambiguous', candidates: applicable }
}

const isUndecided = (operand: Operand): boolean =>
  /^(?:lambda|methods|null)$/.test(operand.kind) || hasUnknown(typeOf(operand))

function withTypeArguments(
  binding: Binding,
  candidate: Candidate,
  list: readonly BoundArgument[],
  typeArguments: readonly Type[] | undefined,
): Candidate | undefined {
  const { method } = candidate
  if (typeArguments) {
    if (method.typeParameters.length !== typeArguments.length) return undefined
    return substituted(
      candidate,
      list,
      new Map(method.typeParameters.map((each, index) => [each, typeArguments[index]!])),
    )
  }
  if (method.typeParameters.length === 0) return candidate
  const inferred = inferTypeArguments(binding, candidate, list)
  if (!inferred) return undefined
  const violates = method.constraints.some(({ parameter, isClass, isStruct }) => {
    const type = inferred.get(parameter)!
    if (hasUnknown(type)) return false
    return (isStruct && !isPlainValueType(type)) || (isClass && isPlainValueType(type))
  })
  return violates ? undefined : substituted(candidate, list, inferred)
}

const isPlainValueType = (type: Type): boolean => isValueType(type) && !nullableElement(type)

function substituted(
  { method, isExpanded }: Candidate,
  list: readonly BoundArgument[],
  replacements: ReadonlyMap<Type, Type>,
): Candidate | undefined {
  return distribute(
    substituteMethod(method, replacements),
    list,
    isExpanded ? 'expanded' : 'normal',
  )
}

function isApplicable(
  binding: Binding,
  candidate: Candidate,
  list: readonly BoundArgument[],
  isExtension: boolean,
): boolean {
  return list.every(({ syntax, operand }, index) => {
    const { type, mode } = candidate.parameters[index]!
    const wanted = mode === 'out' || mode === 'ref' ? mode : undefined
    const given = syntax.mode === 'out' || syntax.mode === 'ref' ? syntax.mode : undefined
    if (wanted !== given) return false
    if (wanted) {
      if (operand.kind === 'out-var') return true
      return (
        operand.kind === 'value' &&
        (operand.type === type || hasUnknown(operand.type) || hasUnknown(type))
      )
    }
    if (isExtension && index === 0) return receiverConverts(operand, type)
    return operandConverts(binding, operand, type)
  })
}

/** An extension method's receiver is converted by reference or boxing only. */
function receiverConverts(operand: Operand, to: Type): boolean {
  if (operand.kind === 'tuple') return isStandardImplicit(typeOf(operand), to)
  if (operand.kind !== 'value') return false
  const { type } = operand
  if (type === to || hasUnknown(type)) return isStandardImplicit(type, to)
  const isNumberOrNullable =
    typeWord(to) !== '' && typeWord(to) !== 'object' && typeWord(to) !== 'string'
  return !isNumberOrNullable && !nullableElement(to) && isStandardImplicit(type, to)
}

function isBetter(
  binding: Binding,
  one: Candidate,
  other: Candidate,
  list: readonly BoundArgument[],
): boolean {
  let isEver = false
  let isSame = true
  for (const [index, { operand }] of list.entries()) {
    const [first, second] = [one.parameters[index]!.type, other.parameters[index]!.type]
    if (first === second) continue
    if (isBetterConversion(binding, operand, second, first)) return false
    if (isBetterConversion(binding, operand, first, second)) isEver = true
    isSame = false
  }
  if (isEver) return true
  return isSame ? isBetterByForm(one, other) : isMoreSpecific(one, other)
}

function isBetterByForm(one: Candidate, other: Candidate): boolean {
  const generic = ({ method }: Candidate) => method.typeParameters.length > 0
  if (generic(one) !== generic(other)) return !generic(one)
  if (one.isExpanded !== other.isExpanded) return !one.isExpanded
  if (one.isExpanded) {
    const count = ({ method }: Candidate) => method.parameters.length
    if (count(one) !== count(other)) return count(one) > count(other)
  }
  if (one.defaults !== other.defaults && Math.min(one.defaults, other.defaults) === 0) {
    return one.defaults === 0
  }
  return isMoreSpecific(one, other)
}

/** Compares the signatures as declared: `List<T>` says more than `T`. */
function isMoreSpecific(one: Candidate, other: Candidate): boolean {
  const declared = ({ method }: Candidate) => (method.declared ?? method).parameters
  const [first, second] = [declared(one), declared(other)]
  if (first.length !== second.length) return false
  let isEver = false
  for (const [index, { type }] of first.entries()) {
    const depth = compareSpecific(type, second[index]!.type)
    if (depth < 0) return false
    if (depth > 0) isEver = true
  }
  return isEver
}

function compareSpecific(one: Type, other: Type): number {
  if (one.kind === 'parameter' || other.kind === 'parameter') {
    return Number(other.kind === 'parameter') - Number(one.kind === 'parameter')
  }
  if (one.kind === 'array' && other.kind === 'array') {
    return compareSpecific(one.element, other.element)
  }
  if (one.kind !== 'named' || other.kind !== 'named' || one.definition !== other.definition)
    return 0
  const parts = one.arguments.map((each, index) => compareSpecific(each, other.arguments[index]!))
  if (parts.some((part) => part < 0)) return parts.some((part) => part > 0) ? 0 : -1
  return parts.some((part) => part > 0) ? 1 : 0
}

function isBetterConversion(binding: Binding, operand: Operand, one: Type, other: Type): boolean {
  if (operand.kind === 'value') {
    const { type } = operand
    if (type === one) return true
    if (type === other) return false
  }
  if (operand.kind === 'lambda' && isDelegate(one) && isDelegate(other)) {
    return isBetterDelegate(binding, operand, one as NamedType, other as NamedType)
  }
  return isBetterTarget(one, other)
}

function isBetterDelegate(
  binding: Binding,
  operand: Extract<Operand, { kind: 'lambda' }>,
  one: NamedType,
  other: NamedType,
): boolean {
  const [first, second] = [invokeOf(one), invokeOf(other)]
  if (isVoid(second.returns)) return !isVoid(first.returns)
  if (isVoid(first.returns)) return false
  const { returns } = inferReturn(
    binding,
    operand,
    first.parameters.map(({ type }) => type),
  )
  if (returns && returns === first.returns && returns !== second.returns) return true
  if (returns && returns === second.returns) return false
  return isBetterTarget(first.returns, second.returns)
}

function isBetterTarget(one: Type, other: Type): boolean {
  const [forth, back] = [convertsImplicitly(one, other), convertsImplicitly(other, one)]
  if (forth !== back) return forth
  return isIntegral(one) && isIntegral(other) && isSigned(one) && !isSigned(other)
}

const isSigned = (type: Type): boolean => /^(?:sbyte|short|int|long)$/.test(typeWord(type))
