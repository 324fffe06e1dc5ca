import { translate } from '../check/bind-query.ts'
import type {
  Argument,
  BlockSyntax,
  ExpressionSyntax,
  Initializer,
  InitializerItem,
  Pattern,
} from '../syntax/tree.ts'
import { assignedIn } from './assigned-in.ts'
import type { Flow } from './flow.ts'
import { flowStatements } from './flow-statement.ts'
import { pathOf } from './path.ts'
import { assign, join, type Outcome, type State, unreachable, withPresent } from './state.ts'

/** Follows an expression; gives what is certain after it. */
export function flowExpression(flow: Flow, syntax: ExpressionSyntax, state: State): State {
  switch (syntax.kind) {
    case 'name':
      useName(flow, syntax, state)
      return state
    case 'interpolated':
      return syntax.holes.reduce((before, { value }) => flowExpression(flow, value, before), state)
    case 'member': {
      const after = flowExpression(flow, syntax.target, state)
      checkPresent(flow, syntax.target, after)
      return after
    }
    case 'conditional-access': {
      const after = flowExpression(flow, syntax.target, state)
      flowExpression(flow, syntax.access, withPresent(after, flow.impliedBy(syntax.target)))
      return after
    }
    case 'call': {
      if (isNameof(flow, syntax.target)) return state
      const target = flowCallee(flow, syntax.target, state)
      const after = flowArguments(flow, syntax.arguments, target)
      return callLocalFunction(flow, syntax.target, after)
    }
    case 'index': {
      const target = flowExpression(flow, syntax.target, state)
      checkPresent(flow, syntax.target, target)
      return flowArguments(flow, syntax.arguments, target)
    }
    case 'new': {
      const after = flowArguments(flow, syntax.arguments, state)
      return syntax.initializer ? flowInitializer(flow, syntax.initializer, after) : after
    }
    case 'new-array': {
      const after = syntax.sizes.reduce((before, size) => flowExpression(flow, size, before), state)
      return syntax.initializer ? flowInitializer(flow, syntax.initializer, after) : after
    }
    case 'anonymous':
      return syntax.members.reduce(
        (before, { value }) => flowExpression(flow, value, before),
        state,
      )
    case 'cast':
    case 'as':
      return flowExpression(flow, syntax.operand, state)
    case 'increment':
      return flowExpression(flow, syntax.operand, state)
    case 'unary':
      if (syntax.operator !== '!') return flowExpression(flow, syntax.operand, state)
      return joined(flowCondition(flow, syntax, state))
    case 'binary':
      return flowBinary(flow, syntax, state)
    case 'is':
      return joined(flowCondition(flow, syntax, state))
    case 'conditional': {
      const { whenTrue, whenFalse } = flowCondition(flow, syntax.condition, state)
      return join(
        flowExpression(flow, syntax.then, whenTrue),
        flowExpression(flow, syntax.otherwise, whenFalse),
      )
    }
    case 'assignment':
      return flowAssignment(flow, syntax, state)
    case 'lambda':
      flowLambda(flow, syntax, state)
      return state
    case 'checked':
      return flowExpression(flow, syntax.value, state)
    case 'throw':
      flowExpression(flow, syntax.value, state)
      return unreachable
    case 'tuple':
      return flowArguments(flow, syntax.elements, state)
    case 'declaration': {
      const local = flow.localOf(syntax.name)
      return local ? assign(state, local.declaredAt) : state
    }
    case 'query':
      return flowExpression(flow, translate(syntax), state)
    case 'carried':
      return flowExpression(flow, syntax.body, state)
    default:
      return state
  }
}

const joined = ({ whenTrue, whenFalse }: Outcome): State => join(whenTrue, whenFalse)

/** Reports a local that has no value yet. */
function useName(
  flow: Flow,
  syntax: Extract<ExpressionSyntax, { kind: 'name' }>,
  state: State,
): void {
  const local = flow.localOf(syntax)
  if (local?.kind !== 'variable' || !state.isReachable) return
  if (state.assigned.has(local.declaredAt)) return
  const { function: own } = flow
  if (own && (local.declaredAt < own.start || local.declaredAt >= own.end)) return
  flow.report('csharp-flow', `'${local.name}' may have no value here.`, syntax, {
    hint: 'Assign it first.',
  })
}

