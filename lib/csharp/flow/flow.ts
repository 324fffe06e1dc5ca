import type { Binding } from '../check/binding.ts'
import type { Local } from '../check/scope.ts'
import type { CodeProblem, ProblemCode } from '../syntax/token.ts'
import type { BlockSyntax, ExpressionSyntax, Place } from '../syntax/tree.ts'
import { impliedPaths } from './path.ts'
import { join, type State, unreachable } from './state.ts'

/** Where `break`, `continue` and `goto` lead. */
interface Target {
  readonly kind: 'loop' | 'switch'
  breaks: State
  continues: State
}

/** The calls of local functions, and the conditions in locals, that are looked into. */
const maxSteps = 2000

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
  /** By the path of a local with one value: what is not null where the local is not. */
  readonly implied = new Map<string, readonly string[]>()
  /** Locals whose one value is a condition. */
  readonly conditions = new Map<number, ExpressionSyntax>()
  /** Locals that are assigned more than once, of which nothing lasting is known. */
  readonly changing: ReadonlySet<number>
  /** The local function that is followed where it stands: what lies around it has values. */
  function: Place | undefined
  /** The number of targets around the innermost `finally`, which nothing may leave. */
  finallyAt: number | undefined
  #reported = new Set<string>()
  #steps = 0

  constructor(binding: Binding, changing: ReadonlySet<number>) {
    this.binding = binding
    this.changing = changing
  }

  report(
    code: ProblemCode,
    message: string,
    { start, end }: Place,
    details: Pick<CodeProblem, 'hint' | 'path'> = {},
  ): void {
    const key = `${code} ${start} ${message}`
    if (this.#reported.has(key)) return
    this.#reported.add(key)
    this.problems.push({ code, message, start, end, ...details })
  }

  /** Whether one more call or condition may be looked into; those inside of others multiply. */
  allowsStep(): boolean {
    return ++this.#steps <= maxSteps
  }

  /** The paths that are not null where the expression is not. */
  impliedBy(syntax: ExpressionSyntax): readonly string[] {
    const paths = impliedPaths(this.binding, syntax)
    return paths.flatMap((path) => [path, ...(this.implied.get(path) ?? [])])
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
