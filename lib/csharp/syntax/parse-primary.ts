import type { Cursor } from './cursor.ts'
import { parseArguments, parseIndex } from './parse-arguments.ts'
import {
  beginsExpression,
  expectedExpression,
  missing,
  parseExpression,
  span,
} from './parse-expression.ts'
import { parseNew } from './parse-new.ts'
import { parseParenthesized } from './parse-parenthesized.ts'
import { parseName, parseType, parseTypeArguments, scanTypeArguments } from './parse-type.ts'
import { type Hole, predefinedTypes, type Token } from './token.ts'
import type { ExpressionSyntax, Interpolation } from './tree.ts'

/** Reads a literal, a name, a group or a new object, with the members, calls and indexes behind. */
export function parsePrimary(cursor: Cursor): ExpressionSyntax {
  return parseAccesses(cursor, parseOperand(cursor))
}

function parseOperand(cursor: Cursor): ExpressionSyntax {
  const { token } = cursor
  const { start, end } = token
  switch (token.kind) {
    case 'number':
      cursor.take()
      return { kind: 'number', type: token.type, value: token.value, start, end }
    case 'string':
      cursor.take()
      return utf8Suffix(cursor, { kind: 'string', value: token.value, start, end })
    case 'character':
      cursor.take()
      return { kind: 'character', value: token.value, start, end }
    case 'interpolated':
      cursor.take()
      return {
        kind: 'interpolated',
        holes: token.holes.map((hole) => parseHole(cursor, hole)),
        text: token.text,
        start,
        end,
      }
    case 'named-value':
      cursor.take()
      return { kind: 'named-value', start, end }
    case 'identifier':
      return parseSimpleName(cursor)
    case 'keyword':
      return parseKeyword(cursor)
    case 'punctuator':
      if (token.text === '(') return parseParenthesized(cursor)
      if (token.text === '[') return collectionExpression(cursor)
      return expectedExpression(cursor)
    case 'end':
      return expectedExpression(cursor)
  }
}

function utf8Suffix(cursor: Cursor, literal: ExpressionSyntax): ExpressionSyntax {
  const { token } = cursor
  if (token.kind !== 'identifier' || token.start !== literal.end) return literal
  if (token.text !== 'u8' && token.text !== 'U8') return literal
  const hint = 'Write `Encoding.UTF8.GetBytes(…)`.'
  cursor.reportVersion('UTF-8 literals need', '11', literal.start, token.end, hint)
  cursor.take()
  return { kind: 'missing', start: literal.start, end: token.end }
}

function collectionExpression(cursor: Cursor): ExpressionSyntax {
  const { start } = cursor.token
  cursor.reportVersion(
    'Collection expressions need',
    '12',
    start,
    start + 1,
    'Write `new[] { … }`.',
  )
  cursor.skipGroup()
  return { kind: 'missing', start, end: cursor.lastEnd }
}

function parseHole(cursor: Cursor, hole: Hole): Interpolation {
  return cursor.within(hole.tokens, () => {
    const value = parseExpression(cursor)
    const alignment = cursor.accept(',') ? parseExpression(cursor) : undefined
    if (!cursor.isAtEnd) cursor.reportExpected("'}'")
    const { start, end, format } = hole
    if (format === '') cursor.report('csharp-syntax', 'The format is empty.', end, end + 1)
    return {
      value,
      ...(alignment && { alignment }),
      ...(format !== undefined && { format }),
      start,
      end,
    }
  })
}

/** Tokens behind `name<…>` that make it a generic name and not two comparisons. */
const behindTypeArguments: ReadonlySet<string> = new Set(
  '( ) ] } : ; , . ? == != | ^ && || & ['.split(' '),
)

function parseSimpleName(cursor: Cursor): ExpressionSyntax {
  if (cursor.is('global') && cursor.peekIs(1, '::')) {
    cursor.take()
    cursor.take()
  }
  const token = cursor.token
  const { start, end } = token
  const { name } = parseName(cursor)
  if (!startsTypeArguments(cursor)) return { kind: 'name', name, start, end }
  const typeArguments = parseTypeArguments(cursor)
  return { kind: 'name', name, typeArguments, start, end: cursor.lastEnd }
}

function startsTypeArguments(cursor: Cursor): boolean {
  if (!cursor.is('<')) return false
  const behind = scanTypeArguments(cursor, cursor.index)
  if (behind < 0) return false
  const next = cursor.tokenAt(behind)
  return next.kind === 'end' || (next.kind === 'punctuator' && behindTypeArguments.has(next.text))
}

