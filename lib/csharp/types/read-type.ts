import type { TypeSyntax } from '../syntax/tree.ts'
import { arrayType, namedType, type Type, tupleType, unknown } from './type.ts'
import type { TypeDefinition } from './type-definition.ts'

/** Finds what a name of a type with so many type arguments stands for. */
export type FindType = (name: string, arity: number) => TypeDefinition | Type | undefined

/**
 * The type that a declaration of the table names. A `?` behind a reference type says that a value
 * can be absent; `mayBeNull` tells so.
 */
export function readType(
  syntax: TypeSyntax,
  find: FindType,
): { readonly type: Type; readonly mayBeNull: boolean } {
  if (syntax.kind !== 'nullable-type') return { type: plainType(syntax, find), mayBeNull: false }
  const element = plainType(syntax.element, find)
  if (!isValueType(element)) return { type: element, mayBeNull: true }
  const nullable = find('Nullable', 1) as TypeDefinition
  return { type: namedType(nullable, [element]), mayBeNull: false }
}

function plainType(syntax: TypeSyntax, find: FindType): Type {
  switch (syntax.kind) {
    case 'nullable-type':
      return readType(syntax, find).type
    case 'array-type':
      return arrayType(plainType(syntax.element, find), syntax.rank)
    case 'tuple-type':
      return tupleType(
        syntax.elements.map(({ type }) => plainType(type, find)),
        syntax.elements.map(({ name }) => name?.name),
      )
    case 'named-type': {
      const name = syntax.parts.map((part) => part.name).join('.')
      const list = syntax.parts.flatMap((part) => part.arguments)
      const found = find(name, list.length)
      if (!found) return unknown
      if (!('fullName' in found)) return found
      return namedType(
        found,
        list.map((each) => plainType(each, find)),
      )
    }
  }
}

const isValueType = (type: Type): boolean =>
  type.kind === 'tuple' ||
  (type.kind === 'named' && /^(?:struct|enum)$/.test(type.definition.kind)) ||
  type.kind === 'parameter'
