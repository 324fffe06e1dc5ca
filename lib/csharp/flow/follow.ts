import type { Binding } from '../check/binding.ts'
import type { CodeProblem } from '../syntax/token.ts'
import type { BlockSyntax, ExpressionSyntax } from '../syntax/tree.ts'
import { assignedIn } from './assigned-in.ts'
import { Flow } from './flow.ts'
import { flowCondition, flowExpression } from './flow-expression.ts'
import { flowStatements } from './flow-statement.ts'
import { start } from './state.ts'

export interface Followed {
  readonly problems: readonly CodeProblem[]
  /** What cannot be null where the code gives `true`, or `false`: paths such as `context.User`. */
  readonly presentWhen: { readonly true: readonly string[]; readonly false: readonly string[] }
}

const nothing: Followed['presentWhen'] = { true: [], false: [] }

/** Follows control through bound code: missing returns, locals without value, null. */
export function follow(binding: Binding, tree: ExpressionSyntax | BlockSyntax): Followed {
  const flow = new Flow(binding, assignedIn(binding, tree))
  if (tree.kind !== 'block') {
    const { whenTrue, whenFalse } =
      tree.kind === 'lambda'
        ? { whenTrue: flowExpression(flow, tree, start), whenFalse: start }
        : flowCondition(flow, tree, start)
    const present = { true: [...whenTrue.present], false: [...whenFalse.present] }
    return { problems: flow.problems, presentWhen: present }
  }
  const end = flowStatements(flow, tree.statements, start)
  if (end.isReachable) {
    const last = tree.statements.at(-1)?.end ?? tree.end
    const place = { start: Math.max(0, last - 1), end: Math.max(Math.min(1, tree.end), last) }
    const hint = 'Add a `return` at the end.'
    flow.report('csharp-flow', 'Not every path ends with `return`.', place, { hint })
  }
  return { problems: flow.problems, presentWhen: nothing }
}