/** Reports a member of a value that can be null where real requests come in. */
function checkPresent(flow: Flow, target: ExpressionSyntax, state: State): void {
  if (!state.isReachable) return
  const path = pathOf(flow.binding, target)
  if (path === undefined || state.present.has(path)) return
  const source = nullablePath(flow, target, path)
  if (!source || state.present.has(source)) return
  const shown = source.replace(/#\d+/g, '')
  flow.report('csharp-null', `${shown} can be null here.`, target, {
    hint: `Write \`${shown}?.\`, or test \`${shown} != null\` first.`,
    path: shown,
  })
}

/** The nullable thing that an expression stands for: a member of the context, or a local. */
function nullablePath(flow: Flow, target: ExpressionSyntax, path: string): string | undefined {
  if (target.kind === 'name') {
    const local = flow.localOf(target)
    return local && flow.nullable.get(local.declaredAt)
  }
  return flow.binding.members.get(target)?.mayBeNull ? path : undefined
}

const isNameof = (flow: Flow, target: ExpressionSyntax): boolean =>
  target.kind === 'name' && target.name === 'nameof' && !flow.localOf(target)

function flowCallee(flow: Flow, target: ExpressionSyntax, state: State): State {
  if (target.kind === 'name' && flow.localOf(target)?.kind === 'function') return state
  return flowExpression(flow, target, state)
}

/** Local functions that are followed inside one another. */
const maxCalls = 50

/** Follows a local function where it is called; what it assigns has a value after the call. */
function callLocalFunction(flow: Flow, target: ExpressionSyntax, state: State): State {
  const local = target.kind === 'name' ? flow.localOf(target) : undefined
  const body = local?.kind === 'function' ? flow.functions.get(local.declaredAt) : undefined
  if (!local || !body || !state.isReachable || flow.calling.has(local.declaredAt)) return state
  if (flow.calling.size < maxCalls && flow.allowsStep()) {
    flow.calling.add(local.declaredAt)
    flowBody(flow, body, state)
    flow.calling.delete(local.declaredAt)
  }
  return [...assignedIn(flow.binding, body)].reduce(assign, state)
}

/** Follows the body of a lambda or a local function. */
export function flowBody(flow: Flow, body: ExpressionSyntax | BlockSyntax, state: State): State {
  if (body.kind !== 'block') return flowExpression(flow, body, state)
  const targets = flow.targets.splice(0)
  const { finallyAt } = flow
  flow.finallyAt = undefined
  const end = flowStatements(flow, body.statements, state)
  flow.targets.push(...targets)
  flow.finallyAt = finallyAt
  return end
}

function flowArguments(flow: Flow, list: readonly Argument[], state: State): State {
  let after = state
  const outs: number[] = []
  for (const { mode, value } of list) {
    const local = value.kind === 'name' ? flow.localOf(value) : undefined
    if (mode === 'out' && value.kind === 'declaration') {
      const declared = flow.localOf(value.name)
      if (declared) outs.push(declared.declaredAt)
    } else if (mode === 'out' && local) outs.push(local.declaredAt)
    else after = flowExpression(flow, value, after)
  }
  return outs.reduce(assign, after)
}

function flowInitializer(flow: Flow, initializer: Initializer, state: State): State {
  if (initializer.kind === 'elements') {
    return initializer.elements.reduce((before, each) => flowItem(flow, each, before), state)
  }
  return initializer.members.reduce((before, { target, value }) => {
    const list = Array.isArray(target) ? (target as readonly Argument[]) : []
    return flowItem(flow, value, flowArguments(flow, list, before))
  }, state)
}

export const flowItem = (flow: Flow, item: InitializerItem, state: State): State =>
  item.kind === 'elements' || item.kind === 'members'
    ? flowInitializer(flow, item, state)
    : flowExpression(flow, item, state)

function flowBinary(
  flow: Flow,
  syntax: Extract<ExpressionSyntax, { kind: 'binary' }>,
  state: State,
): State {
  const { operator, left, right } = syntax
  if (operator === '&&' || operator === '||') return joined(flowCondition(flow, syntax, state))
  const after = flowExpression(flow, left, state)
  if (operator === '??') {
    flowExpression(flow, right, after)
    const isThrow = right.kind === 'throw'
    return isThrow ? withPresent(after, flow.impliedBy(left)) : after
  }
  return flowExpression(flow, right, after)
}

function flowAssignment(
  flow: Flow,
  { target, value, operator }: Extract<ExpressionSyntax, { kind: 'assignment' }>,
  state: State,
): State {
  if (target.kind === 'tuple') {
    return assignParts(flow, target, flowExpression(flow, value, state))
  }
  const local = target.kind === 'name' ? flow.localOf(target) : undefined
  const before =
    operator === '=' && target.kind === 'name' ? state : flowExpression(flow, target, state)
  const after = flowExpression(flow, value, before)
  return local ? assign(after, local.declaredAt) : after
}

/** The variables of `(a, var b)` have values. */
export function assignParts(flow: Flow, target: ExpressionSyntax, state: State): State {
  if (target.kind === 'tuple') {
    return target.elements.reduce((before, { value }) => assignParts(flow, value, before), state)
  }
  if (target.kind !== 'name' && target.kind !== 'declaration') {
    return flowExpression(flow, target, state)
  }
  const local = flow.localOf(target.kind === 'declaration' ? target.name : target)
  return local ? assign(state, local.declaredAt) : state
}

function flowLambda(
  flow: Flow,
  syntax: Extract<ExpressionSyntax, { kind: 'lambda' }>,
  state: State,
): void {
  const { body } = syntax
  const end = flowBody(flow, body, state)
  if (body.kind === 'block' && end.isReachable && flow.binding.givesValue.has(syntax)) {
    const place = { start: body.end - 1, end: body.end }
    flow.report('csharp-flow', 'Not every path of the lambda ends with `return`.', place)
  }
}

/** Follows a condition; gives what is certain after each result. */
export function flowCondition(flow: Flow, syntax: ExpressionSyntax, state: State): Outcome {
  const constant = flow.binding.constants.get(syntax)
  const outcome = conditionOutcome(flow, syntax, state)
  if (constant === true) return { whenTrue: outcome.whenTrue, whenFalse: unreachable }
  if (constant === false) return { whenTrue: unreachable, whenFalse: outcome.whenFalse }
  return outcome
}

function conditionOutcome(flow: Flow, syntax: ExpressionSyntax, state: State): Outcome {
  if (syntax.kind === 'unary' && syntax.operator === '!') {
    const { whenTrue, whenFalse } = flowCondition(flow, syntax.operand, state)
    return { whenTrue: whenFalse, whenFalse: whenTrue }
  }
  if (syntax.kind === 'binary' && syntax.operator === '&&') {
    const left = flowCondition(flow, syntax.left, state)
    const right = flowCondition(flow, syntax.right, left.whenTrue)
    return { whenTrue: right.whenTrue, whenFalse: join(left.whenFalse, right.whenFalse) }
  }
  if (syntax.kind === 'binary' && syntax.operator === '||') {
    const left = flowCondition(flow, syntax.left, state)
    const right = flowCondition(flow, syntax.right, left.whenFalse)
    return { whenTrue: join(left.whenTrue, right.whenTrue), whenFalse: right.whenFalse }
  }
  if (syntax.kind === 'conditional') return conditionalOutcome(flow, syntax, state)
  if (syntax.kind === 'is') {
    const after = flowExpression(flow, syntax.operand, state)
    const isNull =
      syntax.pattern.kind === 'constant-pattern' && syntax.pattern.value.kind === 'null'
    const paths = flow.impliedBy(syntax.operand)
    const present = withPresent(after, syntax.pattern.kind === 'var-pattern' ? [] : paths)
    const whenTrue = assignPattern(flow, syntax.pattern, isNull ? after : present)
    return { whenTrue, whenFalse: isNull ? present : after }
  }
  const after = flowExpression(flow, syntax, state)
  return {
    whenTrue: withPresent(after, presentWhen(flow, syntax, true)),
    whenFalse: withPresent(after, presentWhen(flow, syntax, false)),
  }
}

function conditionalOutcome(
  flow: Flow,
  syntax: Extract<ExpressionSyntax, { kind: 'conditional' }>,
  state: State,
): Outcome {
  const { whenTrue, whenFalse } = flowCondition(flow, syntax.condition, state)
  const then = flowCondition(flow, syntax.then, whenTrue)
  const otherwise = flowCondition(flow, syntax.otherwise, whenFalse)
  return {
    whenTrue: join(then.whenTrue, otherwise.whenTrue),
    whenFalse: join(then.whenFalse, otherwise.whenFalse),
  }
}

/** The names that a pattern declares have values where it matches. */
export function assignPattern(flow: Flow, pattern: Pattern, state: State): State {
  const name = pattern.kind === 'constant-pattern' ? undefined : pattern.name
  const local = name && flow.localOf(name)
  return local ? assign(state, local.declaredAt) : state
}

/** The paths that cannot be null where the condition has this result. */
function presentWhen(flow: Flow, syntax: ExpressionSyntax, result: boolean): readonly string[] {
  if (syntax.kind === 'binary') {
    const { operator, left, right } = syntax
    if (operator === '??' && right.kind === 'boolean' && right.value !== result) {
      return flow.impliedBy(left)
    }
    if (/^[<>]=?$/.test(operator) && result) {
      return [...flow.impliedBy(left), ...flow.impliedBy(right)]
    }
    if (operator !== '==' && operator !== '!=') return []
    const isEqual = (operator === '==') === result
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const) {
      if (other.kind === 'null' && !isEqual) return flow.impliedBy(one)
      if (isSurelyPresent(other) && isEqual) return flow.impliedBy(one)
    }
    return []
  }
  if (syntax.kind === 'call') return presentAfterCall(flow, syntax, result)
  if (syntax.kind === 'member' && syntax.name.name === 'HasValue' && result) {
    return flow.impliedBy(syntax.target)
  }
  if (syntax.kind === 'name') {
    const local = flow.localOf(syntax)
    const condition = local && flow.conditions.get(local.declaredAt)
    return condition && flow.allowsStep() ? impliedFacts(flow, condition, result) : []
  }
  return []
}

