import { Cursor } from './cursor.ts'
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
  const found = [...problems, ...cursor.problems].sort((one, other) => one.start - other.start)
  return { tree, problems: found.slice(0, maxProblems) }
}

/** What lies beyond so many mistakes is noise. */
const maxProblems = 20

function parseSingle(cursor: Cursor): ExpressionSyntax {
  const tree = parseExpression(cursor)
  const { token } = cursor
  if (token.kind === 'end') return tree
  if (token.text === ';') {
    const hint = 'An expression ends without `;`; statements stand in `@{…}`.'
    cursor.report('csharp-syntax', "')' expected, found ';'.", token.start, token.end, hint)
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
