import type { Cursor } from './cursor.ts'
import { missing, parseExpression } from './parse-expression.ts'
import { parsePattern } from './parse-pattern.ts'
import { parseStatements } from './parse-statement.ts'
import type { StatementSyntax, SwitchLabel, SwitchSection } from './tree.ts'

export function parseSwitch(cursor: Cursor): StatementSyntax {
  const { start } = cursor.take()
  const head = cursor.index
  const value = cursor.expect('(') ? parseExpression(cursor) : missing(cursor)
  cursor.closeGroup(head, ')')
  const open = cursor.index
  const sections: SwitchSection[] = []
  if (cursor.expect('{')) {
    while (cursor.is('case') || cursor.is('default')) {
      sections.push(parseSection(cursor))
      cursor.resume()
    }
    if (!cursor.is('}')) cursor.reportExpected("'case' or '}'")
    cursor.closeGroup(open, '}')
  }
  return { kind: 'switch', value, sections, start, end: cursor.lastEnd }
}

function parseSection(cursor: Cursor): SwitchSection {
  const { start } = cursor.token
  const labels: SwitchLabel[] = []
  while (cursor.is('case') || cursor.is('default')) labels.push(parseLabel(cursor))
  const statements = parseStatements(cursor)
  return { labels, statements, start, end: cursor.lastEnd }
}

function parseLabel(cursor: Cursor): SwitchLabel {
  const { start, text } = cursor.take()
  if (text === 'default') {
    cursor.expect(':')
    return { kind: 'default-label', start, end: cursor.lastEnd }
  }
  const pattern = parsePattern(cursor)
  const when = cursor.accept('when') ? parseExpression(cursor) : undefined
  cursor.expect(':')
  return { kind: 'case-label', pattern, ...(when && { when }), start, end: cursor.lastEnd }
}
