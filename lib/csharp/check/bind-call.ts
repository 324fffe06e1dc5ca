import type { Argument, ExpressionSyntax } from '../syntax/tree.ts'
import { instancesOf } from '../types/base-types.ts'
import { isDelegate } from '../types/classify.ts'
import { formatType } from '../types/format-type.ts'
import type { Method, MethodParameter } from '../types/member.ts'
import { invokeOf, memberNamesOf, membersOf } from '../types/members-of.ts'
import {
  hasUnknown,
  isUnknown,
  mentions,
  type NamedType,
  type Type,
  unknown,
} from '../types/type.ts'
import { wellKnown } from '../types/type-table.ts'
import type { Candidate } from './arguments.ts'
import { bindExpression } from './bind-expression.ts'
import { bindStrayLambda, takes } from './bind-lambda.ts'
import { bindMember, checkMember } from './bind-member.ts'
import { bindType } from './bind-type.ts'
import type { Binding } from './binding.ts'
import { coerce, describeOperand, operandConverts, requireValue } from './convert.ts'
import { type BoundArgument, type MethodGroup, type Operand, typed } from './operand.ts'
import { type Resolution, resolveOverload } from './overloads.ts'
import { suggest } from './suggest.ts'

type CallSyntax = Extract<ExpressionSyntax, { kind: 'call' }>

/** `target(arguments)`. */
export function bindCall(binding: Binding, syntax: CallSyntax): Operand {
  if (isNameof(binding, syntax)) return bindNameof(binding, syntax)
  const target =
    syntax.target.kind === 'member'
      ? bindMember(binding, syntax.target, { isCalled: true })
      : bindExpression(binding, syntax.target)
  const list = bindArguments(binding, syntax.arguments)
  if (target.kind === 'methods') return callGroup(binding, target, list, syntax)
  if (target.kind === 'type' || target.kind === 'namespace') {
    const hint = target.kind === 'type' ? `Write \`new ${formatType(target.type)}(…)\`.` : undefined
    binding.error(`${upper(describeOperand(target))} cannot be called.`, syntax.target, hint)
    finishArguments(binding, list)
    return typed(unknown)
  }
  const type = requireValue(binding, target, syntax.target)
  if (isDelegate(type)) {
    const invoke = invokeOf(type as NamedType)
    const found = resolveOverload(binding, [invoke], list)
    const name = syntax.target.kind === 'name' ? syntax.target.name : 'Invoke'
    return finishCall(binding, found, [invoke], list, syntax, name)
  }
  if (!isUnknown(type)) {
    const name = syntax.target.kind === 'member' ? `'${syntax.target.name.name}'` : 'The value'
    binding.error(`${name} is ${formatType(type)} and cannot be called.`, syntax.target)
  }
  finishArguments(binding, list)
  return typed(unknown)
}

const upper = (text: string): string => text[0]!.toUpperCase() + text.slice(1)

export function bindArguments(
  binding: Binding,
  list: readonly Argument[],
): readonly BoundArgument[] {
  return list.map((syntax) => ({ syntax, operand: bindArgument(binding, syntax) }))
}

function bindArgument(binding: Binding, { mode, value }: Argument): Operand {
  if (mode !== 'out') return bindExpression(binding, value)
  if (value.kind === 'declaration') {
    const { type: typeSyntax, name } = value
    const isVar =
      typeSyntax.kind === 'named-type' &&
      typeSyntax.parts.length === 1 &&
      typeSyntax.parts[0]?.name === 'var'
    const declare = (type: Type): void => {
      if (name.name === '_') return
      binding.declare({ name: name.name, kind: 'variable', type, declaredAt: name.start }, name)
    }
    if (isVar) {
      // Later arguments may mention it before its type is known.
      return { kind: 'out-var', declare }
    }
    const type = bindType(binding, typeSyntax)
    declare(type)
    return { kind: 'value', type, place: { kind: 'variable', name: name.name } }
  }
  if (value.kind === 'name' && value.name === '_' && !binding.find('_')) {
    return { kind: 'out-var', declare: () => {} }
  }
  return bindExpression(binding, value)
}

