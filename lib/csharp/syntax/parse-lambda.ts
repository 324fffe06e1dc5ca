import type { Cursor } from './cursor.ts'
import { parseExpression } from './parse-expression.ts'
import { parseBlock } from './parse-statement.ts'
import { parseName, parseType } from './parse-type.ts'
import type { BlockSyntax, ExpressionSyntax, Parameter } from './tree.ts'

/** Whether a lambda or an anonymous method begins here. */
export function startsLambda(cursor: Cursor): boolean {
  const { kind, text } = cursor.token
  if (text === '(' && kind === 'punctuator') {
    return cursor.tokenAt(cursor.behindGroup(cursor.index)).text === '=>'
  }
  if (kind === 'keyword') {
    if (text === 'static') return isModified(cursor)
    return text === 'delegate' && /^[({]$/.test(cursor.peek(1).text)
  }
  if (kind !== 'identifier') return false
  return cursor.peekIs(1, '=>') || (text === 'async' && isModified(cursor))
}

/** Whether a lambda begins behind the word here. */
const isModified = (cursor: Cursor): boolean =>
  (cursor.peek(1).kind === 'identifier' && cursor.peekIs(2, '=>')) ||
  (cursor.peekIs(1, '(') && cursor.tokenAt(cursor.behindGroup(cursor.index + 1)).text === '=>')

export function parseLambda(cursor: Cursor): ExpressionSyntax {
  const first = cursor.token
  const { start, end } = first
  if (first.text === 'static') {
    cursor.reportVersion('Static lambdas need', '9', start, end, 'Leave out `static`.')
    cursor.take()
  } else if (first.text === 'async' && !cursor.peekIs(1, '=>')) {
    cursor.reportRefused('Policy expressions cannot await.', start, end)
    cursor.take()
  } else if (first.text === 'delegate') return parseAnonymousMethod(cursor)
  const parameters = cursor.is('(') ? parseParameters(cursor) : [untyped(cursor)]
  checkParameters(cursor, parameters)
  cursor.expect('=>')
  const body = parseLambdaBody(cursor)
  return { kind: 'lambda', parameters, body, start, end: body.end }
}

function checkParameters(cursor: Cursor, parameters: readonly Parameter[]): void {
  const untypedOne = parameters.find(({ type }) => !type)
  if (untypedOne && parameters.some(({ type }) => type)) {
    const message = 'Either all parameters have types, or none.'
    cursor.report('csharp-syntax', message, untypedOne.start, untypedOne.end)
  }
  const optional = parameters.find(({ value }) => value)
  if (optional) {
    cursor.reportVersion(
      'Lambda parameters with a default need',
      '12',
      optional.start,
      optional.end,
    )
  }
  const [, second] = parameters.filter(({ name }) => name.name === '_')
  if (!second) return
  const hint = 'Give them different names.'
  cursor.reportVersion('Two parameters `_` need', '9', second.start, second.end, hint)
}

/** The body behind `=>`. */
export const parseLambdaBody = (cursor: Cursor): ExpressionSyntax | BlockSyntax =>
  cursor.is('{') ? parseBlock(cursor) : parseExpression(cursor)

function parseAnonymousMethod(cursor: Cursor): ExpressionSyntax {
  const { start } = cursor.take()
  const takesAny = !cursor.is('(')
  const parameters = takesAny ? [] : parseParameters(cursor)
  const body = parseBlock(cursor)
  return { kind: 'lambda', parameters, body, ...(takesAny && { takesAny }), start, end: body.end }
}

/** Reads `(…)`: the parameters of a lambda or a local function. */
export function parseParameters(cursor: Cursor): readonly Parameter[] {
  const open = cursor.index
  const parameters: Parameter[] = []
  cursor.take()
  if (!cursor.is(')')) {
    do parameters.push(parseParameter(cursor))
    while (cursor.accept(','))
  }
  cursor.closeGroup(open, ')')
  return parameters
}

function parseParameter(cursor: Cursor): Parameter {
  const { token } = cursor
  if (token.kind === 'identifier' && /^[,)]$/.test(cursor.peek(1).text)) return untyped(cursor)
  const mode = /^(?:out|ref|in|params)$/.test(token.text)
    ? (cursor.take().text as 'out' | 'ref' | 'in' | 'params')
    : undefined
  const type = parseType(cursor)
  const name = parseName(cursor)
  const value = cursor.accept('=') ? parseExpression(cursor) : undefined
  return {
    type,
    name,
    ...(mode && { mode }),
    ...(value && { value }),
    start: token.start,
    end: cursor.lastEnd,
  }
}

function untyped(cursor: Cursor): Parameter {
  const name = parseName(cursor)
  return { name, start: name.start, end: name.end }
}
