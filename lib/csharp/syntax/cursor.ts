import type { CodeProblem, ProblemCode, Token } from './token.ts'

/** Expressions and statements inside one another; the service's compiler gives up far later. */
const maxDepth = 120
/** Links of one chain, such as `a + b + …` or `a.b().c()…`. */
const maxChain = 1000

/** A place in a list of tokens, and what was found wrong on the way to it. */
export class Cursor {
  readonly problems: CodeProblem[] = []
  #tokens: readonly Token[]
  /** For every opening bracket the index of its partner. */
  #partners: ReadonlyMap<number, number>
  #at = 0
  #depth = 0
  #holes = 0
  /** After a mistake nothing more is reported until the next statement. */
  #silent = false
  /** After giving up nothing more is reported at all. */
  #isOver = false

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
    this.#partners = partners(tokens)
  }

  get token(): Token {
    return this.#tokens[this.#at]!
  }

  get index(): number {
    return this.#at
  }

  /** The offset behind the last token that was taken. */
  get lastEnd(): number {
    return this.#at === 0 ? this.token.start : this.#tokens[this.#at - 1]!.end
  }

  get isAtEnd(): boolean {
    return this.token.kind === 'end'
  }

  peek(distance: number): Token {
    return this.#tokens[Math.min(this.#at + distance, this.#tokens.length - 1)]!
  }

  peekIs(distance: number, text: string): boolean {
    return this.peek(distance).text === text
  }

  /** The token at an index; the end for one out of range. */
  tokenAt(index: number): Token {
    return this.#tokens[index] ?? this.#tokens.at(-1)!
  }

  /** The index behind the partner of the bracket at `index`; -1 where it has none. */
  behindGroup(index: number): number {
    const partner = this.#partners.get(index)
    return partner === undefined ? -1 : partner + 1
  }

  is(text: string): boolean {
    return this.token.text === text
  }

  take(): Token {
    const { token } = this
    if (token.kind !== 'end') this.#at++
    return token
  }

  accept(text: string): boolean {
    if (!this.is(text)) return false
    this.take()
    return true
  }

  /** Takes a token, or reports that it is missing and goes on as if it were there. */
  expect(text: string): boolean {
    if (this.accept(text)) return true
    this.reportExpected(`'${text}'`)
    return false
  }

  /**
   * Takes the bracket that closes the group opened at `index`. Where it is not next, that is
   * reported, and reading goes on behind it as if the group were fine.
   */
  closeGroup(index: number, text: string): void {
    if (this.expect(text)) return
    const behind = this.behindGroup(index)
    if (behind <= this.#at) return
    this.#at = behind
    this.#silent = false
  }

  /** Reads other tokens, those of a hole of an interpolated string, in the middle of this code. */
  within<T>(tokens: readonly Token[], parse: () => T): T {
    const outer = { tokens: this.#tokens, partners: this.#partners, at: this.#at }
    this.#tokens = tokens
    this.#partners = partners(tokens)
    this.#at = 0
    this.#holes++
    const result = parse()
    this.#holes--
    this.#tokens = outer.tokens
    this.#partners = outer.partners
    this.#at = outer.at
    return result
  }

  /** Whether this is code in a hole of an interpolated string. */
  get isInHole(): boolean {
    return this.#holes > 0
  }

  /** Skips the group that opens here, or everything where it is never closed. */
  skipGroup(): void {
    const behind = this.behindGroup(this.#at)
    this.#at = behind > 0 ? behind : this.#tokens.length - 1
  }

  reportExpected(what: string, hint?: string): void {
    const { token, lastEnd } = this
    // What a line lacks at its end is shown there, not at the start of the next line.
    const behind = what === "';'" && token.start > lastEnd
    const start = behind ? lastEnd : token.start
    const end = behind ? lastEnd + 1 : Math.max(token.end, start)
    this.report('csharp-syntax', `${what} expected, found ${describe(token)}.`, start, end, hint)
  }

  /** Reports a mistake, unless it follows from another in the same statement. */
  report(code: ProblemCode, message: string, start: number, end: number, hint?: string): void {
    if (this.#silent || this.#isOver) return
    this.#silent = true
    this.problems.push({ code, message, start, end, ...(hint && { hint }) })
  }

  /** Reports a construct that parses but does not exist in C# 7; reading goes on undisturbed. */
  reportVersion(what: string, version: string, start: number, end: number, hint?: string): void {
    if (this.#silent || this.#isOver) return
    const message = `${what} C# ${version}; policy expressions are C# 7.`
    this.problems.push({ code: 'csharp-version', message, start, end, ...(hint && { hint }) })
  }

  /** Reports a construct that policy expressions do not have; reading goes on undisturbed. */
  reportRefused(message: string, start: number, end: number): void {
    if (this.#silent || this.#isOver) return
    this.problems.push({ code: 'csharp-syntax', message, start, end })
  }

  get isSilent(): boolean {
    return this.#silent
  }

  /** After a mistake: skips to where the next statement may begin. */
  resume(): void {
    if (!this.#silent) return
    this.#silent = false
    if (this.#tokens[this.#at - 1]?.text === ';') return
    while (!this.isAtEnd && !this.is('}')) {
      const { token } = this
      if (token.kind === 'keyword' && statementWords.has(token.text)) return
      const next = this.behindGroup(this.#at)
      this.#at = next > this.#at ? next : this.#at + 1
      if (token.text === ';' || token.text === '{') return
    }
  }

  /** After a mistake in the head of a statement: its body may report mistakes of its own. */
  resumeInPlace(): void {
    if (this.is('{')) this.#silent = false
  }

  /** Runs a part of the parser one level deeper; undefined where the code nests too deeply. */
  deeper<T>(parse: () => T): T | undefined {
    if (this.#depth >= maxDepth) {
      this.giveUp('The code is nested too deeply.')
      return undefined
    }
    this.#depth++
    const result = parse()
    this.#depth--
    return result
  }

  /** Whether a chain of so many links is still short enough; gives up where it is not. */
  allowsChain(length: number): boolean {
    if (length <= maxChain) return true
    this.giveUp('The expression is too long.')
    return false
  }

  giveUp(message: string): void {
    const { token } = this
    this.report('csharp-syntax', message, token.start, token.end, 'Split it with local variables.')
    this.#isOver = true
    this.#at = this.#tokens.length - 1
  }
}

const statementWords: ReadonlySet<string> = new Set(
  'break const continue do for foreach goto if lock return switch throw try using while'.split(' '),
)
const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

function partners(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  const open: number[] = []
  tokens.forEach(({ kind, text }, index) => {
    if (kind !== 'punctuator') return
    if (text in closers) open.push(index)
    else if (open.length > 0 && text === closers[tokens[open.at(-1)!]!.text]) {
      found.set(open.pop()!, index)
    }
  })
  return found
}

/** A token as messages name it. */
export function describe(token: Token): string {
  if (token.kind === 'end') return 'the end'
  const text = token.text.length > 30 ? `${token.text.slice(0, 29)}…` : token.text
  return `'${text.replace(/\s+/g, ' ')}'`
}
