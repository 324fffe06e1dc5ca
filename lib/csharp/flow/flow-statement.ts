import type { Local } from '../check/scope.ts'
import type { ExpressionSyntax, LocalsSyntax, StatementSyntax } from '../syntax/tree.ts'
import type { Flow } from './flow.ts'
import {
  assignParts,
  assignPattern,
  flowBody,
  flowCondition,
  flowExpression,
  flowItem,
} from './flow-expression.ts'
import { localPath, pathOf } from './path.ts'
import { assign, both, join, type State, start, unreachable } from './state.ts'

/** Follows statements one after the other; gives what is certain after the last. */
export function flowStatements(
  flow: Flow,
  statements: readonly StatementSyntax[],
  state: State,
): State {
  for (const statement of statements) {
    if (statement.kind === 'local-function') {
      flow.functions.set(flow.localOf(statement.name)?.declaredAt ?? -1, statement.body)
    }
  }
  let after = state
  let isReported = false
  for (const statement of statements) {
    if (!after.isReachable && !isReported && state.isReachable && canBeReported(statement)) {
      flow.report('csharp-unreachable', 'The code is never reached.', {
        start: statement.start,
        end: firstLineEnd(statement),
      })
      isReported = true
    }
    after = flowStatement(flow, statement, after)
  }
  return after
}

const canBeReported = ({ kind }: StatementSyntax): boolean =>
  kind !== 'empty' && kind !== 'local-function' && kind !== 'labeled' && kind !== 'block'

/** A long statement is shown by its head alone. */
const firstLineEnd = (statement: StatementSyntax): number =>
  Math.min(statement.end, statement.start + 60)

function flowStatement(flow: Flow, statement: StatementSyntax, state: State): State {
  switch (statement.kind) {
    case 'block':
      return flowStatements(flow, statement.statements, state)
    case 'locals':
      return flowLocals(flow, statement, state)
    case 'expression-statement':
      return flowExpression(flow, statement.value, state)
    case 'if': {
      const { whenTrue, whenFalse } = flowCondition(flow, statement.condition, state)
      const then = flowStatement(flow, statement.then, whenTrue)
      const { otherwise } = statement
      return join(then, otherwise ? flowStatement(flow, otherwise, whenFalse) : whenFalse)
    }
    case 'while': {
      const { whenTrue, whenFalse } = flowCondition(flow, statement.condition, state)
      const target = flow.within('loop', () => flowStatement(flow, statement.body, whenTrue))
      return join(whenFalse, target.breaks)
    }
    case 'do': {
      let end = unreachable
      const target = flow.within('loop', () => {
        end = flowStatement(flow, statement.body, state)
      })
      const { whenFalse } = flowCondition(flow, statement.condition, join(end, target.continues))
      return join(whenFalse, target.breaks)
    }
    case 'for':
      return flowFor(flow, statement, state)
    case 'foreach': {
      const before = flowExpression(flow, statement.source, state)
      const { name, target: parts } = statement
      const local = name && flow.localOf(name)
      const named = local ? assign(before, local.declaredAt) : before
      const inside = parts ? assignParts(flow, parts, named) : named
      const target = flow.within('loop', () => flowStatement(flow, statement.body, inside))
      return join(before, target.breaks)
    }
    case 'switch':
      return flowSwitch(flow, statement, state)
    case 'break':
    case 'continue':
      if (leavesFinally(flow, statement.kind)) reportFinally(flow, statement)
      flow.jump(statement.kind, state)
      return unreachable
    case 'return':
      if (flow.finallyAt !== undefined) reportFinally(flow, statement)
      if (statement.value) flowExpression(flow, statement.value, state)
      return unreachable
    case 'throw':
      if (statement.value) flowExpression(flow, statement.value, state)
      return unreachable
    case 'try':
      return flowTry(flow, statement, state)
    case 'using': {
      const { resource } = statement
      const inside =
        resource.kind === 'locals'
          ? flowLocals(flow, resource, state)
          : flowExpression(flow, resource, state)
      return flowStatement(flow, statement.body, inside)
    }
    case 'lock':
      return flowStatement(flow, statement.body, flowExpression(flow, statement.value, state))
    case 'checked-block':
      return flowStatement(flow, statement.body, state)
    case 'goto': {
      const name = statement.label?.name
      if (name !== undefined) {
        if (flow.finallyAt !== undefined) reportFinally(flow, statement)
        flow.gotos.set(name, join(flow.gotos.get(name) ?? unreachable, state))
      }
      return unreachable
    }
    case 'labeled': {
      const before = join(state, flow.gotos.get(statement.label.name) ?? unreachable)
      return flowStatement(flow, statement.body, before)
    }
    case 'local-function':
      flowLocalFunction(flow, statement, state)
      return state
    default:
      return state
  }
}

function reportFinally(flow: Flow, place: { readonly start: number; readonly end: number }): void {
  flow.report('csharp-flow', 'Control cannot leave a finally block.', place)
}

