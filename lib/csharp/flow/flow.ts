import type { Binding } from '../check/binding.ts'
import type { Local } from '../check/scope.ts'
import type { CodeProblem, ProblemCode } from '../syntax/token.ts'
import type { BlockSyntax, ExpressionSyntax, Place } from '../syntax/tree.ts'
import { join, type State, unreachable } from './state.ts'

/** Where `break`, `continue` and `goto` lead. */
interface Target {
  readonly kind: 'loop' | 'switch'
  breaks: State
  continues: State
}

/** What is found out while control is followed through code. */
export class Flow {
  readonly binding: Binding
  readonly problems: CodeProblem[] = []
  readonly targets: Target[] = []
  readonly gotos = new Map<string, State>()
  /** Bodies of local functions, by the offset of their names. */
  readonly functions = new Map<number, ExpressionSyntax | BlockSyntax>()
  /** Local functions that are being followed, so that recursion ends. */
  readonly calling = new Set<number>()
  /** Locals whose one value can be null, with the path that it comes from. */
  readonly nullable = new Map<number, string>()
  /** Locals whose one value is a condition. */
  readonly conditions = new Map<number, ExpressionSyntax>()
  /** Locals that are assigned more than once, of which nothing lasting is known. */
  readonly changing: ReadonlySet<number>
  /** The number of targets around the innermost `finally`, which nothing may leave. */
  finallyAt: number | undefined
  #reported = new Set<string>()

  constructor(binding: Binding, changing: ReadonlySet<number>) {
    this.binding = binding
    this.changing = changing
  }

  report(code: ProblemCode, message: string, { start, end }: Place, hint?: string): void {
    const key = `${code} ${start} ${message}`
    if (this.#reported.has(key)) return
    this.#reported.add(key)
    this.problems.push({ code, message, start, end, ...(hint && { hint }) })
  }

  localOf(syntax: object): Local | undefined {
    return this.binding.locals.get(syntax)
  }

  /** Follows the body of a loop or switch; gives where its jumps lead. */
  within(kind: Target['kind'], follow: () => void): Target {
    const target: Target = { kind, breaks: unreachable, continues: unreachable }
    this.targets.push(target)
    follow()
    this.targets.pop()
    return target
  }

  jump(kind: 'break' | 'continue', state: State): void {
    const target =
      kind === 'break' ? this.targets.at(-1) : this.targets.findLast((each) => each.kind === 'loop')
    if (!target) return
    if (kind === 'break') target.breaks = join(target.breaks, state)
    else target.continues = join(target.continues, state)
  }
}
