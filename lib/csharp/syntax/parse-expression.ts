import { type Cursor, describe } from './cursor.ts'
import { parseLambda, startsLambda } from './parse-lambda.ts'
import { parsePattern } from './parse-pattern.ts'
import { parsePrimary } from './parse-primary.ts'
import { parseQuery, startsQuery } from './parse-query.ts'
import { parseType, scanType } from './parse-type.ts'
import { predefinedTypes, type Token } from './token.ts'
import type {
  AssignmentOperator,
  BinaryOperator,
  ExpressionSyntax,
  TypeSyntax,
  UnaryOperator,
} from './tree.ts'

/** Reads an expression; what cannot be read is reported and becomes `missing`. */
export function parseExpression(cursor: Cursor): ExpressionSyntax {
  return cursor.deeper(() => parseAssignment(cursor)) ?? missing(cursor)
}

export function missing(cursor: Cursor): ExpressionSyntax {
  const { start } = cursor.token
  return { kind: 'missing', start, end: start }
}

const assignmentOperators: ReadonlySet<string> = new Set<AssignmentOperator>([
  '=',
  '+=',
  '-=',
  '*=',
  '/=',
  '%=',
  '&=',
  '|=',
  '^=',
  '<<=',
])

function parseAssignment(cursor: Cursor): ExpressionSyntax {
  if (startsLambda(cursor)) return parseLambda(cursor)
  if (startsQuery(cursor)) return parseQuery(cursor)
  const target = parseConditional(cursor)
  const { token } = cursor
  if (token.text === '??=' && token.kind === 'punctuator') {
    cursor.reportVersion('`??=` needs', '8', token.start, token.end, 'Write `x = x ?? y`.')
    cursor.take()
    const value = parseExpression(cursor)
    return { kind: 'assignment', operator: '=', target, value, ...span(target, value) }
  }
  const operator = isShiftAssignment(cursor) ? '>>=' : token.text
  if (token.kind !== 'punctuator') return target
  if (!assignmentOperators.has(operator) && operator !== '>>=') return target
  if (target.kind === 'tuple') checkMixed(cursor, target)
  cursor.take()
  if (operator === '>>=') cursor.take()
  const value = parseExpression(cursor)
  return {
    kind: 'assignment',
    operator: operator as AssignmentOperator,
    target,
    value,
    ...span(target, value),
  }
}

function checkMixed(
  cursor: Cursor,
  { elements, start, end }: Extract<ExpressionSyntax, { kind: 'tuple' }>,
): void {
  const plain = elements.filter(({ value }) => value.kind !== 'name' || value.name !== '_')
  const count = plain.filter(({ value }) => value.kind === 'declaration').length
  if (count === 0 || count === plain.length) return
  const hint = 'Declare the variables before.'
  cursor.reportVersion('Declaring only some of the variables needs', '10', start, end, hint)
}

const isShiftAssignment = (cursor: Cursor): boolean =>
  cursor.is('>') && cursor.peek(1).text === '>=' && cursor.peek(1).start === cursor.token.end

function parseConditional(cursor: Cursor): ExpressionSyntax {
  const condition = parseBinary(cursor, 1)
  if (!cursor.is('?')) return condition
  cursor.take()
  const then = parseExpression(cursor)
  if (!cursor.accept(':')) {
    const hint = 'In an interpolated string a conditional stands in brackets: `{(a ? b : c)}`.'
    cursor.reportExpected("':'", cursor.isInHole ? hint : undefined)
  }
  const otherwise = parseExpression(cursor)
  return { kind: 'conditional', condition, then, otherwise, ...span(condition, otherwise) }
}

/** How tightly each operator binds; `??` alone groups to the right. */
const precedences: Readonly<Record<string, number>> = {
  '??': 1,
  '||': 2,
  '&&': 3,
  '|': 4,
  '^': 5,
  '&': 6,
  '==': 7,
  '!=': 7,
  '<': 8,
  '>': 8,
  '<=': 8,
  '>=': 8,
  is: 8,
  as: 8,
  '<<': 9,
  '>>': 9,
  '+': 10,
  '-': 10,
  '*': 11,
  '/': 11,
  '%': 11,
  '..': 12,
}

