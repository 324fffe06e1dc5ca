import { signatures } from '../signatures.ts'
import { Cursor } from '../syntax/cursor.ts'
import { lex } from '../syntax/lex.ts'
import { parseType } from '../syntax/parse-type.ts'
import type { Member, Method } from './member.ts'
import { memberName, readInvoke, readMember } from './read-member.ts'
import { type FindType, readType } from './read-type.ts'
import { type NamedType, namedType, parameterType, type Type, unknown } from './type.ts'
import type { TypeDefinition, TypeKind, Variance } from './type-definition.ts'

/** C#'s own words for types of the namespace System. */
export const keywordTypes: Readonly<Record<string, string>> = {
  bool: 'Boolean',
  byte: 'Byte',
  char: 'Char',
  decimal: 'Decimal',
  double: 'Double',
  float: 'Single',
  int: 'Int32',
  long: 'Int64',
  object: 'Object',
  sbyte: 'SByte',
  short: 'Int16',
  string: 'String',
  uint: 'UInt32',
  ulong: 'UInt64',
  ushort: 'UInt16',
  void: 'Void',
}

interface TypeTable {
  /** Types by simple name and number of type parameters, such as ``List`1``. */
  readonly byName: ReadonlyMap<string, TypeDefinition>
  /** Types by name with namespace. */
  readonly byFullName: ReadonlyMap<string, TypeDefinition>
  readonly namespaces: ReadonlySet<string>
  /** Every simple name of a type. */
  readonly names: ReadonlySet<string>
  readonly extensionMethods: (name: string) => readonly Method[]
  readonly extensionNames: readonly string[]
}

let read: TypeTable | undefined

/** The table of signatures, read when first used. */
export function typeTable(): TypeTable {
  read ??= readTable()
  return read
}

function readTable(): TypeTable {
  const byName = new Map<string, TypeDefinition>()
  const byFullName = new Map<string, TypeDefinition>()
  const namespaces = new Set<string>()
  const names = new Set<string>()
  const extensions = new Map<string, TypeDefinition[]>()
  for (const area of signatures) {
    let namespace = ''
    for (const block of area.split(/\n(?=\S)/)) {
      const [head, ...lines] = block.split('\n').filter((line) => line !== '')
      if (head === undefined || head.startsWith('//')) continue
      if (head.startsWith('namespace ')) {
        namespace = head.slice('namespace '.length)
        const parts = namespace.split('.')
        for (let count = 1; count <= parts.length; count++) {
          namespaces.add(parts.slice(0, count).join('.'))
        }
        continue
      }
      const definition = readDefinition(head, lines, namespace)
      byName.set(`${definition.name}\`${definition.parameters.length}`, definition)
      byFullName.set(definition.fullName, definition)
      names.add(definition.name)
      for (const line of lines) {
        if (!line.includes('(this ')) continue
        const name = memberName(line, definition.name)
        const owners = extensions.get(name) ?? []
        if (!owners.includes(definition)) extensions.set(name, [...owners, definition])
      }
    }
  }
  return {
    byName,
    byFullName,
    namespaces,
    names,
    extensionNames: [...extensions.keys()],
    extensionMethods: (name) =>
      (extensions.get(name) ?? []).flatMap((owner) =>
        owner
          .membersNamed(name)
          .filter((member) => member.kind === 'method' && member.isExtension)
          .map((member) => member as Method),
      ),
  }
}

const headPattern =
  /^((?:(?:unlisted|opaque|static|abstract|sealed|\[flags\]) )*)(class|struct|interface|enum|delegate) (.*)$/

