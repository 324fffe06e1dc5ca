import type { TypeDefinition } from './type-definition.ts'

/**
 * A type of C#. Types are interned: two equal types are one object.
 * Not types of C# but of this checker: `unknown`, of which nothing is said, `null`, and `never`,
 * the type of `throw`.
 */
export type Type = NamedType | ArrayType | TupleType | AnonymousType | ParameterType | SpecialType

export interface NamedType {
  readonly kind: 'named'
  readonly definition: TypeDefinition
  readonly arguments: readonly Type[]
  readonly id: number
}

export interface ArrayType {
  readonly kind: 'array'
  readonly element: Type
  readonly rank: number
  readonly id: number
}

export interface TupleType {
  readonly kind: 'tuple'
  readonly elements: readonly Type[]
  readonly names: readonly (string | undefined)[]
  readonly id: number
}

export interface AnonymousType {
  readonly kind: 'anonymous'
  readonly names: readonly string[]
  readonly types: readonly Type[]
  readonly id: number
}

/** A type parameter of a generic type or method. */
export interface ParameterType {
  readonly kind: 'parameter'
  readonly name: string
  readonly id: number
}

export interface SpecialType {
  readonly kind: 'unknown' | 'null' | 'never'
  readonly id: number
}

const interned = new Map<string, Type>()
let nextId = 0

function intern<T extends Type>(key: string, make: (id: number) => T): T {
  const known = interned.get(key)
  if (known) return known as T
  const type = make(nextId++)
  interned.set(key, type)
  return type
}

const ids = (types: readonly Type[]): string => types.map(({ id }) => id).join(',')

export const unknown: SpecialType = { kind: 'unknown', id: nextId++ }
export const nullType: SpecialType = { kind: 'null', id: nextId++ }
export const never: SpecialType = { kind: 'never', id: nextId++ }

/** Types inside one another; code can nest them with every local that it declares. */
const maxHeight = 100
/** By the number of the type; those without parts are not in it. */
const heights = new Map<number, number>()

/** Makes a type of parts, of which those that nest too deeply are taken as unknown. */
function compose<T extends Type>(parts: readonly Type[], make: (parts: readonly Type[]) => T): T {
  const list = parts.map((part) => ((heights.get(part.id) ?? 0) < maxHeight ? part : unknown))
  const type = make(list)
  if (list.length > 0 && !heights.has(type.id)) {
    heights.set(type.id, 1 + list.reduce((most, { id }) => Math.max(most, heights.get(id) ?? 0), 0))
  }
  return type
}

export const namedType = (definition: TypeDefinition, list: readonly Type[] = []): NamedType =>
  compose(list, (parts) =>
    intern(`${definition.fullName}<${ids(parts)}>`, (id) => ({
      kind: 'named',
      definition,
      arguments: parts,
      id,
    })),
  )

export const arrayType = (element: Type, rank = 1): ArrayType =>
  compose([element], ([part]) =>
    intern(`[${part!.id},${rank}]`, (id) => ({ kind: 'array', element: part!, rank, id })),
  )

export const tupleType = (
  elements: readonly Type[],
  names: readonly (string | undefined)[],
): TupleType =>
  compose(elements, (parts) =>
    intern(`(${ids(parts)})${names.join()}`, (id) => ({
      kind: 'tuple',
      elements: parts,
      names,
      id,
    })),
  )

export const anonymousType = (names: readonly string[], types: readonly Type[]): AnonymousType =>
  compose(types, (parts) =>
    intern(`{${ids(parts)}}${names.join()}`, (id) => ({
      kind: 'anonymous',
      names,
      types: parts,
      id,
    })),
  )

/** A new type parameter; each is different from all others. */
export const parameterType = (name: string): ParameterType => ({
  kind: 'parameter',
  name,
  id: nextId++,
})

/** The types that a type is built from. */
function partsOf(type: Type): readonly Type[] {
  switch (type.kind) {
    case 'named':
      return type.arguments
    case 'array':
      return [type.element]
    case 'tuple':
      return type.elements
    case 'anonymous':
      return type.types
    default:
      return []
  }
}

/** The type with other types in the place of type parameters. */
export const substitute = (type: Type, replacements: ReadonlyMap<Type, Type>): Type =>
  replacements.size === 0 ? type : substituteParts(type, new Map(replacements))

/** A type may have one part many times over, so `done` keeps what was found for each. */
function substituteParts(type: Type, done: Map<Type, Type>): Type {
  const known = done.get(type)
  if (known) return known
  const old = partsOf(type)
  if (old.length === 0) return type
  const parts = old.map((each) => substituteParts(each, done))
  const result = parts.every((part, index) => part === old[index]) ? type : rebuild(type, parts)
  done.set(type, result)
  return result
}

function rebuild(type: Type, parts: readonly Type[]): Type {
  switch (type.kind) {
    case 'named':
      return namedType(type.definition, parts)
    case 'array':
      return arrayType(parts[0]!, type.rank)
    case 'tuple':
      return tupleType(parts, type.names)
    case 'anonymous':
      return anonymousType(type.names, parts)
    default:
      return type
  }
}

/** Whether a type satisfies a condition, or one of the types it is built from does. */
export function mentions(
  type: Type,
  condition: (part: Type) => boolean,
  seen = new Set<Type>(),
): boolean {
  if (condition(type)) return true
  const parts = partsOf(type)
  if (parts.length === 0 || seen.has(type)) return false
  seen.add(type)
  return parts.some((each) => mentions(each, condition, seen))
}

export const isUnknown = (type: Type): boolean => type.kind === 'unknown'

const unknownParts = new WeakMap<Type, boolean>()

/** Whether any part of the type is unknown. */
export function hasUnknown(type: Type): boolean {
  const known = unknownParts.get(type)
  if (known !== undefined) return known
  const result = isUnknown(type) || partsOf(type).some(hasUnknown)
  unknownParts.set(type, result)
  return result
}
