import type { Cursor } from './cursor.ts'
import { parseExpression } from './parse-expression.ts'
import { parseBlock } from './parse-statement.ts'
import { parseName, parseType } from './parse-type.ts'
import type { CatchClause, StatementSyntax } from './tree.ts'

export function parseTry(cursor: Cursor): StatementSyntax {
  const { start } = cursor.take()
  const body = parseBlock(cursor)
  const catches: CatchClause[] = []
  while (cursor.is('catch')) catches.push(parseCatch(cursor))
  const last = cursor.accept('finally') ? parseBlock(cursor) : undefined
  if (catches.length === 0 && !last) cursor.reportExpected("'catch' or 'finally'")
  return { kind: 'try', body, catches, ...(last && { finally: last }), start, end: cursor.lastEnd }
}

function parseCatch(cursor: Cursor): CatchClause {
  const { start } = cursor.take()
  const open = cursor.index
  const hasType = cursor.accept('(')
  const type = hasType ? parseType(cursor) : undefined
  const name = hasType && cursor.token.kind === 'identifier' ? parseName(cursor) : undefined
  if (hasType) cursor.closeGroup(open, ')')
  const when = cursor.accept('when') ? parseFilter(cursor) : undefined
  const body = parseBlock(cursor)
  return {
    ...(type && { type }),
    ...(name && { name }),
    ...(when && { when }),
    body,
    start,
    end: body.end,
  }
}

function parseFilter(cursor: Cursor) {
  const open = cursor.index
  cursor.expect('(')
  const condition = parseExpression(cursor)
  cursor.closeGroup(open, ')')
  return condition
}
