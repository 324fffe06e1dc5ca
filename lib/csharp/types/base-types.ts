import { isInterface, isObject } from './classify.ts'
import { type NamedType, substitute, type Type } from './type.ts'
import type { TypeDefinition } from './type-definition.ts'
import { wellKnown } from './type-table.ts'

const cache = new Map<Type, readonly NamedType[]>()

/** The bases and interfaces that a type itself declares, with its type arguments in place. */
function directBases(type: NamedType): readonly NamedType[] {
  const { definition } = type
  const replacements = replacementsOf(type)
  const bases = definition.bases.map((base) => substitute(base, replacements) as NamedType)
  const needsObject =
    definition.kind === 'class' && !isObject(type) && !bases.some((base) => !isInterface(base))
  return needsObject ? [...bases, wellKnown('object')] : bases
}

/** Type arguments by type parameter. */
export const replacementsOf = ({ definition, arguments: list }: NamedType) =>
  new Map<Type, Type>(definition.parameters.map((parameter, index) => [parameter, list[index]!]))

const arrayInterfaces = [
  'IEnumerable',
  'ICollection',
  'IList',
  'IReadOnlyCollection',
  'IReadOnlyList',
]

/** All bases and interfaces of a type, nearest first, without the type itself. */
export function baseTypes(type: Type): readonly NamedType[] {
  const known = cache.get(type)
  if (known) return known
  const found = new Set<NamedType>()
  const add = (base: NamedType): void => {
    if (found.has(base)) return
    found.add(base)
    for (const each of directBases(base)) add(each)
  }
  if (type.kind === 'named') for (const base of directBases(type)) add(base)
  else if (type.kind === 'array') {
    add(wellKnown('Array'))
    if (type.rank === 1) {
      for (const name of arrayInterfaces) add(wellKnown(name, type.element))
    }
  } else if (type.kind === 'tuple') add(wellKnown('ValueType'))
  else if (type.kind === 'anonymous') add(wellKnown('object'))
  const bases = [...found]
  cache.set(type, bases)
  return bases
}

/** What the type is as an instance of a definition: itself, a base, or an interface. */
export function instancesOf(type: Type, definition: TypeDefinition): readonly NamedType[] {
  if (type.kind === 'named' && type.definition === definition) return [type]
  return baseTypes(type).filter((base) => base.definition === definition)
}