/** Reads operators that bind at least as tightly as `lowest`. */
export function parseBinary(cursor: Cursor, lowest: number): ExpressionSyntax {
  let left = parseUnary(cursor)
  for (let length = 0; ; length++) {
    const { token } = cursor
    if (token.kind !== 'punctuator' && token.kind !== 'keyword') return left
    const operator = isShift(cursor) ? '>>' : token.text
    const precedence = precedences[operator]
    if (precedence === undefined || precedence < lowest || isShiftAssignment(cursor)) return left
    if (!cursor.allowsChain(length)) return left
    cursor.take()
    if (operator === '>>') {
      cursor.take()
      if (/^>=?$/.test(cursor.token.text) && cursor.token.start === cursor.lastEnd) {
        const hint = 'Convert to an unsigned type and use `>>`.'
        cursor.reportVersion('`>>>` needs', '11', token.start, cursor.token.end, hint)
        cursor.take()
      }
    }
    if (operator === 'is') {
      const pattern = parsePattern(cursor)
      left = { kind: 'is', operand: left, pattern, ...span(left, pattern) }
    } else if (operator === 'as') {
      const type = parseOperandType(cursor)
      left = { kind: 'as', operand: left, type, ...span(left, type) }
    } else if (operator === '..') {
      cursor.reportVersion('Ranges need', '8', token.start, token.end, 'Use Substring or Take.')
      if (beginsExpression(cursor.token)) parseUnary(cursor)
      left = { kind: 'missing', start: left.start, end: cursor.lastEnd }
    } else {
      const right =
        operator === '??'
          ? (cursor.deeper(() => parseBinary(cursor, precedence)) ?? missing(cursor))
          : parseBinary(cursor, precedence + 1)
      left = {
        kind: 'binary',
        operator: operator as BinaryOperator,
        left,
        right,
        operatorStart: token.start,
        ...span(left, right),
      }
    }
  }
}

const isShift = (cursor: Cursor): boolean =>
  cursor.is('>') && cursor.peek(1).text === '>' && cursor.peek(1).start === cursor.token.end

/**
 * The type behind `as` or `is`. A `?` behind it belongs to it unless an expression follows, which
 * makes it the `?` of a conditional.
 */
export function parseOperandType(cursor: Cursor): TypeSyntax {
  const behind = scanType(cursor, cursor.index, false)
  const isNullable =
    behind > 0 &&
    cursor.tokenAt(behind).text === '?' &&
    !beginsExpression(cursor.tokenAt(behind + 1))
  return parseType(cursor, { nullable: isNullable })
}

const expressionKeywords: ReadonlySet<string> = new Set([
  ...predefinedTypes,
  ...'new typeof default this base null true false checked unchecked sizeof throw delegate'.split(
    ' ',
  ),
])
const expressionStarts: ReadonlySet<string> = new Set(['(', '!', '~', '+', '-', '++', '--'])

/** Whether an expression can begin with the token. */
export function beginsExpression({ kind, text }: Token): boolean {
  if (kind === 'keyword') return expressionKeywords.has(text)
  if (kind === 'punctuator') return expressionStarts.has(text)
  return kind !== 'end'
}

const unaryOperators: ReadonlySet<string> = new Set<UnaryOperator>([
  '+',
  '-',
  '!',
  '~',
  '++',
  '--',
  '&',
  '*',
])

