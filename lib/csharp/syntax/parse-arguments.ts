import type { Cursor } from './cursor.ts'
import { parseExpression } from './parse-expression.ts'
import { parseName, parseType, scanType } from './parse-type.ts'
import type { Argument, ExpressionSyntax } from './tree.ts'

/** Reads `(…)`: the arguments of a call or a constructor. */
export const parseArguments = (cursor: Cursor): readonly Argument[] => parseList(cursor, ')')

/** Reads `[…]` behind an expression. */
export function parseIndex(cursor: Cursor, target: ExpressionSyntax): ExpressionSyntax {
  const open = cursor.token
  const list = parseList(cursor, ']')
  if (list.length === 0) {
    cursor.report('csharp-syntax', 'An index expected in the brackets.', open.start, cursor.lastEnd)
  }
  return { kind: 'index', target, arguments: list, start: target.start, end: cursor.lastEnd }
}

function parseList(cursor: Cursor, closing: ')' | ']'): readonly Argument[] {
  const open = cursor.index
  const list: Argument[] = []
  cursor.take()
  if (!cursor.is(closing)) {
    do list.push(parseArgument(cursor))
    while (cursor.accept(','))
  }
  cursor.closeGroup(open, closing)
  return list
}

export function parseArgument(cursor: Cursor): Argument {
  const { start } = cursor.token
  const isNamed = cursor.token.kind === 'identifier' && cursor.peekIs(1, ':')
  const name = isNamed ? parseName(cursor) : undefined
  if (isNamed) cursor.take()
  const mode = argumentMode(cursor)
  const value = mode === 'out' ? parseOut(cursor) : parseExpression(cursor)
  return { value, ...(name && { name }), ...(mode && { mode }), start, end: value.end }
}

function argumentMode(cursor: Cursor): 'out' | 'ref' | 'in' | undefined {
  const { kind, text } = cursor.token
  if (kind !== 'keyword' || (text !== 'out' && text !== 'ref' && text !== 'in')) return undefined
  cursor.take()
  return text
}

/** What stands behind `out`: a variable, or the declaration of one. */
function parseOut(cursor: Cursor): ExpressionSyntax {
  const behind = scanType(cursor, cursor.index)
  const declares = behind > 0 && cursor.tokenAt(behind).kind === 'identifier'
  return declares ? parseDeclaration(cursor) : parseExpression(cursor)
}

/** Reads `Type name` where an expression stands. */
export function parseDeclaration(cursor: Cursor): ExpressionSyntax {
  const type = parseType(cursor)
  const name = parseName(cursor)
  return { kind: 'declaration', type, name, start: type.start, end: name.end }
}
