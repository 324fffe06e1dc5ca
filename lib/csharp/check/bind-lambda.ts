import type { Place } from '../syntax/tree.ts'
import { isDelegate, isVoid } from '../types/classify.ts'
import { commonType } from '../types/conversions.ts'
import type { Method } from '../types/member.ts'
import { invokeOf } from '../types/members-of.ts'
import { hasUnknown, mentions, type NamedType, type Type, unknown } from '../types/type.ts'
import { bindExpression } from './bind-expression.ts'
import { bindStatements } from './bind-statement.ts'
import { bindType } from './bind-type.ts'
import type { Binding, ReturnSink } from './binding.ts'
import { coerce, operandConverts, requireValue, typeOf } from './convert.ts'
import type { LambdaOperand, Operand } from './operand.ts'
import { newScope } from './scope.ts'

interface Results {
  readonly values: readonly { readonly operand: Operand; readonly place: Place }[]
  readonly returnsNothing: boolean
  readonly isClean: boolean
  readonly parameters: readonly Type[]
}

const cache = new WeakMap<LambdaOperand, Map<string, Results>>()

/** What the lambda gives back for parameters of these types, found out without reporting. */
function tryLambda(binding: Binding, operand: LambdaOperand, inputs: readonly Type[]): Results {
  const key = inputs.map(({ id }) => id).join()
  const known = cache.get(operand) ?? new Map<string, Results>()
  cache.set(operand, known)
  const found = known.get(key)
  if (found) return found
  const { result, isClean } = binding.trial(() => bindBody(binding, operand, inputs))
  const results = { ...result, isClean }
  known.set(key, results)
  return results
}

function bindBody(
  binding: Binding,
  { syntax, scope }: LambdaOperand,
  inputs: readonly Type[],
): Omit<Results, 'isClean'> {
  const values: { operand: Operand; place: Place }[] = []
  let returnsNothing = false
  const sink: ReturnSink = {
    add: (operand, place) => values.push({ operand, place }),
    addEmpty: () => {
      returnsNothing = true
    },
  }
  if (!binding.allowsLambda(syntax)) {
    const operand: Operand = { kind: 'value', type: unknown }
    return { values: [{ operand, place: syntax }], returnsNothing: false, parameters: inputs }
  }
  const parameters = syntax.parameters.map(({ type }, index) =>
    type ? bindType(binding, type) : (inputs[index] ?? unknown),
  )
  const outer = binding.returns
  binding.returns = sink
  binding.inScope(() => {
    syntax.parameters.forEach(({ name }, index) => {
      const type = parameters[index] ?? unknown
      const kind = syntax.parameters[index]!.mode === 'in' ? 'iteration' : 'parameter'
      const local = { name: name.name, kind, type, declaredAt: name.start } as const
      binding.declare(local, name)
    })
    if (syntax.body.kind === 'block') bindStatements(binding, syntax.body.statements)
    else values.push({ operand: bindExpression(binding, syntax.body), place: syntax.body })
  }, newScope(scope))
  binding.returns = outer
  return { values, returnsNothing, parameters }
}

/** Whether a lambda has as many parameters as the delegate that it is to be. */
export const takes = ({ syntax }: LambdaOperand, { parameters }: Method): boolean =>
  syntax.takesAny === true || syntax.parameters.length === parameters.length

/** Whether a lambda can be a delegate of the type. */
export function lambdaConverts(binding: Binding, operand: LambdaOperand, to: NamedType): boolean {
  const invoke = invokeOf(to)
  const { syntax } = operand
  if (!takes(operand, invoke)) return false
  const inputs = invoke.parameters.map(({ type }) => type)
  const results = tryLambda(binding, operand, inputs)
  if (!results.isClean) return false
  const fits = results.parameters.every(
    (type, index) => type === inputs[index] || hasUnknown(type) || hasUnknown(inputs[index]!),
  )
  if (!fits) return false
  if (isVoid(invoke.returns)) {
    return syntax.body.kind === 'block' ? results.values.length === 0 : standsAlone(operand)
  }
  if (results.returnsNothing) return false
  if (syntax.body.kind === 'block' && results.values.length === 0) return neverEnds(operand)
  return results.values.every(
    ({ operand: { kind }, operand: value }) =>
      kind === 'throw' || operandConverts(binding, value, invoke.returns),
  )
}