/** Calls the method of a group that takes the arguments. */
function callGroup(
  binding: Binding,
  group: MethodGroup,
  list: readonly BoundArgument[],
  syntax: CallSyntax,
): Operand {
  const { methods, extensions, receiver, typeArguments, name } = group
  if (receiver && isUnknown(receiver.type)) {
    finishArguments(binding, list)
    return typed(unknown)
  }
  const own = resolveOverload(binding, methods, list, { typeArguments })
  if (own.kind !== 'none' || !receiver || extensions.length === 0) {
    return finishCall(binding, own, methods, list, syntax, name)
  }
  const withReceiver = [receiverArgument(syntax, receiver), ...list]
  const found = resolveOverload(binding, extensions, withReceiver, {
    typeArguments,
    isExtension: true,
  })
  if (found.kind === 'none' && methods.length > 0) {
    return finishCall(binding, own, methods, list, syntax, name)
  }
  if (
    found.kind === 'none' &&
    !found.closest.some((each) => takesReceiver(binding, each, receiver))
  ) {
    return noExtension(binding, group, list, syntax)
  }
  return finishCall(binding, found, extensions, withReceiver, syntax, name)
}

function receiverArgument(syntax: CallSyntax, receiver: Operand): BoundArgument {
  const value = syntax.target.kind === 'member' ? syntax.target.target : syntax.target
  return { syntax: { value, start: value.start, end: value.end }, operand: receiver }
}

const takesReceiver = (binding: Binding, { parameters, method }: Candidate, receiver: Operand) => {
  const type = parameters[0]?.type
  if (!type) return false
  return method.typeParameters.length > 0
    ? type.kind !== 'named' || resembles(receiver, type)
    : operandConverts(binding, receiver, type)
}

/** Whether a value is an instance of a generic type, whatever the type arguments. */
const resembles = (receiver: Operand, type: NamedType): boolean =>
  receiver.kind === 'value' &&
  (receiver.type.kind === 'unknown' || instancesOf(receiver.type, type.definition).length > 0)

function noExtension(
  binding: Binding,
  { receiver, name }: MethodGroup,
  list: readonly BoundArgument[],
  syntax: CallSyntax,
): Operand {
  finishArguments(binding, list)
  const type = receiver!.kind === 'value' ? receiver!.type : unknown
  if (!isOpaque(type)) {
    const place = syntax.target.kind === 'member' ? syntax.target.name : syntax.target
    binding.error(`${formatType(type)} has no member '${name}'.`, place, () => {
      const names = memberNamesOf(type).filter((each) => each !== name)
      return suggest(name, names)
    })
  }
  return typed(unknown)
}

const isOpaque = (type: Type): boolean =>
  hasUnknown(type) ||
  type.kind === 'parameter' ||
  (type.kind === 'named' && type.definition.isOpaque)

/** Reports what is wrong with a call, and gives its result. */
export function finishCall(
  binding: Binding,
  found: Resolution,
  methods: readonly Method[],
  list: readonly BoundArgument[],
  syntax: ExpressionSyntax,
  name: string,
): Operand {
  if (found.kind === 'found') {
    const { method } = found.candidate
    binding.members.set(syntax, method)
    checkMember(binding, method, calleePlace(syntax))
    applyArguments(binding, found.candidate, list)
    return typed(method.returns)
  }
  if (found.kind === 'undecided') {
    const [first] = found.candidates
    for (const [index, { operand }] of list.entries()) {
      if (operand.kind === 'out-var') operand.declare(first?.parameters[index]?.type ?? unknown)
    }
    finishArguments(binding, list)
    return typed(found.returns)
  }
  if (found.kind === 'ambiguous') {
    finishArguments(binding, list)
    const [first, second] = found.candidates.map(({ method }) => formatMethod(method))
    const hint = `It could be ${first} or ${second}.`
    binding.error(`The call of ${name} is ambiguous.`, calleePlace(syntax), hint)
    return typed(unknown)
  }
  return reportMismatch(binding, found.closest, methods, list, syntax, name)
}

/** Where a finding about a method as a whole is shown: at its name. */
function calleePlace(syntax: ExpressionSyntax) {
  if (syntax.kind !== 'call') return syntax
  return syntax.target.kind === 'member' ? syntax.target.name : syntax.target
}

/** Binds lambdas for good and declares `out` variables, now that their types are known. */
function applyArguments(
  binding: Binding,
  candidate: Candidate,
  list: readonly BoundArgument[],
): void {
  for (const [index, { operand, syntax }] of list.entries()) {
    const { type } = candidate.parameters[index]!
    if (operand.kind === 'out-var') operand.declare(type)
    else if (syntax.mode === 'out' || syntax.mode === 'ref')
      requireVariable(binding, operand, syntax)
    else if (operand.kind === 'lambda') coerce(binding, operand, type, syntax.value, 'The argument')
  }
}

