import type { Cursor } from './cursor.ts'
import { parseArguments } from './parse-arguments.ts'
import { missing, parseExpression } from './parse-expression.ts'
import { parseName, parseType } from './parse-type.ts'
import type {
  AnonymousMember,
  Argument,
  ExpressionSyntax,
  Initializer,
  InitializerItem,
  MemberInitializer,
  TypeSyntax,
} from './tree.ts'

/** Reads `new …`: an object, an array or an anonymous object. */
export function parseNew(cursor: Cursor): ExpressionSyntax {
  const { start, end } = cursor.take()
  if (cursor.is('{')) return parseAnonymous(cursor, start)
  if (cursor.is('[')) return parseImplicitArray(cursor, start)
  if (cursor.is('(') && !startsTupleArray(cursor)) {
    cursor.reportVersion('`new()` without a type needs', '9', start, end, 'Write the type.')
    parseArguments(cursor)
    if (cursor.is('{')) parseInitializer(cursor)
    return { kind: 'missing', start, end: cursor.lastEnd }
  }
  const type = parseType(cursor, { ranks: false })
  if (cursor.is('[')) return parseArray(cursor, start, type)
  if (!cursor.is('(') && !cursor.is('{')) {
    cursor.reportExpected("'('")
    return { kind: 'new', type, arguments: [], start, end: cursor.lastEnd }
  }
  const list = cursor.is('(') ? parseArguments(cursor) : []
  const initializer = cursor.is('{') ? parseInitializer(cursor) : undefined
  return {
    kind: 'new',
    type,
    arguments: list,
    ...(initializer && { initializer }),
    start,
    end: cursor.lastEnd,
  }
}

/** `new (int, int)[3]`. */
const startsTupleArray = (cursor: Cursor): boolean =>
  cursor.tokenAt(cursor.behindGroup(cursor.index)).text === '['

function parseImplicitArray(cursor: Cursor, start: number): ExpressionSyntax {
  const open = cursor.index
  cursor.take()
  let rank = 1
  while (cursor.accept(',')) rank++
  cursor.closeGroup(open, ']')
  const initializer = expectInitializer(cursor)
  return {
    kind: 'new-array',
    sizes: [],
    rank,
    ...(initializer && { initializer }),
    start,
    end: cursor.lastEnd,
  }
}

function parseArray(cursor: Cursor, start: number, elementType: TypeSyntax): ExpressionSyntax {
  const open = cursor.index
  cursor.take()
  const sizes: ExpressionSyntax[] = []
  let rank = 1
  if (cursor.is(']') || cursor.is(',')) while (cursor.accept(',')) rank++
  else {
    do sizes.push(parseExpression(cursor))
    while (cursor.accept(','))
    rank = sizes.length
  }
  cursor.closeGroup(open, ']')
  const element = innerArrays(cursor, elementType)
  if (cursor.is('[')) {
    const hint = 'Put the new array in brackets: `(new …)[…]`.'
    cursor.report(
      'csharp-syntax',
      "']' expected: the size is that of an inner array.",
      start,
      cursor.token.end,
      hint,
    )
  }
  const initializer =
    sizes.length === 0 ? expectInitializer(cursor) : cursor.is('{') && parseInitializer(cursor)
  return {
    kind: 'new-array',
    element,
    sizes,
    rank,
    ...(initializer && { initializer }),
    start,
    end: cursor.lastEnd,
  }
}

/** The `[]` behind the first brackets of `new int[5][]`. */
function innerArrays(cursor: Cursor, type: TypeSyntax): TypeSyntax {
  let element = type
  while (cursor.is('[') && /^[\],]$/.test(cursor.peek(1).text)) {
    const open = cursor.index
    cursor.take()
    let rank = 1
    while (cursor.accept(',')) rank++
    cursor.closeGroup(open, ']')
    element = { kind: 'array-type', element, rank, start: type.start, end: cursor.lastEnd }
  }
  return element
}

function expectInitializer(cursor: Cursor): Initializer | undefined {
  if (cursor.is('{')) return parseInitializer(cursor)
  cursor.reportExpected("'{'")
  return undefined
}

/** Reads `{ … }` behind a new object, or as the value of an array. */
export function parseInitializer(cursor: Cursor): Initializer {
  return cursor.deeper(() => readInitializer(cursor)) ?? emptyInitializer(cursor)
}

const emptyInitializer = (cursor: Cursor): Initializer => ({
  kind: 'elements',
  elements: [],
  start: cursor.token.start,
  end: cursor.token.start,
})

/** `Name =`; a keyword in place of the name is reported where the name is read. */
const startsMember = (cursor: Cursor): boolean =>
  /^(?:identifier|keyword)$/.test(cursor.token.kind) && cursor.peekIs(1, '=')

function readInitializer(cursor: Cursor): Initializer {
  const open = cursor.index
  const { start } = cursor.take()
  const hasMembers = startsMember(cursor) || cursor.is('[')
  const members: MemberInitializer[] = []
  const elements: InitializerItem[] = []
  while (!cursor.is('}')) {
    if (hasMembers) members.push(parseMemberInitializer(cursor))
    else elements.push(parseInitializerItem(cursor))
    if (!cursor.accept(',')) break
  }
  cursor.closeGroup(open, '}')
  const end = cursor.lastEnd
  return hasMembers
    ? { kind: 'members', members, start, end }
    : { kind: 'elements', elements, start, end }
}

function parseMemberInitializer(cursor: Cursor): MemberInitializer {
  const { start } = cursor.token
  const target = cursor.is('[') ? parseIndexTarget(cursor) : parseName(cursor)
  cursor.expect('=')
  const value = parseInitializerItem(cursor)
  return { target, value, start, end: value.end }
}

function parseIndexTarget(cursor: Cursor): readonly Argument[] {
  const open = cursor.index
  cursor.take()
  const list: Argument[] = []
  do {
    const value = parseExpression(cursor)
    list.push({ value, start: value.start, end: value.end })
  } while (cursor.accept(','))
  cursor.closeGroup(open, ']')
  return list
}

const parseInitializerItem = (cursor: Cursor): InitializerItem =>
  cursor.is('{') ? parseInitializer(cursor) : parseExpression(cursor)

function parseAnonymous(cursor: Cursor, start: number): ExpressionSyntax {
  const open = cursor.index
  cursor.take()
  const members: AnonymousMember[] = []
  while (!cursor.is('}')) {
    members.push(parseAnonymousMember(cursor))
    if (!cursor.accept(',')) break
  }
  cursor.closeGroup(open, '}')
  return { kind: 'anonymous', members, start, end: cursor.lastEnd }
}

function parseAnonymousMember(cursor: Cursor): AnonymousMember {
  const { start } = cursor.token
  if (startsMember(cursor)) {
    const name = parseName(cursor)
    cursor.take()
    const value = parseExpression(cursor)
    return { name, value, start, end: value.end }
  }
  const value = parseExpression(cursor)
  if (!namesItself(value)) {
    const message = 'A member of an anonymous object needs a name.'
    cursor.report('csharp-syntax', message, value.start, value.end, 'Write `Name = value`.')
    return { value: missing(cursor), start, end: value.end }
  }
  return { value, start, end: value.end }
}

/** Whether an anonymous object takes the member's name from the value. */
function namesItself(value: ExpressionSyntax): boolean {
  if (value.kind === 'conditional-access') return namesItself(value.access)
  return value.kind === 'name' || value.kind === 'member' || value.kind === 'missing'
}
