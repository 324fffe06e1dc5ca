import { Lexer } from './lexer.ts'
import type { CodeProblem, Token } from './token.ts'

export interface Lexed {
  /** Ends with one token of the kind `end`. */
  readonly tokens: readonly Token[]
  readonly problems: readonly CodeProblem[]
}

/** Splits C# into tokens; blanks, comments and preprocessor lines are dropped. */
export function lex(code: string): Lexed {
  const lexer = new Lexer(code)
  const tokens: Token[] = []
  while (lexer.skipTrivia()) tokens.push(lexer.next())
  tokens.push({ kind: 'end', start: code.length, end: code.length, text: '' })
  return { tokens, problems: lexer.problems }
}