/** Reports an `out` or `ref` argument that is no variable. */
function requireVariable(binding: Binding, operand: Operand, { mode, value }: Argument): void {
  const place = operand.kind === 'value' ? operand.place : undefined
  if (place?.kind === 'variable' || place?.kind === 'element') return
  if (operand.kind === 'value' && operand.type.kind === 'unknown') return
  if (place?.kind === 'member' && place.member.kind === 'field' && place.member.canWrite) return
  binding.error(`\`${mode}\` needs a variable.`, value)
}

/** After a mistake in a call: what can still be said of its arguments. */
export function finishArguments(
  binding: Binding,
  list: readonly BoundArgument[],
  candidate?: Candidate,
): void {
  for (const [index, { operand }] of list.entries()) {
    if (operand.kind === 'lambda') {
      bindStrayLambda(binding, operand, candidate?.parameters[index]?.type)
    } else if (operand.kind === 'out-var') operand.declare(unknown)
  }
}

function reportMismatch(
  binding: Binding,
  closest: readonly Candidate[],
  methods: readonly Method[],
  list: readonly BoundArgument[],
  syntax: ExpressionSyntax,
  name: string,
): Operand {
  const fitting = closest.filter((each) => takesLambdas(binding, each, list))
  const nearest = fitting.length > 0 ? fitting : closest
  const [first] = nearest
  const { length } = binding.problems
  const { returns } = methods[0] ?? { returns: unknown }
  const result = methods.every((method) => method.returns === returns) ? returns : unknown
  if (
    nearest.length === 1 ||
    (nearest.length > 1 && new Set(nearest.map((each) => each.method)).size === 1)
  ) {
    reportArguments(binding, first!, list, name)
    declareOuts(list, first!)
    if (binding.problems.length > length) return typed(openResult(result))
  } else finishArguments(binding, list, fitting[0])
  if (binding.problems.length > length) return typed(openResult(result))
  if (closest.length === 0) reportCount(binding, methods, list, syntax, name)
  else if (closest.every(({ method }) => isNeverInferred(method))) {
    const hint = `Write them: \`${name}<…>(…)\`.`
    binding.error(`${name} needs its type arguments.`, calleePlace(syntax), hint)
  } else {
    const own = closest.every(({ method }) => method.isExtension) ? list.slice(1) : list
    const given = own.map(({ operand }) => describeOperand(operand)).join(', ')
    const options = [...new Set(closest.map(({ method }) => formatMethod(method)))].slice(0, 3)
    const hint = `It takes ${options.join(' or ')}.`
    binding.error(`No overload of ${name} takes (${given}).`, calleePlace(syntax), hint)
  }
  return typed(openResult(result))
}

/** Whether only what the lambdas among the arguments give back, or hold, can be wrong. */
const takesLambdas = (
  binding: Binding,
  { parameters }: Candidate,
  list: readonly BoundArgument[],
): boolean =>
  list.some(({ operand }) => operand.kind === 'lambda') &&
  list.every(({ operand }, index) => {
    const { type } = parameters[index]!
    if (operand.kind !== 'lambda') return isOpen(type) || operandConverts(binding, operand, type)
    return isDelegate(type) && takes(operand, invokeOf(type))
  })

const isOpen = (type: Type): boolean => mentions(type, ({ kind }) => kind === 'parameter')

/** Whether no argument can tell one of the type arguments, and none is written. */
const isNeverInferred = ({ typeParameters, parameters, declared }: Method): boolean =>
  !declared &&
  typeParameters.some((each) => !parameters.some(({ type }) => mentions(type, (it) => it === each)))

/** The result of a method whose type arguments are not known is not known either. */
const openResult = (type: Type): Type => (isOpen(type) ? unknown : type)

function declareOuts(list: readonly BoundArgument[], candidate: Candidate): void {
  for (const [index, { operand }] of list.entries()) {
    if (operand.kind === 'out-var') operand.declare(candidate.parameters[index]?.type ?? unknown)
  }
}

