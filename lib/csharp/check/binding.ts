import type { CodeProblem, ProblemCode } from '../syntax/token.ts'
import type { Place as CodePlace, ExpressionSyntax } from '../syntax/tree.ts'
import type { Member } from '../types/member.ts'
import type { Type } from '../types/type.ts'
import { wellKnown } from '../types/type-table.ts'
import type { Constant, Operand, Value } from './operand.ts'
import { findLocal, isUpcoming, type Local, newScope, type Scope } from './scope.ts'

/** The lambdas that may be bound in one expression, where overloads make each be bound again. */
const maxLambdas = 3000
/** The text of all lambdas, counted as often as they are bound. */
const maxLambdaText = 2_000_000

/** What lies beyond so many mistakes is noise. */
const maxProblems = 200

/** How to mend a mistake; a function where that takes time to find out. */
type Hint = string | (() => string | undefined) | undefined

/** What is known while code is bound: names in scope, findings, and facts for later passes. */
export class Binding {
  readonly problems: CodeProblem[] = []
  scope: Scope = newScope(undefined)
  /** The local that a name or a declaration stands for. */
  readonly locals = new Map<object, Local>()
  /** Constant conditions. */
  readonly constants = new Map<ExpressionSyntax, Constant>()
  /** Lambdas and local functions whose every path must end with `return`. */
  readonly givesValue = new Set<object>()
  /** The type that an operand is cast to. */
  readonly casts = new Map<ExpressionSyntax, Type>()
  /** The member that a member access, call or name stands for. */
  readonly members = new Map<ExpressionSyntax, Member>()
  /** Types of the results, in the order of the code. */
  returns: ReturnSink | undefined
  /** Type parameters of the generic local functions around the code. */
  readonly typeParameters = new Map<string, Type>()
  /** What stands before the `?.` around the code. */
  receiver: Value | undefined
  /** What `break` and `continue` can leave. */
  jumps: { readonly loop: boolean; readonly switch: boolean } = { loop: false, switch: false }
  readonly labels = new Set<string>()
  /** The cases of the switch around the code, for `goto case`. */
  cases: { readonly keys: ReadonlySet<string>; readonly type: Type } | undefined
  isInCatch = false
  /** Whether constants may overflow: inside `unchecked`. */
  isUnchecked = false
  #lambdas = 0
  #lambdaText = 0
  #reported = new Set<string>()
  #trials = 0

  constructor() {
    const type = wellKnown('IContext')
    this.scope.locals.set('context', { name: 'context', kind: 'parameter', type, declaredAt: -1 })
  }

  report(code: ProblemCode, message: string, { start, end }: CodePlace, hint?: Hint): void {
    if (this.#trials > 0) {
      this.problems.push({ code, message, start, end })
      return
    }
    const key = `${code}${start} ${message}`
    if (this.#reported.has(key) || this.#reported.size >= maxProblems) return
    this.#reported.add(key)
    const text = typeof hint === 'function' ? hint() : hint
    this.problems.push({ code, message, start, end, ...(text && { hint: text }) })
  }

  error(message: string, place: CodePlace, hint?: Hint): void {
    this.report('csharp-type', message, place, hint)
  }

  /** Binds without reporting; `isClean` tells whether nothing was wrong. */
  trial<T>(bind: () => T): { readonly result: T; readonly isClean: boolean } {
    const { length } = this.problems
    this.#trials++
    const result = bind()
    this.#trials--
    const isClean = !this.problems.slice(length).some(({ code }) => code === 'csharp-type')
    this.problems.length = length
    return { result, isClean }
  }

  /** Whether another lambda may be bound; overloads inside overloads multiply. */
  allowsLambda({ start, end }: CodePlace): boolean {
    this.#lambdaText += end - start
    return ++this.#lambdas <= maxLambdas && this.#lambdaText <= maxLambdaText
  }

  /** Binds in a scope of its own. */
  inScope<T>(bind: () => T, scope = newScope(this.scope)): T {
    const outer = this.scope
    this.scope = scope
    const result = bind()
    this.scope = outer
    return result
  }

  /** Binds in `checked` or `unchecked` code. */
  inContext<T>(isChecked: boolean, bind: () => T): T {
    const outer = this.isUnchecked
    this.isUnchecked = !isChecked
    const result = bind()
    this.isUnchecked = outer
    return result
  }

  find(name: string): Local | undefined {
    return findLocal(this.scope, name)
  }

  declare(local: Local, place: CodePlace): void {
    this.locals.set(place, local)
    const { scope } = this
    if (local.name === '') return
    if (local.name === '_' && local.kind === 'parameter') {
      scope.locals.set('_', local)
      return
    }
    const upcoming = scope.upcoming.get(local.name)
    if (upcoming === local.declaredAt) scope.upcoming.delete(local.name)
    const isTaken = (this.find(local.name)?.declaredAt ?? -1) >= 0 || isUpcoming(scope, local.name)
    if (isTaken) this.error(`'${local.name}' is already declared.`, place, 'Use another name.')
    scope.locals.set(local.name, local)
  }
}

/** Collects what `return` gives back. */
export interface ReturnSink {
  readonly add: (value: Operand, place: CodePlace) => void
  readonly addEmpty: (place: CodePlace) => void
}