function readDefinition(head: string, lines: readonly string[], namespace: string): TypeDefinition {
  const [, modifiers = '', kindText, rest = ''] = headPattern.exec(head) ?? []
  const kind = (kindText ?? 'class') as TypeKind
  // A delegate's name stands behind its result: `delegate R Func<in T, out R>(T arg)`.
  const nameText =
    kind === 'delegate'
      ? /(\w+)(?:<([^()]*)>)?\(/.exec(rest)!
      : /^([\w.]+)(?:<([^>]*)>)?/.exec(rest)!
  const name = nameText[1]!
  const declared = (nameText[2] ?? '').split(/,\s*/).filter(Boolean)
  const variances = declared.map((text) => /^(in|out) /.exec(text)?.[1] as Variance)
  const parameters = declared.map((text) => parameterType(text.replace(/^(?:in|out) /, '')))
  const find: FindType = (each, arity) =>
    each === ''
      ? namedType(definition, parameters)
      : (arity === 0 && parameters.find((parameter) => parameter.name === each)) ||
        findByName(each, arity)
  const readBases = once(() => basesOf(kind, rest, find))
  const linesByName = once(() => groupLines(lines, name))
  const members = new Map<string, readonly Member[]>()
  const definition: TypeDefinition = {
    name,
    fullName: `${namespace}.${name}${parameters.length > 0 ? `\`${parameters.length}` : ''}`,
    namespace,
    kind,
    parameters,
    variances,
    isStatic: modifiers.includes('static'),
    isAbstract: modifiers.includes('abstract') || kind === 'interface',
    isListed: !modifiers.includes('unlisted'),
    isOpaque: modifiers.includes('opaque'),
    get bases() {
      return readBases()
    },
    get memberNames() {
      return [...linesByName().keys()]
    },
    membersNamed(member) {
      const known = members.get(member)
      if (known) return known
      const found =
        kind === 'delegate'
          ? member === 'Invoke'
            ? [readInvoke(rest, definition, find)]
            : []
          : (linesByName().get(member) ?? []).map((line) =>
              readMember(line.trim(), member, definition, find),
            )
      members.set(member, found)
      return found
    },
    values: kind === 'enum' ? readValues(rest) : new Map(),
  }
  return definition
}

function groupLines(lines: readonly string[], typeName: string): ReadonlyMap<string, string[]> {
  const simple = typeName.slice(typeName.lastIndexOf('.') + 1)
  const groups = new Map<string, string[]>()
  for (const line of lines) {
    if (line.trimStart().startsWith('//')) continue
    const name = memberName(line, simple)
    const group = groups.get(name)
    if (group) group.push(line)
    else groups.set(name, [line])
  }
  return groups
}

function basesOf(kind: TypeKind, rest: string, find: FindType): readonly NamedType[] {
  const written =
    kind === 'delegate' || kind === 'enum' ? undefined : / : (.*?)(?: where .*)?$/.exec(rest)?.[1]
  const bases: Type[] = []
  if (written) {
    const cursor = new Cursor(lex(written).tokens)
    do bases.push(readType(parseType(cursor), find).type)
    while (cursor.accept(','))
  }
  if (kind === 'struct') bases.push(wellKnown('ValueType'))
  if (kind === 'enum') bases.push(wellKnown('Enum'))
  if (kind === 'delegate') bases.push(wellKnown('MulticastDelegate'))
  return bases.filter((base): base is NamedType => base.kind === 'named')
}

function readValues(rest: string): ReadonlyMap<string, bigint> {
  const values = new Map<string, bigint>()
  let next = 0n
  for (const text of (/\{(.*)\}/.exec(rest)?.[1] ?? '').split(',')) {
    const [name, value] = text.trim().split(' = ')
    if (!name) continue
    next = value === undefined ? next : BigInt(value)
    values.set(name, next)
    next++
  }
  return values
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The definition of a name, or the type of a C# word. */
export function findByName(name: string, arity: number): TypeDefinition | Type | undefined {
  if (name === 'dynamic') return unknown
  const word = arity === 0 ? keywordTypes[name] : undefined
  return typeTable().byName.get(`${word ?? name}\`${arity}`)
}

const known = new Map<string, NamedType>()

/** A type that C# or this checker needs by itself, by simple name or C# word. */
export function wellKnown(name: string, ...list: readonly Type[]): NamedType {
  if (list.length > 0) return namedType(definitionOf(name, list.length), list)
  const found = known.get(name)
  if (found) return found
  const type = namedType(definitionOf(name, 0))
  known.set(name, type)
  return type
}

function definitionOf(name: string, arity: number): TypeDefinition {
  const definition = findByName(name, arity)
  if (!definition || !('fullName' in definition)) throw new Error(`No signature of ${name}`)
  return definition
}