function parseKeyword(cursor: Cursor): ExpressionSyntax {
  const { token } = cursor
  const { start, end, text } = token
  if (predefinedTypes.has(text)) {
    cursor.take()
    return { kind: 'predefined-type', name: text, start, end }
  }
  switch (text) {
    case 'true':
    case 'false':
      cursor.take()
      return { kind: 'boolean', value: text === 'true', start, end }
    case 'null':
      cursor.take()
      return { kind: 'null', start, end }
    case 'new':
      return parseNew(cursor)
    case 'typeof':
    case 'sizeof':
      return parseTypeOperand(cursor, text)
    case 'default':
      if (cursor.peekIs(1, '(')) return parseTypeOperand(cursor, text)
      cursor.take()
      return { kind: 'default-literal', start, end }
    case 'checked':
    case 'unchecked': {
      cursor.take()
      const open = cursor.index
      cursor.expect('(')
      const value = parseExpression(cursor)
      cursor.closeGroup(open, ')')
      return { kind: 'checked', isChecked: text === 'checked', value, start, end: cursor.lastEnd }
    }
    case 'this':
    case 'base':
      cursor.take()
      cursor.reportRefused(`Policy expressions have no \`${text}\`.`, start, end)
      return { kind: 'missing', start, end }
    case 'stackalloc':
      cursor.reportRefused('Policy expressions have no pointers.', start, end)
      cursor.take()
      return beginsExpression(cursor.token) ? parsePrimary(cursor) : missing(cursor)
    default:
      return expectedExpression(cursor)
  }
}

function parseTypeOperand(cursor: Cursor, kind: 'typeof' | 'default' | 'sizeof'): ExpressionSyntax {
  const { start } = cursor.take()
  const open = cursor.index
  cursor.expect('(')
  const type = parseType(cursor)
  cursor.closeGroup(open, ')')
  return { kind, type, start, end: cursor.lastEnd }
}

/** Reads what stands behind an operand: members, calls, indexes, `?.`, `++`. */
function parseAccesses(cursor: Cursor, operand: ExpressionSyntax): ExpressionSyntax {
  let target = operand
  for (let length = 0; cursor.allowsChain(length); length++) {
    const { token } = cursor
    if (token.kind === 'keyword' && token.text === 'switch' && cursor.peekIs(1, '{')) {
      target = switchExpression(cursor, target)
    } else if (token.text === 'with' && cursor.peekIs(1, '{')) {
      cursor.reportVersion('`with` needs', '9', token.start, token.end)
      cursor.take()
      cursor.skipGroup()
    } else if (token.kind !== 'punctuator') return target
    else if (token.text === '.') target = parseMember(cursor, target)
    else if (token.text === '(') {
      const list = parseArguments(cursor)
      target = { kind: 'call', target, arguments: list, start: target.start, end: cursor.lastEnd }
    } else if (token.text === '[') target = parseIndex(cursor, target)
    else if (startsConditionalAccess(cursor)) return parseConditionalAccess(cursor, target)
    else if (token.text === '++' || token.text === '--') {
      cursor.take()
      target = { kind: 'increment', operator: token.text, operand: target, ...span(target, token) }
    } else if (token.text === '!' && endsOperand(cursor.peek(1))) {
      cursor.reportVersion(
        'The null-forgiving `!` needs',
        '8',
        token.start,
        token.end,
        'Leave it out.',
      )
      cursor.take()
    } else if (token.text === '->') {
      cursor.reportRefused('Policy expressions have no pointers.', token.start, token.end)
      target = parseMember(cursor, target)
    } else return target
  }
  return target
}

/** Whether a `!` before this token stands behind an operand, not before one. */
const endsOperand = (next: Token): boolean =>
  next.kind === 'end' || (next.kind === 'punctuator' && !/^[!~(]$/.test(next.text))

function switchExpression(cursor: Cursor, target: ExpressionSyntax): ExpressionSyntax {
  const { start, end } = cursor.token
  const hint = 'Use `?:`, or a switch statement in `@{…}`.'
  cursor.reportVersion('Switch expressions need', '8', start, end, hint)
  cursor.take()
  cursor.skipGroup()
  return { kind: 'missing', start: target.start, end: cursor.lastEnd }
}

function parseMember(cursor: Cursor, target: ExpressionSyntax): ExpressionSyntax {
  cursor.take()
  const name = parseName(cursor)
  if (!startsTypeArguments(cursor)) {
    return { kind: 'member', target, name, start: target.start, end: cursor.lastEnd }
  }
  const typeArguments = parseTypeArguments(cursor)
  return { kind: 'member', target, name, typeArguments, start: target.start, end: cursor.lastEnd }
}

function startsConditionalAccess(cursor: Cursor): boolean {
  const { token } = cursor
  if (token.text !== '?') return false
  const next = cursor.peek(1)
  if (next.text === '[') return next.start === token.end
  return next.text === '.'
}

function parseConditionalAccess(cursor: Cursor, target: ExpressionSyntax): ExpressionSyntax {
  const { end } = cursor.take()
  const receiver: ExpressionSyntax = { kind: 'receiver', start: end, end }
  const access = cursor.deeper(() => parseAccesses(cursor, receiver)) ?? missing(cursor)
  return { kind: 'conditional-access', target, access, ...span(target, access) }
}
