import type { Cursor } from './cursor.ts'
import { predefinedTypes } from './token.ts'
import type { Name, TupleTypeElement, TypePart, TypeSyntax } from './tree.ts'

/** Tokens that one type may span; what is longer is no type. */
const maxTokens = 200

/**
 * The index behind the type that begins at `index`, or -1 where none does. With `nullable: false`
 * a `?` behind the type is left alone, because it may begin a conditional.
 */
export function scanType(
  cursor: Cursor,
  index: number,
  nullable = true,
  limit = index + maxTokens,
): number {
  let at = scanTypeName(cursor, index, limit)
  while (at > 0) {
    const { text } = cursor.tokenAt(at)
    if (text === '?' && nullable) at++
    else if (text === '[') {
      let close = at + 1
      while (cursor.tokenAt(close).text === ',') close++
      if (cursor.tokenAt(close).text !== ']') return at
      at = close + 1
    } else return at
  }
  return -1
}

function scanTypeName(cursor: Cursor, index: number, limit: number): number {
  const first = cursor.tokenAt(index)
  if (index > limit) return -1
  if (first.text === '(') return scanTupleType(cursor, index, limit)
  if (first.kind === 'keyword') return predefinedTypes.has(first.text) ? index + 1 : -1
  for (let at = index; ; ) {
    if (cursor.tokenAt(at).kind !== 'identifier') return -1
    at++
    if (cursor.tokenAt(at).text === '<') {
      at = scanTypeArguments(cursor, at, limit)
      if (at < 0) return -1
    }
    const { text } = cursor.tokenAt(at)
    if (text !== '.' && text !== '::') return at
    at++
  }
}

/** The index behind the `>` that closes the type arguments whose `<` stands at `index`, or -1. */
export function scanTypeArguments(
  cursor: Cursor,
  index: number,
  limit = index + maxTokens,
): number {
  for (let at = index + 1; ; at++) {
    at = scanType(cursor, at, true, limit)
    if (at < 0 || at > limit) return -1
    const { text } = cursor.tokenAt(at)
    if (text === '>') return at + 1
    if (text !== ',') return -1
  }
}

function scanTupleType(cursor: Cursor, index: number, limit: number): number {
  let count = 0
  for (let at = index + 1; ; at++) {
    at = scanType(cursor, at, true, limit)
    if (at < 0 || at > limit) return -1
    if (cursor.tokenAt(at).kind === 'identifier') at++
    count++
    const { text } = cursor.tokenAt(at)
    if (text === ')') return count > 1 ? at + 1 : -1
    if (text !== ',') return -1
  }
}

/** Reads a type. With `ranks: false` brackets behind it are left alone, as in `new int[5]`. */
export function parseType(
  cursor: Cursor,
  { nullable = true, ranks = true }: { nullable?: boolean; ranks?: boolean } = {},
): TypeSyntax {
  let type = cursor.deeper(() => parseTypeName(cursor)) ?? missingType(cursor)
  const { start } = type
  for (;;) {
    if (nullable && cursor.is('?') && type.kind !== 'nullable-type') {
      cursor.take()
      type = { kind: 'nullable-type', element: type, start, end: cursor.lastEnd }
    } else if (ranks && cursor.is('[') && /^[\],]$/.test(cursor.peek(1).text)) {
      cursor.take()
      let rank = 1
      while (cursor.accept(',')) rank++
      cursor.expect(']')
      type = { kind: 'array-type', element: type, rank, start, end: cursor.lastEnd }
    } else return outermostFirst(type)
  }
}

/** In `int[][,]` the first brackets are the outermost array. */
function outermostFirst(type: TypeSyntax): TypeSyntax {
  const ranks: number[] = []
  let element = type
  while (element.kind === 'array-type') {
    ranks.push(element.rank)
    element = element.element
  }
  if (new Set(ranks).size < 2) return type
  return ranks.reduce<TypeSyntax>(
    (inner, rank) => ({ ...type, kind: 'array-type', element: inner, rank }),
    element,
  )
}

function parseTypeName(cursor: Cursor): TypeSyntax {
  const { token } = cursor
  if (token.text === '(') return parseTupleType(cursor)
  if (token.kind === 'keyword' && predefinedTypes.has(token.text)) {
    cursor.take()
    const { start, end, text: name } = token
    return { kind: 'named-type', parts: [{ name, arguments: [], start, end }], start, end }
  }
  const parts: TypePart[] = []
  do {
    const { token: name } = cursor
    if (name.kind !== 'identifier') return missingType(cursor)
    cursor.take()
    const typeArguments = cursor.is('<') ? parseTypeArguments(cursor) : []
    const { start, text, end } = name
    parts.push({ name: text, arguments: typeArguments, start, end })
  } while (cursor.accept('.') || cursor.accept('::'))
  return { kind: 'named-type', parts, start: token.start, end: cursor.lastEnd }
}

/** Reads `<…>`. */
export function parseTypeArguments(cursor: Cursor): readonly TypeSyntax[] {
  cursor.expect('<')
  const types: TypeSyntax[] = []
  if (cursor.is('>') || cursor.is(',')) return parseUnbound(cursor)
  do types.push(parseType(cursor))
  while (cursor.accept(','))
  cursor.expect('>')
  return types
}

/** The rest of `<>` and `<,>`, as in `typeof(Dictionary<,>)`: types without a name. */
function parseUnbound(cursor: Cursor): readonly TypeSyntax[] {
  const types: TypeSyntax[] = []
  do {
    const { start } = cursor.token
    types.push({ kind: 'named-type', parts: [], start, end: start })
  } while (cursor.accept(','))
  cursor.expect('>')
  return types
}

function parseTupleType(cursor: Cursor): TypeSyntax {
  const { start } = cursor.take()
  const elements: TupleTypeElement[] = []
  do {
    const type = parseType(cursor)
    elements.push({ type, ...(cursor.token.kind === 'identifier' && { name: parseName(cursor) }) })
  } while (cursor.accept(','))
  cursor.expect(')')
  return { kind: 'tuple-type', elements, start, end: cursor.lastEnd }
}

function missingType(cursor: Cursor): TypeSyntax {
  cursor.reportExpected('A type')
  const { start } = cursor.token
  return { kind: 'named-type', parts: [], start, end: start }
}

/** Reads a name; where there is none, the mistake is reported and the name is empty. */
export function parseName(cursor: Cursor): Name {
  const { token } = cursor
  if (token.kind === 'identifier') {
    cursor.take()
    return { name: plainName(token.text), start: token.start, end: token.end }
  }
  if (token.kind === 'keyword') {
    const hint = `A keyword is written \`@${token.text}\` where it is a name.`
    const message = `A name expected, found the keyword '${token.text}'.`
    cursor.report('csharp-syntax', message, token.start, token.end, hint)
    if (cursor.peekIs(1, '=')) cursor.take()
  } else cursor.reportExpected('A name')
  return { name: '', start: token.start, end: token.start }
}

/** `@if` is the name `if`. */
const plainName = (text: string): string => (text.startsWith('@') ? text.slice(1) : text)
