import type { Cursor } from './cursor.ts'
import { missing, parseExpression } from './parse-expression.ts'
import { parseLambdaBody, parseParameters } from './parse-lambda.ts'
import { parseInitializer } from './parse-new.ts'
import { parseParenthesized } from './parse-parenthesized.ts'
import { parseSwitch } from './parse-switch.ts'
import { parseTry } from './parse-try.ts'
import { parseName, parseType, scanType } from './parse-type.ts'
import type {
  Argument,
  BlockSyntax,
  Declarator,
  ExpressionSyntax,
  LocalsSyntax,
  Name,
  StatementSyntax,
  TypeSyntax,
} from './tree.ts'

/** Reads `{ … }`. */
export function parseBlock(cursor: Cursor): BlockSyntax {
  const { start } = cursor.token
  const open = cursor.index
  if (!cursor.expect('{')) return { kind: 'block', statements: [], start, end: start }
  const statements = cursor.deeper(() => parseStatements(cursor)) ?? []
  cursor.closeGroup(open, '}')
  return { kind: 'block', statements, start, end: cursor.lastEnd }
}

/** Reads statements up to a `}`, a `case` or the end. */
export function parseStatements(cursor: Cursor): readonly StatementSyntax[] {
  const statements: StatementSyntax[] = []
  while (!cursor.isAtEnd && !cursor.is('}') && !startsSection(cursor)) {
    const before = cursor.index
    statements.push(parseStatement(cursor))
    cursor.resume()
    if (cursor.index === before) cursor.take()
  }
  return statements
}

const startsSection = (cursor: Cursor): boolean =>
  cursor.token.kind === 'keyword' &&
  (cursor.is('case') || (cursor.is('default') && cursor.peekIs(1, ':')))

/** Reads one statement. */
function parseStatement(cursor: Cursor): StatementSyntax {
  const { start } = cursor.token
  return cursor.deeper(() => readStatement(cursor)) ?? { kind: 'empty', start, end: start }
}

function readStatement(cursor: Cursor): StatementSyntax {
  const { token } = cursor
  const { start } = token
  if (token.text === '{') return parseBlock(cursor)
  if (token.text === ';') return { kind: 'empty', start, end: cursor.take().end }
  if (token.kind === 'keyword') {
    const statement = keywordStatements[token.text]?.(cursor)
    if (statement) return statement
    if (refusedWords.has(token.text)) return refused(cursor)
  }
  if (token.kind === 'identifier') {
    if (cursor.peekIs(1, ':') && !cursor.peekIs(1, '::')) return parseLabeled(cursor)
    if (token.text === 'yield' && /^(?:return|break)$/.test(cursor.peek(1).text)) {
      return parseYield(cursor)
    }
    if (token.text === 'await' && /^(?:foreach|using)$/.test(cursor.peek(1).text)) {
      cursor.reportRefused('Policy expressions cannot await.', start, token.end)
      cursor.take()
      return parseStatement(cursor)
    }
    if (token.text === 'var' && cursor.peekIs(1, '(') && isDeconstruction(cursor)) {
      return parseDeconstruction(cursor)
    }
  }
  if (startsDeclaration(cursor)) return parseDeclarationStatement(cursor)
  return parseExpressionStatement(cursor)
}

const keywordStatements: Readonly<Record<string, (cursor: Cursor) => StatementSyntax | undefined>> =
  {
    if: parseIf,
    for: parseFor,
    foreach: parseForEach,
    while: parseWhile,
    do: parseDo,
    switch: parseSwitch,
    break: parseJump,
    continue: parseJump,
    return: parseReturn,
    throw: parseReturn,
    try: parseTry,
    using: parseUsing,
    lock: parseLock,
    goto: parseGoto,
    const: (cursor) => {
      const { start } = cursor.take()
      return finishLocals(cursor, start, true)
    },
    checked: parseChecked,
    unchecked: parseChecked,
    static: (cursor) => {
      const { start, end } = cursor.token
      const hint = 'Leave out `static`.'
      cursor.reportVersion('Static local functions need', '8', start, end, hint)
      cursor.take()
      return parseStatement(cursor)
    },
  }

const refusedWords: ReadonlySet<string> = new Set(
  `abstract class delegate enum event explicit extern fixed implicit interface internal namespace
  operator override private protected public readonly ref sealed struct unsafe virtual volatile`.split(
    /\s+/,
  ),
)

