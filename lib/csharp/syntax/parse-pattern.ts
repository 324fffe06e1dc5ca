import type { Cursor } from './cursor.ts'
import { parseBinary, parseOperandType } from './parse-expression.ts'
import { parseName, scanType } from './parse-type.ts'
import type { Pattern } from './tree.ts'

/** Reads the pattern behind `is` or `case`. */
export function parsePattern(cursor: Cursor): Pattern {
  const pattern = cursor.deeper(() => parseOne(cursor)) ?? unreadable(cursor, cursor.token.start)
  const { token } = cursor
  if (token.kind !== 'identifier' || (token.text !== 'and' && token.text !== 'or')) return pattern
  const hint = 'Write two conditions with `&&` or `||`.'
  cursor.reportVersion(`The pattern \`${token.text}\` needs`, '9', token.start, token.end, hint)
  cursor.take()
  cursor.deeper(() => parsePattern(cursor))
  return unreadable(cursor, pattern.start)
}

/** A pattern of a later version of C#, already reported. */
const unreadable = (cursor: Cursor, start: number): Pattern => ({
  kind: 'constant-pattern',
  value: { kind: 'missing', start, end: cursor.lastEnd },
  start,
  end: cursor.lastEnd,
})

function parseOne(cursor: Cursor): Pattern {
  const { token } = cursor
  const { start, end } = token
  if (
    token.text === 'not' &&
    token.kind === 'identifier' &&
    !/^[;)&|,?:.]/.test(cursor.peek(1).text)
  ) {
    const hint = 'Write `!= null`, or `!(x is …)`.'
    cursor.reportVersion('The pattern `not` needs', '9', start, end, hint)
    cursor.take()
    parsePattern(cursor)
    return unreadable(cursor, start)
  }
  if (token.kind === 'punctuator') {
    if (/^[<>]=?$/.test(token.text)) {
      cursor.reportVersion('Relational patterns need', '9', start, end, 'Compare with `<` or `>`.')
      cursor.take()
      parseBinary(cursor, 9)
      return unreadable(cursor, start)
    }
    if (token.text === '(' && isTuplePattern(cursor)) {
      cursor.reportVersion('Positional patterns need', '8', start, end)
      cursor.skipGroup()
      return unreadable(cursor, start)
    }
    if (token.text === '{' || token.text === '[') {
      const [what, version] = token.text === '{' ? ['Property', '8'] : ['List', '11']
      cursor.reportVersion(`${what} patterns need`, version!, start, end)
      cursor.skipGroup()
      if (cursor.token.kind === 'identifier') cursor.take()
      return unreadable(cursor, start)
    }
  }
  if (token.text === 'var' && cursor.peek(1).kind === 'identifier') {
    cursor.take()
    const name = parseName(cursor)
    return { kind: 'var-pattern', ...(name.name !== '_' && { name }), start, end: name.end }
  }
  return parseTypeOrConstant(cursor)
}

/** Whether the group here holds several patterns. */
function isTuplePattern(cursor: Cursor): boolean {
  const behind = cursor.behindGroup(cursor.index)
  for (let at = cursor.index + 1; at < behind - 1; at++) {
    if (cursor.tokenAt(at).text === ',') return true
    const next = cursor.behindGroup(at)
    if (next > at) at = next - 1
  }
  return false
}

/** Tokens behind a type name that make it the start of a larger constant. */
const continuesConstant = /^(?:[-+*/%.([]|<<)$/

function parseTypeOrConstant(cursor: Cursor): Pattern {
  const { start } = cursor.token
  const behind = cursor.is('(') ? -1 : scanType(cursor, cursor.index, false)
  const next = cursor.tokenAt(behind)
  if (behind > 0 && (next.text === '{' || next.text === '(') && !cursor.is('(')) {
    const what = next.text === '{' ? 'Property' : 'Positional'
    if (next.text === '{' || isPositional(cursor, behind)) {
      cursor.reportVersion(`${what} patterns need`, '8', next.start, next.end)
      parseOperandType(cursor)
      cursor.skipGroup()
      if (cursor.token.kind === 'identifier' && cursor.token.text !== 'when') cursor.take()
      return unreadable(cursor, start)
    }
  }
  if (behind < 0 || (next.kind === 'punctuator' && continuesConstant.test(next.text))) {
    const value = parseBinary(cursor, 9)
    return { kind: 'constant-pattern', value, start: value.start, end: value.end }
  }
  const type = parseOperandType(cursor)
  if (cursor.token.kind !== 'identifier' || /^(?:when|and|or)$/.test(cursor.token.text)) {
    return { kind: 'type-pattern', type, start: type.start, end: type.end }
  }
  const name = parseName(cursor)
  return {
    kind: 'type-pattern',
    type,
    ...(name.name !== '_' && { name }),
    start: type.start,
    end: name.end,
  }
}

/** Whether the group at `index` is a positional pattern, and not the arguments of a call. */
const isPositional = (cursor: Cursor, index: number): boolean =>
  /^(?:var|_)$/.test(cursor.tokenAt(index + 1).text)
