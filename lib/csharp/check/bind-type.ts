import type { Place, TypeSyntax } from '../syntax/tree.ts'
import { isValueType, isVoid, nullableElement, nullableOf } from '../types/classify.ts'
import { arrayType, isUnknown, namedType, type Type, tupleType, unknown } from '../types/type.ts'
import type { TypeDefinition } from '../types/type-definition.ts'
import { findByName, keywordTypes, typeTable } from '../types/type-table.ts'
import type { Binding } from './binding.ts'
import { suggest } from './suggest.ts'

/** The type that code names; what is wrong with the name is reported. */
export function bindType(binding: Binding, syntax: TypeSyntax): Type {
  switch (syntax.kind) {
    case 'array-type':
      return arrayType(bindType(binding, syntax.element), syntax.rank)
    case 'tuple-type':
      return tupleType(
        syntax.elements.map(({ type }) => bindType(binding, type)),
        syntax.elements.map(({ name }) => name?.name),
      )
    case 'nullable-type': {
      const element = bindType(binding, syntax.element)
      if (element.kind === 'unknown') return unknown
      if (isValueType(element) && !nullableElement(element)) return nullableOf(element)
      const hint = 'Leave out the `?`; texts and objects can be null anyway.'
      binding.report('csharp-version', 'Nullable reference types need C# 8.', syntax, hint)
      return element
    }
    case 'named-type':
      return bindNamedType(binding, syntax)
  }
}

function bindNamedType(
  binding: Binding,
  syntax: Extract<TypeSyntax, { kind: 'named-type' }>,
): Type {
  const { parts } = syntax
  if (parts.length === 0) return unknown
  const written = parts.flatMap((part) => part.arguments)
  if (written.some((each) => each.kind === 'named-type' && each.parts.length === 0)) {
    binding.error(
      'The type arguments are missing.',
      syntax,
      'Write them: `List<string>`, for example.',
    )
  }
  const list = written.map((each) => bindType(binding, each))
  const name = parts.map((part) => part.name).join('.')
  if (parts.length === 1 && (name === 'var' || name === 'dynamic')) return unknown
  const parameter = parts.length === 1 ? binding.typeParameters.get(name) : undefined
  if (parameter) return parameter
  const found = findDefinition(name, list.length)
  if (!found) {
    reportUnknownType(binding, name, list.length, syntax)
    return unknown
  }
  if (!('fullName' in found)) return found
  checkListed(binding, found, syntax)
  const [first] = list
  if (list.some(isVoid)) binding.error('Nothing (void) cannot be a type argument.', syntax)
  else if (found.fullName === 'System.Nullable`1' && first && !isUnknown(first)) {
    if (!isValueType(first) || nullableElement(first)) {
      binding.error('Nullable takes a value type, such as int.', syntax)
    }
  }
  return namedType(found, list)
}

/** The definition of a name, with or without its namespace. */
export function findDefinition(name: string, arity: number): TypeDefinition | Type | undefined {
  if (!name.includes('.')) return findByName(name, arity)
  const table = typeTable()
  const full = name.replace(/^global(?:::|\.)/, '')
  return (
    table.byFullName.get(arity > 0 ? `${full}\`${arity}` : full) ??
    table.byName.get(`${full}\`${arity}`)
  )
}

/** Reports a type that the service does not let expressions name. */
export function checkListed(binding: Binding, definition: TypeDefinition, place: Place): void {
  if (definition.isListed) return
  const { name, namespace } = definition
  const message = `Policy expressions cannot use the type ${namespace}.${name}.`
  binding.report('csharp-allowed', message, place)
}

export function reportUnknownType(
  binding: Binding,
  name: string,
  arity: number,
  place: Place,
): void {
  if (name === '') return
  if (name === 'nint' || name === 'nuint') {
    const message = `The type ${name} needs C# 9; policy expressions are C# 7.`
    binding.report('csharp-version', message, place, 'Use `long`.')
    return
  }
  const other = [1, 2, 3, 0].find((count) => count !== arity && findDefinition(name, count))
  if (other !== undefined) {
    const takes =
      other === 0 ? 'no type arguments' : `${other} type argument${other > 1 ? 's' : ''}`
    binding.error(`The type ${name} takes ${takes}, not ${arity}.`, place)
    return
  }
  binding.error(`There is no type '${name}'.`, place, () =>
    suggest(name, [...typeTable().names, ...Object.keys(keywordTypes)]),
  )
}