/** Whether a jump inside `finally` leads out of it. */
function leavesFinally(flow: Flow, kind: 'break' | 'continue'): boolean {
  if (flow.finallyAt === undefined) return false
  const inside = flow.targets.slice(flow.finallyAt)
  return !inside.some((target) => kind === 'break' || target.kind === 'loop')
}

function flowLocals(flow: Flow, { declarators }: LocalsSyntax, state: State): State {
  return declarators.reduce((before, { name, value }) => {
    if (!value) return before
    const after = flowItem(flow, value, before)
    const local = flow.localOf(name)
    if (!local) return after
    if (value.kind !== 'elements' && value.kind !== 'members') {
      remember(flow, local, value, after)
    }
    return assign(after, local.declaredAt)
  }, state)
}

/** What follows from one local; locals made of locals would have ever more. */
const maxImplied = 20

/** Keeps what the one value of a local says about null. */
function remember(flow: Flow, local: Local, value: ExpressionSyntax, state: State): void {
  const { name, declaredAt } = local
  if (flow.changing.has(declaredAt)) return
  if (/^(?:member|conditional-access|cast|as|name)$/.test(value.kind)) {
    flow.implied.set(localPath(name, declaredAt), flow.impliedBy(value).slice(0, maxImplied))
  }
  const path = pathOf(flow.binding, value)
  if (
    path !== undefined &&
    flow.binding.members.get(value)?.mayBeNull &&
    !state.present.has(path)
  ) {
    flow.nullable.set(declaredAt, path)
  }
  if (/^(?:binary|unary|call|is)$/.test(value.kind)) flow.conditions.set(declaredAt, value)
}

function flowFor(
  flow: Flow,
  statement: Extract<StatementSyntax, { kind: 'for' }>,
  state: State,
): State {
  const before = statement.initializers.reduce(
    (each, initializer) => flowStatement(flow, initializer, each),
    state,
  )
  const { condition } = statement
  const { whenTrue, whenFalse } = condition
    ? flowCondition(flow, condition, before)
    : { whenTrue: before, whenFalse: unreachable }
  let end = unreachable
  const target = flow.within('loop', () => {
    end = flowStatement(flow, statement.body, whenTrue)
  })
  statement.updates.reduce(
    (each, update) => flowExpression(flow, update, each),
    join(end, target.continues),
  )
  return join(whenFalse, target.breaks)
}

function flowSwitch(
  flow: Flow,
  statement: Extract<StatementSyntax, { kind: 'switch' }>,
  state: State,
): State {
  const before = flowExpression(flow, statement.value, state)
  let hasDefault = false
  const target = flow.within('switch', () => {
    for (const section of statement.sections) {
      let entry: State = unreachable
      for (const label of section.labels) {
        if (label.kind === 'default-label') {
          hasDefault = true
          entry = join(entry, before)
          continue
        }
        const matched = assignPattern(flow, label.pattern, before)
        if (label.pattern.kind === 'var-pattern' && !label.when) hasDefault = true
        const inside = label.when ? flowCondition(flow, label.when, matched).whenTrue : matched
        entry = join(entry, inside)
      }
      const end = flowStatements(flow, section.statements, entry)
      if (end.isReachable) {
        const last = section.labels.at(-1) ?? section
        const hint = 'End it with `break`, `return` or `throw`.'
        flow.report('csharp-flow', 'A case cannot run into the next.', last, { hint })
      }
    }
  })
  return hasDefault ? target.breaks : join(before, target.breaks)
}

function flowTry(
  flow: Flow,
  statement: Extract<StatementSyntax, { kind: 'try' }>,
  state: State,
): State {
  let after = flowStatement(flow, statement.body, state)
  for (const { body, name, when } of statement.catches) {
    const local = name && flow.localOf(name)
    const entry = local ? assign(state, local.declaredAt) : state
    const inside = when ? flowCondition(flow, when, entry).whenTrue : entry
    after = join(after, flowStatement(flow, body, inside))
  }
  if (!statement.finally) return after
  const outer = flow.finallyAt
  flow.finallyAt = flow.targets.length
  const last = flowStatement(flow, statement.finally, state)
  flow.finallyAt = outer
  if (!last.isReachable || !after.isReachable) return unreachable
  return both(after, last)
}

/** Follows a local function where it stands; what it finds in the code around it has a value. */
function flowLocalFunction(
  flow: Flow,
  statement: Extract<StatementSyntax, { kind: 'local-function' }>,
  state: State,
): void {
  const { body } = statement
  const outer = flow.function
  flow.function = statement
  const entry = { ...start, present: state.isReachable ? state.present : start.present }
  const end = flowBody(flow, body, entry)
  flow.function = outer
  if (body.kind === 'block' && end.isReachable && flow.binding.givesValue.has(statement)) {
    const message = `Not every path of '${statement.name.name}' ends with \`return\`.`
    flow.report('csharp-flow', message, { start: body.end - 1, end: body.end })
  }
}
