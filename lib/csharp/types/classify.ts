import type { NamedType, Type } from './type.ts'
import { namedType } from './type.ts'
import { keywordTypes, wellKnown } from './type-table.ts'

const words: ReadonlyMap<string, string> = new Map(
  Object.entries(keywordTypes).map(([word, name]) => [`System.${name}`, word]),
)

/** The C# word of a type, such as `int`; empty for types that have none. */
export const typeWord = (type: Type): string =>
  type.kind === 'named' ? (words.get(type.definition.fullName) ?? '') : ''

export const isNamed = (type: Type, fullName: string): type is NamedType =>
  type.kind === 'named' && type.definition.fullName === fullName

/** The `T` of `T?`; undefined for any other type. */
export const nullableElement = (type: Type): Type | undefined =>
  isNamed(type, 'System.Nullable`1') ? type.arguments[0] : undefined

export const nullableOf = (type: Type): Type =>
  nullableElement(type) || !isValueType(type)
    ? type
    : namedType(wellKnown('Nullable', type).definition, [type])

export const isEnum = (type: Type): boolean =>
  type.kind === 'named' && type.definition.kind === 'enum'

export const isDelegate = (type: Type): type is NamedType =>
  type.kind === 'named' && type.definition.kind === 'delegate'

export const isInterface = (type: Type): boolean =>
  type.kind === 'named' && type.definition.kind === 'interface'

export const isValueType = (type: Type): boolean =>
  type.kind === 'tuple' ||
  (type.kind === 'named' && (type.definition.kind === 'struct' || type.definition.kind === 'enum'))

export const isReferenceType = (type: Type): boolean =>
  type.kind === 'array' ||
  type.kind === 'anonymous' ||
  (type.kind === 'named' && !isValueType(type)) ||
  type.kind === 'null'

export const isVoid = (type: Type): boolean => typeWord(type) === 'void'
export const isObject = (type: Type): boolean => typeWord(type) === 'object'

/** The number types, each with the types that its values fit into. */
const widenings: Readonly<Record<string, readonly string[]>> = {
  sbyte: ['short', 'int', 'long', 'float', 'double', 'decimal'],
  byte: ['short', 'ushort', 'int', 'uint', 'long', 'ulong', 'float', 'double', 'decimal'],
  short: ['int', 'long', 'float', 'double', 'decimal'],
  ushort: ['int', 'uint', 'long', 'ulong', 'float', 'double', 'decimal'],
  int: ['long', 'float', 'double', 'decimal'],
  uint: ['long', 'ulong', 'float', 'double', 'decimal'],
  long: ['float', 'double', 'decimal'],
  ulong: ['float', 'double', 'decimal'],
  char: ['ushort', 'int', 'uint', 'long', 'ulong', 'float', 'double', 'decimal'],
  float: ['double'],
  double: [],
  decimal: [],
}

/** Whether the type is a number type or `char`. */
export const isNumeric = (type: Type): boolean => typeWord(type) in widenings

export const isIntegral = (type: Type): boolean =>
  isNumeric(type) && !/^(?:float|double|decimal)$/.test(typeWord(type))

/** Whether every value of one number type fits into the other. */
export const widens = (from: Type, to: Type): boolean =>
  widenings[typeWord(from)]?.includes(typeWord(to)) ?? false

/** The smallest and largest value of an integer type. */
export function integerRange(word: string): readonly [bigint, bigint] | undefined {
  const bits = { sbyte: 8n, short: 16n, int: 32n, long: 64n }[word]
  if (bits) return [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n]
  const unsigned = { byte: 8n, ushort: 16n, char: 16n, uint: 32n, ulong: 64n }[word]
  return unsigned ? [0n, 2n ** unsigned - 1n] : undefined
}
