import type { Cursor } from './cursor.ts'
import { parseExpression, span } from './parse-expression.ts'
import { parseName, parseType, scanType } from './parse-type.ts'
import type { ExpressionSyntax, Name, QueryClause, TypeSyntax } from './tree.ts'

/** Whether a query, `from x in …`, begins here. */
export function startsQuery(cursor: Cursor): boolean {
  if (!cursor.is('from') || cursor.token.kind !== 'identifier') return false
  if (cursor.peek(1).kind === 'identifier' && cursor.peekIs(2, 'in')) return true
  const behind = scanType(cursor, cursor.index + 1)
  return (
    behind > 0 &&
    cursor.tokenAt(behind).kind === 'identifier' &&
    cursor.tokenAt(behind + 1).text === 'in'
  )
}

export function parseQuery(cursor: Cursor): ExpressionSyntax {
  const { start } = cursor.token
  const clauses: QueryClause[] = [parseFrom(cursor)]
  for (;;) {
    const clause = parseClause(cursor)
    if (!clause || !cursor.allowsChain(clauses.length)) break
    clauses.push(clause)
  }
  const last = clauses.at(-1)!
  if (last.kind !== 'select' && last.kind !== 'group') cursor.reportExpected("'select' or 'group'")
  return { kind: 'query', clauses, start, end: cursor.lastEnd }
}

function parseFrom(cursor: Cursor): QueryClause {
  const { start } = cursor.take()
  const { type, name, source } = parseRange(cursor)
  return { kind: 'from', ...(type && { type }), name, source, start, end: source.end }
}

function parseRange(cursor: Cursor): {
  type: TypeSyntax | undefined
  name: Name
  source: ExpressionSyntax
} {
  const type = cursor.peekIs(1, 'in') ? undefined : parseType(cursor)
  const name = parseName(cursor)
  cursor.expect('in')
  return { type, name, source: parseExpression(cursor) }
}

function parseClause(cursor: Cursor): QueryClause | undefined {
  const { token } = cursor
  const { start } = token
  if (token.kind !== 'identifier') return undefined
  switch (token.text) {
    case 'from':
      return parseFrom(cursor)
    case 'let': {
      cursor.take()
      const name = parseName(cursor)
      cursor.expect('=')
      const value = parseExpression(cursor)
      return { kind: 'let', name, value, start, end: value.end }
    }
    case 'where': {
      cursor.take()
      const condition = parseExpression(cursor)
      return { kind: 'where', condition, ...span(token, condition) }
    }
    case 'join':
      return parseJoin(cursor)
    case 'orderby': {
      cursor.take()
      const keys: ExpressionSyntax[] = []
      do {
        keys.push(parseExpression(cursor))
        if (cursor.is('ascending') || cursor.is('descending')) cursor.take()
      } while (cursor.accept(',') && cursor.allowsChain(keys.length))
      return { kind: 'orderby', keys, start, end: cursor.lastEnd }
    }
    case 'select': {
      cursor.take()
      const value = parseExpression(cursor)
      return { kind: 'select', value, start, end: value.end }
    }
    case 'group': {
      cursor.take()
      const value = parseExpression(cursor)
      cursor.expect('by')
      const by = parseExpression(cursor)
      return { kind: 'group', value, by, start, end: by.end }
    }
    case 'into': {
      cursor.take()
      const name = parseName(cursor)
      return { kind: 'into', name, start, end: name.end }
    }
    default:
      return undefined
  }
}

function parseJoin(cursor: Cursor): QueryClause {
  const { start } = cursor.take()
  const { name, source } = parseRange(cursor)
  cursor.expect('on')
  const left = parseExpression(cursor)
  cursor.expect('equals')
  const right = parseExpression(cursor)
  const into = cursor.accept('into') ? parseName(cursor) : undefined
  return {
    kind: 'join',
    name,
    source,
    left,
    right,
    ...(into && { into }),
    start,
    end: cursor.lastEnd,
  }
}
