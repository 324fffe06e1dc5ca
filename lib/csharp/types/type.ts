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

export const namedType = (definition: TypeDefinition, list: readonly Type[] = []): NamedType =>
  intern(`${definition.fullName}<${ids(list)}>`, (id) => ({
    kind: 'named',
    definition,
    arguments: list,
    id,
  }))

export const arrayType = (element: Type, rank = 1): ArrayType =>
  intern(`[${element.id},${rank}]`, (id) => ({ kind: 'array', element, rank, id }))

export const tupleType = (
  elements: readonly Type[],
  names: readonly (string | undefined)[],
): TupleType =>
  intern(`(${ids(elements)})${names.join()}`, (id) => ({ kind: 'tuple', elements, names, id }))

export const anonymousType = (names: readonly string[], types: readonly Type[]): AnonymousType =>
  intern(`{${ids(types)}}${names.join()}`, (id) => ({ kind: 'anonymous', names, types, id }))

/** A new type parameter; each is different from all others. */
export const parameterType = (name: string): ParameterType => ({
  kind: 'parameter',
  name,
  id: nextId++,
})

/** The type with other types in the place of type parameters. */
export function substitute(type: Type, replacements: ReadonlyMap<Type, Type>): Type {
  if (replacements.size === 0) return type
  switch (type.kind) {
    case 'parameter':
      return replacements.get(type) ?? type
    case 'named':
      return type.arguments.length === 0
        ? type
        : namedType(
            type.definition,
            type.arguments.map((each) => substitute(each, replacements)),
          )
    case 'array':
      return arrayType(substitute(type.element, replacements), type.rank)
    case 'tuple':
      return tupleType(
        type.elements.map((each) => substitute(each, replacements)),
        type.names,
      )
    case 'anonymous':
      return anonymousType(
        type.names,
        type.types.map((each) => substitute(each, replacements)),
      )
    default:
      return type
  }
}

/** Whether a type satisfies a condition, or one of the types it is built from does. */
export function mentions(type: Type, condition: (part: Type) => boolean): boolean {
  if (condition(type)) return true
  switch (type.kind) {
    case 'named':
      return type.arguments.some((each) => mentions(each, condition))
    case 'array':
      return mentions(type.element, condition)
    case 'tuple':
      return type.elements.some((each) => mentions(each, condition))
    case 'anonymous':
      return type.types.some((each) => mentions(each, condition))
    default:
      return false
  }
}

export const isUnknown = (type: Type): boolean => type.kind === 'unknown'

/** Whether any part of the type is unknown. */
export const hasUnknown = (type: Type): boolean => mentions(type, isUnknown)
