import { Cursor, describe } from './cursor.ts'
import { heightOf } from './height.ts'
import { lex } from './lex.ts'
import { parseExpression } from './parse-expression.ts'
import { parseStatements } from './parse-statement.ts'
import type { CodeProblem } from './token.ts'
import type { BlockSyntax, ExpressionSyntax } from './tree.ts'

/** The two forms of a policy expression: `@(…)` and `@{…}`. */
export type Form = 'expression' | 'block'

export interface Parsed {
  readonly tree: ExpressionSyntax | BlockSyntax
  /** In the order of the code. */
  readonly problems: readonly CodeProblem[]
}

/**
 * Parses the C# 7 between the brackets of a policy expression. Every mistake is a problem; nothing
 * is thrown.
 * @see https://learn.microsoft.com/dotnet/csharp/language-reference/language-specification/grammar
 */
export function parse(code: string, form: Form): Parsed {
  const { tokens, problems } = lex(code)
  const cursor = new Cursor(tokens)
  const tree = form === 'block' ? parseBody(cursor, code) : parseSingle(cursor)
  if (problems.length === 0 && cursor.problems.length === 0 && heightOf(tree) > maxHeight) {
    cursor.giveUp('The code is nested too deeply.')
  }
  // What the parser makes of a token that the lexer could not read is no finding of its own.
  const unreadable = new Set(problems.map(({ start, end }) => `${start} ${end}`))
  const own = cursor.problems.filter(({ start, end }) => !unreadable.has(`${start} ${end}`))
  const found = [...problems, ...own].sort((one, other) => one.start - other.start)
  return { tree, problems: found.slice(0, maxProblems) }
}

/** Levels of the tree; what comes after the parser follows it by recursion. */
const maxHeight = 1300

/** What lies beyond so many mistakes is noise. */
const maxProblems = 20

function parseSingle(cursor: Cursor): ExpressionSyntax {
  const tree = parseExpression(cursor)
  const { token } = cursor
  if (token.kind === 'end') return tree
  if (token.text === ';') {
    const hint = 'An expression ends without `;`; statements stand in `@{…}`.'
    cursor.report('csharp-syntax', "')' expected, found ';'.", token.start, token.end, hint)
  } else if (tree.kind === 'name' && tree.name === 'var') {
    const message = `')' expected, found ${describe(token)}.`
    cursor.report('csharp-syntax', message, token.start, token.end, 'Statements stand in `@{…}`.')
  } else cursor.reportExpected("')'")
  return tree
}

function parseBody(cursor: Cursor, code: string): BlockSyntax {
  const statements = [...parseStatements(cursor)]
  while (!cursor.isAtEnd) {
    cursor.reportExpected('A statement')
    cursor.take()
    cursor.resume()
    statements.push(...parseStatements(cursor))
  }
  return { kind: 'block', statements, start: 0, end: code.length }
}