/** Whether a body without `return` throws or loops for ever. */
function neverEnds({ syntax: { body } }: LambdaOperand): boolean {
  const last = body.kind === 'block' ? body.statements.at(-1) : undefined
  if (last?.kind === 'while') return last.condition.kind === 'boolean' && last.condition.value
  return last?.kind === 'throw' || (last?.kind === 'for' && !last.condition)
}

/** Whether an expression does something, so that a delegate without result can consist of it. */
const standsAlone = ({ syntax: { body } }: LambdaOperand): boolean =>
  body.kind === 'call' ||
  body.kind === 'assignment' ||
  body.kind === 'increment' ||
  body.kind === 'new' ||
  body.kind === 'throw' ||
  body.kind === 'missing' ||
  (body.kind === 'unary' && /^(?:\+\+|--)$/.test(body.operator)) ||
  (body.kind === 'conditional-access' && body.access.kind === 'call')

/** The type that a lambda gives back by itself; undefined where it has none. */
export function inferReturn(
  binding: Binding,
  operand: LambdaOperand,
  inputs: readonly Type[],
): { readonly returns: Type | undefined; readonly parameters: readonly Type[] } {
  const { values, parameters } = tryLambda(binding, operand, inputs)
  if (values.length === 0) return { returns: undefined, parameters }
  if (values.some(({ operand: { kind } }) => /^(?:lambda|methods|default)$/.test(kind))) {
    return { returns: undefined, parameters }
  }
  const types = values.map((each) => typeOf(each.operand))
  if (types.some(isVoid)) return { returns: undefined, parameters }
  if (types.every(({ kind }) => kind === 'null')) return { returns: undefined, parameters }
  if (types.some(({ kind }) => kind === 'unknown')) return { returns: unknown, parameters }
  return { returns: commonType(types), parameters }
}

/** Binds a lambda for good; true where it reported a mistake. */
export function finishLambda(binding: Binding, operand: LambdaOperand, to: NamedType): boolean {
  const { length } = binding.problems
  const invoke = invokeOf(to)
  const { syntax } = operand
  if (!takes(operand, invoke)) return false
  const results = bindBody(
    binding,
    operand,
    invoke.parameters.map(({ type }) => type),
  )
  if (isVoid(invoke.returns)) return binding.problems.length > length
  if (syntax.body.kind === 'block') binding.givesValue.add(syntax)
  for (const { operand: value, place } of results.values) {
    if (value.kind !== 'throw') coerce(binding, value, invoke.returns, place, 'The result')
  }
  return binding.problems.length > length
}

const isNothing = (operand: Operand): boolean => isVoid(typeOf(operand))

/**
 * A lambda that no delegate takes: its body is bound nonetheless, so that mistakes are found. The
 * type is that of the delegate that comes nearest.
 */
export function bindStrayLambda(binding: Binding, operand: LambdaOperand, nearest?: Type): void {
  const inputs =
    nearest && isDelegate(nearest) ? invokeOf(nearest).parameters.map(({ type }) => type) : []
  const { values } = bindBody(
    binding,
    operand,
    operand.syntax.parameters.map((_, index) => closed(inputs[index])),
  )
  for (const { operand: value, place } of values) {
    if (value.kind === 'lambda') bindStrayLambda(binding, value)
    else if (value.kind !== 'throw' && !isNothing(value)) requireValue(binding, value, place)
  }
}

/** The type, unknown where type arguments of it are. */
const closed = (type: Type | undefined): Type =>
  !type || mentions(type, ({ kind }) => kind === 'parameter') ? unknown : type