/** Reports each argument that the one possible method does not take. */
function reportArguments(
  binding: Binding,
  candidate: Candidate,
  list: readonly BoundArgument[],
  name: string,
): void {
  for (const [index, { operand, syntax }] of list.entries()) {
    const { type, mode, name: parameter } = candidate.parameters[index]!
    const wanted = mode === 'out' || mode === 'ref' ? mode : undefined
    const given = syntax.mode === 'out' || syntax.mode === 'ref' ? syntax.mode : undefined
    if (wanted !== given) {
      const message = wanted
        ? `The argument '${parameter}' of ${name} needs \`${wanted}\`.`
        : `The argument '${parameter}' of ${name} takes no \`${given}\`.`
      binding.error(message, syntax)
    } else if (operand.kind === 'lambda' && isOpen(type)) bindStrayLambda(binding, operand, type)
    else if (!isOpen(type) && !wanted) {
      coerce(binding, operand, type, syntax.value, `The argument '${parameter}' of ${name}`)
    } else if (wanted && operand.kind === 'value' && operand.type !== type && !isOpen(type)) {
      const message = `The argument '${parameter}' of ${name} must be ${formatType(type)}, not ${formatType(operand.type)}.`
      binding.error(message, syntax)
    }
  }
}

function reportCount(
  binding: Binding,
  methods: readonly Method[],
  list: readonly BoundArgument[],
  syntax: ExpressionSyntax,
  name: string,
): void {
  const isExtension = methods.every((method) => method.isExtension)
  const shift = isExtension && list.length > 0 ? 1 : 0
  const names = new Set(methods.flatMap((method) => method.parameters.map((each) => each.name)))
  const stranger = list.find(({ syntax: each }) => each.name && !names.has(each.name.name))
  if (stranger) {
    const given = stranger.syntax.name!.name
    const message = `${name} has no parameter '${given}'.`
    binding.error(message, stranger.syntax, () => suggest(given, names))
    return
  }
  const counts = methods.map((method) => countOf(method, shift))
  const given = list.length - shift
  const least = Math.min(...counts.map(([from]) => from))
  const most = Math.max(...counts.map(([, to]) => to))
  if (counts.some(([from, to]) => given >= from && given <= to)) {
    binding.error(`No overload of ${name} takes these arguments.`, calleePlace(syntax))
    return
  }
  const takes =
    least === most
      ? `${least} argument${least === 1 ? '' : 's'}`
      : most === Number.POSITIVE_INFINITY
        ? `at least ${least} argument${least === 1 ? '' : 's'}`
        : `${least} to ${most} arguments`
  binding.error(`${name} takes ${takes}, not ${given}.`, calleePlace(syntax))
}

const countOf = ({ parameters }: Method, shift: number): readonly [number, number] => {
  const required = parameters.filter(({ isOptional, mode }) => !isOptional && mode !== 'params')
  const isOpen = parameters.at(-1)?.mode === 'params'
  return [required.length - shift, isOpen ? Number.POSITIVE_INFINITY : parameters.length - shift]
}

/** A method as messages show it: `Substring(int, int)`. */
function formatMethod({ name, parameters, isExtension, owner }: Method): string {
  const shown = isExtension ? parameters.slice(1) : parameters
  const title = name === '.ctor' ? (owner?.name ?? '') : name
  return `${title}(${shown.map(formatParameter).join(', ')})`
}

const formatParameter = ({ mode, type }: MethodParameter): string =>
  `${mode ? `${mode} ` : ''}${formatType(type)}`

const isNameof = (binding: Binding, { target }: CallSyntax): boolean =>
  target.kind === 'name' && target.name === 'nameof' && !binding.find('nameof')

function bindNameof(binding: Binding, { arguments: list, ...syntax }: CallSyntax): Operand {
  const [only] = list
  const value = only?.value
  if (!value || list.length > 1 || (value.kind !== 'name' && value.kind !== 'member')) {
    binding.error('nameof takes one name.', syntax)
    return typed(wellKnown('string'))
  }
  // Only the names have to exist: `nameof(string.Length)` needs no value.
  const { result } = binding.trial(() =>
    bindExpression(binding, value.kind === 'member' ? value.target : value),
  )
  const isType = value.kind === 'member' && result.kind === 'type'
  const exists = isType && membersOf(result.type, value.name.name).length > 0
  if (!exists) bindExpression(binding, value)
  const name = value.kind === 'name' ? value.name : value.name.name
  return typed(wellKnown('string'), name)
}