function refused(cursor: Cursor): StatementSyntax {
  const { start, end, text } = cursor.token
  if (text === 'delegate' && /^[({]$/.test(cursor.peek(1).text)) {
    return parseExpressionStatement(cursor)
  }
  const message = `\`${text}\` cannot stand in a policy expression.`
  cursor.report('csharp-syntax', message, start, end)
  cursor.take()
  return { kind: 'empty', start, end }
}

/** Whether a type and a name follow, which nothing else than a declaration can begin with. */
function startsDeclaration(cursor: Cursor): boolean {
  const { kind, text } = cursor.token
  if (kind !== 'identifier' && kind !== 'keyword' && text !== '(') return false
  if (text === 'await') return false
  const behind = scanType(cursor, cursor.index)
  if (behind < 0) return false
  const name = cursor.tokenAt(behind)
  return (
    name.kind === 'identifier' ||
    // A keyword where the name should be.
    (name.kind === 'keyword' && cursor.tokenAt(behind + 1).text === '=')
  )
}

function parseDeclarationStatement(cursor: Cursor): StatementSyntax {
  const { start } = cursor.token
  const behind = scanType(cursor, cursor.index)
  const next = cursor.tokenAt(behind + 1).text
  if (next === '(' || next === '<') return parseLocalFunction(cursor)
  return finishLocals(cursor, start, false)
}

function finishLocals(cursor: Cursor, start: number, isConst: boolean): LocalsSyntax {
  const locals = parseLocals(cursor, start, isConst)
  cursor.expect(';')
  return { ...locals, end: cursor.lastEnd }
}

/** Reads `Type name = value, …` without the semicolon. */
function parseLocals(cursor: Cursor, start: number, isConst: boolean): LocalsSyntax {
  const type = parseType(cursor)
  const declarators: Declarator[] = []
  do {
    const name = parseName(cursor)
    const value = cursor.accept('=')
      ? cursor.is('{')
        ? parseInitializer(cursor)
        : parseExpression(cursor)
      : undefined
    declarators.push({ name, ...(value && { value }), start: name.start, end: cursor.lastEnd })
  } while (cursor.accept(','))
  return { kind: 'locals', isConst, type, declarators, start, end: cursor.lastEnd }
}

function parseLocalFunction(cursor: Cursor): StatementSyntax {
  const { start } = cursor.token
  const returns = parseType(cursor)
  const name = parseName(cursor)
  const typeParameters: Name[] = []
  if (cursor.accept('<')) {
    do typeParameters.push(parseName(cursor))
    while (cursor.accept(','))
    cursor.expect('>')
  }
  const parameters = parseParameters(cursor)
  const untyped = parameters.find(({ type }) => !type)
  if (untyped)
    cursor.report('csharp-syntax', 'The parameter needs a type.', untyped.start, untyped.end)
  while (cursor.is('where')) skipConstraint(cursor)
  const isArrow = cursor.accept('=>')
  const body = isArrow ? parseLambdaBody(cursor) : parseBlock(cursor)
  if (isArrow) cursor.expect(';')
  const end = cursor.lastEnd
  return { kind: 'local-function', returns, name, typeParameters, parameters, body, start, end }
}

function skipConstraint(cursor: Cursor): void {
  cursor.take()
  parseName(cursor)
  cursor.expect(':')
  do {
    if (cursor.is('class') || cursor.is('struct')) cursor.take()
    else if (cursor.accept('new')) {
      cursor.expect('(')
      cursor.expect(')')
    } else parseType(cursor)
  } while (cursor.accept(','))
}

/** `var (a, b) = …`. */
const isDeconstruction = (cursor: Cursor): boolean =>
  cursor.tokenAt(cursor.behindGroup(cursor.index + 1)).text === '='

function parseDeconstruction(cursor: Cursor): StatementSyntax {
  const target = parseDesignation(cursor)
  const { start } = target
  cursor.expect('=')
  const value = parseExpression(cursor)
  cursor.expect(';')
  const end = cursor.lastEnd
  const assignment: ExpressionSyntax = {
    kind: 'assignment',
    operator: '=',
    target,
    value,
    start,
    end: value.end,
  }
  return { kind: 'expression-statement', value: assignment, start, end }
}

/** Reads `var (a, (b, c))` as the tuple of declarations that it stands for. */
function parseDesignation(cursor: Cursor): ExpressionSyntax {
  const { start, end } = cursor.take()
  const type: TypeSyntax = {
    kind: 'named-type',
    parts: [{ name: 'var', arguments: [], start, end }],
    start,
    end,
  }
  return parseNames(cursor, type, start)
}

function parseNames(cursor: Cursor, type: TypeSyntax, start: number): ExpressionSyntax {
  const open = cursor.index
  const elements: Argument[] = []
  cursor.take()
  do {
    const value: ExpressionSyntax = cursor.is('(')
      ? parseNames(cursor, type, cursor.token.start)
      : parseVariable(cursor, type)
    elements.push({ value, start: value.start, end: value.end })
  } while (cursor.accept(','))
  cursor.closeGroup(open, ')')
  return { kind: 'tuple', elements, start, end: cursor.lastEnd }
}

function parseVariable(cursor: Cursor, type: TypeSyntax): ExpressionSyntax {
  const name = parseName(cursor)
  return { kind: 'declaration', type, name, start: name.start, end: name.end }
}

function parseExpressionStatement(cursor: Cursor): StatementSyntax {
  const value = parseExpression(cursor)
  if (!cursor.isSilent && !canStandAlone(value)) {
    const message = 'A statement expected, found an expression whose value goes nowhere.'
    cursor.report('csharp-syntax', message, value.start, value.end, 'Return it, or store it.')
    cursor.accept(';')
  } else cursor.expect(';')
  return { kind: 'expression-statement', value, start: value.start, end: cursor.lastEnd }
}

/** Whether an expression does something, so that it can be a statement. */
function canStandAlone(value: ExpressionSyntax): boolean {
  if (value.bracketed) return false
  switch (value.kind) {
    case 'call':
    case 'assignment':
    case 'increment':
    case 'new':
    case 'missing':
      return true
    case 'unary':
      return value.operator === '++' || value.operator === '--'
    case 'conditional-access':
      return canStandAlone(value.access)
    case 'named-value':
      return true
    default:
      return false
  }
}

/** Reads `(condition)`. */
function parseCondition(cursor: Cursor): ExpressionSyntax {
  const open = cursor.index
  if (!cursor.expect('(')) return missing(cursor)
  const condition = parseExpression(cursor)
  cursor.closeGroup(open, ')')
  return condition
}

/** The statement that an `if` or a loop governs, in which nothing may be declared. */
function parseEmbedded(cursor: Cursor): StatementSyntax {
  cursor.resumeInPlace()
  const statement = parseStatement(cursor)
  if (statement.kind === 'locals' || statement.kind === 'local-function') {
    const message = 'A declaration cannot stand alone here.'
    cursor.report('csharp-syntax', message, statement.start, statement.end, 'Put it in braces.')
  }
  return statement
}

function parseIf(cursor: Cursor): StatementSyntax {
  const { start } = cursor.take()
  const condition = parseCondition(cursor)
  const then = parseEmbedded(cursor)
  if (cursor.isSilent && then.kind !== 'block') cursor.resume()
  const otherwise = cursor.accept('else') ? parseEmbedded(cursor) : undefined
  const end = cursor.lastEnd
  return { kind: 'if', condition, then, ...(otherwise && { otherwise }), start, end }
}

function parseFor(cursor: Cursor): StatementSyntax {
  const { start } = cursor.take()
  const open = cursor.index
  if (!cursor.expect('(')) return { kind: 'empty', start, end: cursor.lastEnd }
  const initializers = parseForInitializers(cursor)
  cursor.expect(';')
  const condition = cursor.is(';') ? undefined : parseExpression(cursor)
  cursor.expect(';')
  const updates: ExpressionSyntax[] = []
  if (!cursor.is(')')) {
    do updates.push(parseUpdate(cursor))
    while (cursor.accept(','))
  }
  cursor.closeGroup(open, ')')
  const body = parseEmbedded(cursor)
  const end = cursor.lastEnd
  return { kind: 'for', initializers, ...(condition && { condition }), updates, body, start, end }
}

function parseUpdate(cursor: Cursor): ExpressionSyntax {
  const update = parseExpression(cursor)
  if (!canStandAlone(update)) {
    const message = 'The last part of `for` has to change something.'
    cursor.report('csharp-syntax', message, update.start, update.end, 'Write `i++`, for example.')
  }
  return update
}

function parseForInitializers(cursor: Cursor): readonly StatementSyntax[] {
  if (cursor.is(';')) return []
  const { start } = cursor.token
  if (startsDeclaration(cursor)) return [parseLocals(cursor, start, false)]
  const initializers: StatementSyntax[] = []
  do {
    const value = parseExpression(cursor)
    initializers.push({ kind: 'expression-statement', value, start: value.start, end: value.end })
  } while (cursor.accept(','))
  return initializers
}

function parseForEach(cursor: Cursor): StatementSyntax {
  const { start } = cursor.take()
  const open = cursor.index
  if (!cursor.expect('(')) return { kind: 'empty', start, end: cursor.lastEnd }
  const element = parseElement(cursor)
  cursor.expect('in')
  const source = parseExpression(cursor)
  cursor.closeGroup(open, ')')
  const body = parseEmbedded(cursor)
  return { kind: 'foreach', ...element, source, body, start, end: cursor.lastEnd }
}

function parseElement(
  cursor: Cursor,
): { readonly type: TypeSyntax; readonly name: Name } | { readonly target: ExpressionSyntax } {
  if (cursor.is('var') && cursor.peekIs(1, '(')) return { target: parseDesignation(cursor) }
  const behind = cursor.is('(') ? cursor.behindGroup(cursor.index) : -1
  if (cursor.tokenAt(behind).text === 'in') return { target: parseParenthesized(cursor) }
  return { type: parseType(cursor), name: parseName(cursor) }
}

function parseWhile(cursor: Cursor): StatementSyntax {
  const { start } = cursor.take()
  const condition = parseCondition(cursor)
  const body = parseEmbedded(cursor)
  return { kind: 'while', condition, body, start, end: cursor.lastEnd }
}

function parseDo(cursor: Cursor): StatementSyntax {
  const { start } = cursor.take()
  const body = parseEmbedded(cursor)
  cursor.expect('while')
  const condition = parseCondition(cursor)
  cursor.expect(';')
  return { kind: 'do', condition, body, start, end: cursor.lastEnd }
}

function parseJump(cursor: Cursor): StatementSyntax {
  const { start, text } = cursor.take()
  cursor.expect(';')
  return { kind: text as 'break' | 'continue', start, end: cursor.lastEnd }
}

function parseReturn(cursor: Cursor): StatementSyntax {
  const { start, text } = cursor.take()
  const value = cursor.is(';') ? undefined : parseExpression(cursor)
  cursor.expect(';')
  const end = cursor.lastEnd
  return { kind: text as 'return' | 'throw', ...(value && { value }), start, end }
}

function parseYield(cursor: Cursor): StatementSyntax {
  const { start } = cursor.take()
  const isBreak = cursor.take().text === 'break'
  const value = isBreak ? undefined : parseExpression(cursor)
  cursor.expect(';')
  return { kind: 'yield', ...(value && { value }), start, end: cursor.lastEnd }
}

function parseUsing(cursor: Cursor): StatementSyntax | undefined {
  const { start, end } = cursor.take()
  if (!cursor.is('(')) {
    const hint = 'Write `using (…) { … }`.'
    cursor.reportVersion('`using` declarations need', '8', start, end, hint)
    return finishLocals(cursor, start, false)
  }
  const open = cursor.index
  cursor.take()
  const resource = startsDeclaration(cursor)
    ? parseLocals(cursor, cursor.token.start, false)
    : parseExpression(cursor)
  cursor.closeGroup(open, ')')
  const body = parseEmbedded(cursor)
  return { kind: 'using', resource, body, start, end: cursor.lastEnd }
}

function parseLock(cursor: Cursor): StatementSyntax {
  const { start } = cursor.take()
  const value = parseCondition(cursor)
  const body = parseEmbedded(cursor)
  return { kind: 'lock', value, body, start, end: cursor.lastEnd }
}

function parseGoto(cursor: Cursor): StatementSyntax {
  const { start } = cursor.take()
  if (cursor.accept('case')) {
    const value = parseExpression(cursor)
    cursor.expect(';')
    return { kind: 'goto', value, start, end: cursor.lastEnd }
  }
  const label = cursor.accept('default') ? undefined : parseName(cursor)
  cursor.expect(';')
  return { kind: 'goto', ...(label && { label }), start, end: cursor.lastEnd }
}

function parseLabeled(cursor: Cursor): StatementSyntax {
  const label = parseName(cursor)
  cursor.take()
  const body = parseStatement(cursor)
  return { kind: 'labeled', label, body, start: label.start, end: body.end }
}

/** `checked { … }`; `checked(…)` is an expression. */
function parseChecked(cursor: Cursor): StatementSyntax | undefined {
  if (!cursor.peekIs(1, '{')) return undefined
  const { start, text } = cursor.take()
  const body = parseBlock(cursor)
  return { kind: 'checked-block', isChecked: text === 'checked', body, start, end: body.end }
}