/** Reads prefix operators and casts, and what they apply to. */
function parseUnary(cursor: Cursor): ExpressionSyntax {
  const { token } = cursor
  if (token.kind === 'punctuator') {
    if (unaryOperators.has(token.text)) return parsePrefixed(cursor)
    if (startsCast(cursor)) return parseCast(cursor)
    if (token.text === '^' || token.text === '..') {
      const what = token.text === '^' ? 'Indexes from the end need' : 'Ranges need'
      cursor.reportVersion(what, '8', token.start, token.end, 'Count with `.Length` or `.Count`.')
      cursor.take()
      if (beginsExpression(cursor.token)) parseUnary(cursor)
      return { kind: 'missing', start: token.start, end: cursor.lastEnd }
    }
  }
  if (token.text === 'throw' && token.kind === 'keyword') return parseThrow(cursor)
  if (token.text === 'await' && beginsExpression(cursor.peek(1)) && !cursor.peekIs(1, '(')) {
    cursor.reportRefused('Policy expressions cannot await.', token.start, token.end)
    cursor.take()
    return cursor.deeper(() => parseUnary(cursor)) ?? missing(cursor)
  }
  return parsePrimary(cursor)
}

function parsePrefixed(cursor: Cursor): ExpressionSyntax {
  const { start, text } = cursor.take()
  if (text === '&' || text === '*') {
    cursor.reportRefused('Policy expressions have no pointers.', start, start + 1)
  }
  const operand = cursor.deeper(() => parseUnary(cursor)) ?? missing(cursor)
  return { kind: 'unary', operator: text as UnaryOperator, operand, start, end: operand.end }
}

function parseCast(cursor: Cursor): ExpressionSyntax {
  const { start } = cursor.take()
  const type = parseType(cursor)
  cursor.expect(')')
  const operand = cursor.deeper(() => parseUnary(cursor)) ?? missing(cursor)
  return { kind: 'cast', type, operand, start, end: operand.end }
}

function parseThrow(cursor: Cursor): ExpressionSyntax {
  const { start } = cursor.take()
  const value = cursor.deeper(() => parseBinary(cursor, 1)) ?? missing(cursor)
  return { kind: 'throw', value, start, end: value.end }
}

/** Tells `(Type)operand` from an expression in brackets, as the C# specification does. */
function startsCast(cursor: Cursor): boolean {
  if (!cursor.is('(')) return false
  const first = cursor.peek(1)
  if (first.kind !== 'identifier' && first.kind !== 'keyword' && first.text !== '(') return false
  const behind = scanType(cursor, cursor.index + 1)
  if (behind < 0 || cursor.tokenAt(behind).text !== ')') return false
  const next = cursor.tokenAt(behind + 1)
  if (next.text === '=>') return false
  const last = cursor.tokenAt(behind - 1)
  const isSurelyType =
    last.text === ']' || last.text === '?' || last.text === ')' || predefinedTypes.has(last.text)
  if (isSurelyType) return beginsExpression(next)
  if (next.kind === 'punctuator') return next.text === '(' || next.text === '!' || next.text === '~'
  if (next.kind === 'keyword')
    return next.text !== 'is' && next.text !== 'as' && beginsExpression(next)
  return next.kind !== 'end' && !(next.kind === 'identifier' && queryWords.has(next.text))
}

/** Words that end an operand inside a query; `(x) select …` is no cast. */
const queryWords: ReadonlySet<string> = new Set(
  'where select group orderby join let into on equals by ascending descending and or when'.split(
    ' ',
  ),
)

export const span = (
  from: { readonly start: number },
  to: { readonly end: number },
): { readonly start: number; readonly end: number } => ({ start: from.start, end: to.end })

/** Reports that an expression is missing at the present token. */
export function expectedExpression(cursor: Cursor): ExpressionSyntax {
  const { token } = cursor
  if (token.kind === 'keyword') {
    const hint =
      token.text === 'return' || token.text === 'if' ? 'Statements stand in `@{…}`.' : undefined
    const message = `An expression expected, found ${describe(token)}.`
    cursor.report('csharp-syntax', message, token.start, token.end, hint)
  } else cursor.reportExpected('An expression')
  return missing(cursor)
}