const isSurelyPresent = ({ kind }: ExpressionSyntax): boolean =>
  /^(?:string|number|boolean|character|interpolated)$/.test(kind)

/** `string.IsNullOrEmpty(x)` and its kind. */
function presentAfterCall(
  flow: Flow,
  { target, arguments: list }: Extract<ExpressionSyntax, { kind: 'call' }>,
  result: boolean,
): readonly string[] {
  const name = target.kind === 'member' ? target.name.name : ''
  const [only] = list
  if (/^IsNullOr(?:Empty|WhiteSpace)$/.test(name) && only && !result) {
    return flow.impliedBy(only.value)
  }
  return []
}

/** What the condition that a local holds says, without following it anew. */
function impliedFacts(flow: Flow, syntax: ExpressionSyntax, result: boolean): readonly string[] {
  if (syntax.kind === 'unary' && syntax.operator === '!') {
    return impliedFacts(flow, syntax.operand, !result)
  }
  if (syntax.kind === 'binary' && (syntax.operator === '&&' || syntax.operator === '||')) {
    const isBoth = (syntax.operator === '&&') === result
    const [left, right] = [syntax.left, syntax.right].map((each) =>
      impliedFacts(flow, each, result),
    )
    return isBoth ? [...left!, ...right!] : left!.filter((path) => right!.includes(path))
  }
  if (syntax.kind === 'is') {
    const isNull =
      syntax.pattern.kind === 'constant-pattern' && syntax.pattern.value.kind === 'null'
    return isNull !== result ? flow.impliedBy(syntax.operand) : []
  }
  return presentWhen(flow, syntax, result)
}
