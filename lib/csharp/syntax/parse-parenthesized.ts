import type { Cursor } from './cursor.ts'
import { parseArgument, parseDeclaration } from './parse-arguments.ts'
import { expectedExpression } from './parse-expression.ts'
import { scanType } from './parse-type.ts'
import type { Argument, ExpressionSyntax } from './tree.ts'

/** Reads `(…)`: an expression in brackets, or a tuple. */
export function parseParenthesized(cursor: Cursor): ExpressionSyntax {
  const open = cursor.index
  const { start } = cursor.take()
  const elements: Argument[] = []
  if (cursor.is(')')) expectedExpression(cursor)
  do elements.push(parseElement(cursor))
  while (cursor.accept(','))
  cursor.closeGroup(open, ')')
  const [first] = elements
  if (elements.length > 1 || first!.name) {
    return { kind: 'tuple', elements, start, end: cursor.lastEnd }
  }
  return { ...first!.value, bracketed: true, start, end: cursor.lastEnd }
}

function parseElement(cursor: Cursor): Argument {
  const behind = scanType(cursor, cursor.index)
  const next = behind > 0 ? cursor.tokenAt(behind + 1).text : ''
  const declares =
    behind > 0 &&
    cursor.tokenAt(behind).kind === 'identifier' &&
    (next === ',' || next === ')') &&
    cursor.token.text !== 'await'
  if (!declares) return parseArgument(cursor)
  const value = parseDeclaration(cursor)
  return { value, start: value.start, end: value.end }
}
