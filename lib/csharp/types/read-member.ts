import { Cursor } from '../syntax/cursor.ts'
import { lex } from '../syntax/lex.ts'
import { parseType } from '../syntax/parse-type.ts'
import type { Constraint, Member, MethodParameter } from './member.ts'
import { type FindType, readType } from './read-type.ts'
import { type ParameterType, parameterType, type Type } from './type.ts'
import type { TypeDefinition } from './type-definition.ts'
import { wellKnown } from './type-table.ts'

/** The name under which a line of the table declares a member of the type `typeName`. */
export function memberName(line: string, typeName: string): string {
  const operator = /\boperator (\S+?)\(/.exec(line)
  if (operator) {
    if (/\bimplicit operator\b/.test(line)) return 'implicit'
    if (/\bexplicit operator\b/.test(line)) return 'explicit'
    return `op ${operator[1]}`
  }
  if (/\bthis\[/.test(line)) return 'this[]'
  const named = / (\w+) \{/.exec(line) ?? /\b(\w+)(?:<\w+(?:, \w+)*>)?\(/.exec(line)
  if (named) return named[1] === typeName ? '.ctor' : named[1]!
  return /(\w+)(?: = .*)?$/.exec(line)?.[1] ?? ''
}

/** Reads one line of the table, such as `static int Parse(string s)`. */
export function readMember(
  line: string,
  name: string,
  owner: TypeDefinition,
  findType: FindType,
): Member {
  const cursor = new Cursor(lex(line).tokens)
  const isListed = !cursor.accept('unlisted')
  const isConstant = cursor.is('const')
  const isStatic = cursor.accept('static') || isConstant
  const base = { name, owner, isListed, isStatic, mayBeNull: false }
  if (isConstant) cursor.take()
  const isReadonly = cursor.accept('readonly')
  if (name === '.ctor') {
    cursor.take()
    return { ...base, ...readMethod(cursor, findType, [], wellKnown('void')) }
  }
  if (name === 'implicit' || name === 'explicit') {
    cursor.take()
    cursor.take()
  }
  // Type parameters of a method are used in its result before they are declared.
  const typeParameters = methodTypeParameters(line, name)
  const find: FindType = (each, arity) =>
    (arity === 0 && typeParameters.find((parameter) => parameter.name === each)) ||
    findType(each, arity)
  const { type, mayBeNull } = readType(parseType(cursor), find)
  if (name === 'implicit' || name === 'explicit' || name.startsWith('op ')) {
    while (!cursor.is('(') && !cursor.isAtEnd) cursor.take()
    return { ...base, ...readMethod(cursor, find, [], type) }
  }
  cursor.take()
  if (name === 'this[]') {
    const indexer = readMethod(cursor, find, [], type)
    return { ...base, ...indexer, canWrite: line.includes('set;'), mayBeNull }
  }
  if (cursor.is('{')) {
    const [canRead, canWrite] = [line.includes('get;'), line.includes('set;')]
    return { ...base, kind: 'property', type, canRead, canWrite, mayBeNull }
  }
  if (cursor.is('(') || cursor.is('<')) {
    if (cursor.is('<')) while (!cursor.is('(')) cursor.take()
    return { ...base, ...readMethod(cursor, find, typeParameters, type), mayBeNull }
  }
  const constant = isConstant ? /= (-?\d+)$/.exec(line)?.[1] : undefined
  return {
    ...base,
    kind: 'field',
    type,
    canWrite: !isReadonly && !isConstant,
    mayBeNull,
    ...(constant && { constant: BigInt(constant) }),
  }
}

/** The parameters of a delegate's call. */
export function readInvoke(line: string, owner: TypeDefinition, find: FindType): Member {
  const cursor = new Cursor(lex(line).tokens)
  const { type } = readType(parseType(cursor), find)
  while (!cursor.is('(') && !cursor.isAtEnd) cursor.take()
  const base = { name: 'Invoke', owner, isListed: true, isStatic: false, mayBeNull: false }
  return { ...base, ...readMethod(cursor, find, [], type) }
}

const methodTypeParameters = (line: string, name: string): readonly ParameterType[] => {
  const list = new RegExp(`\\b${name.replace(/\W/g, '\\$&')}<([^()]*)>\\(`).exec(line)?.[1]
  return (list ?? '').split(/,\s*/).filter(Boolean).map(parameterType)
}

/** Reads from the bracket of the parameters on. */
function readMethod(
  cursor: Cursor,
  find: FindType,
  typeParameters: readonly ParameterType[],
  returns: Type,
) {
  const closing = cursor.take().text === '[' ? ']' : ')'
  const parameters: MethodParameter[] = []
  let isExtension = false
  while (!cursor.is(closing) && !cursor.isAtEnd) {
    if (cursor.accept('this')) isExtension = true
    parameters.push(readParameter(cursor, find))
    cursor.accept(',')
  }
  cursor.accept(closing)
  const constraints = readConstraints(cursor, typeParameters)
  const kind = 'method' as const
  return { kind, typeParameters, constraints, parameters, returns, isExtension, canWrite: false }
}

function readParameter(cursor: Cursor, find: FindType): MethodParameter {
  const mode = /^(?:out|ref|in|params)$/.test(cursor.token.text)
    ? (cursor.take().text as NonNullable<MethodParameter['mode']>)
    : undefined
  const { type } = readType(parseType(cursor), find)
  const name = cursor.take().text.replace(/^@/, '')
  const isOptional = cursor.accept('=')
  if (isOptional) while (!/^[,)\]]$/.test(cursor.token.text) && !cursor.isAtEnd) cursor.take()
  return { name, type, ...(mode && { mode }), isOptional }
}

function readConstraints(
  cursor: Cursor,
  typeParameters: readonly ParameterType[],
): readonly Constraint[] {
  const constraints: Constraint[] = []
  while (cursor.accept('where')) {
    const name = cursor.take().text
    const parameter = typeParameters.find((each) => each.name === name)
    cursor.take()
    let [isClass, isStruct] = [false, false]
    while (!cursor.isAtEnd && !cursor.is('where')) {
      const { text } = cursor.take()
      isClass ||= text === 'class'
      isStruct ||= text === 'struct'
    }
    if (parameter) constraints.push({ parameter, isClass, isStruct })
  }
  return constraints
}
