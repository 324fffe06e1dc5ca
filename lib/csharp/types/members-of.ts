import { baseTypes, replacementsOf } from './base-types.ts'
import { isInterface } from './classify.ts'
import type { Member, Method } from './member.ts'
import { type NamedType, substitute, type Type } from './type.ts'
import { typeTable, wellKnown } from './type-table.ts'

const cache = new Map<Type, Map<string, readonly Member[]>>()

/**
 * The members of a name that a type has itself or through its bases. A property hides those of its
 * bases; a method hides those that take the same parameters.
 */
export function membersOf(type: Type, name: string): readonly Member[] {
  let byName = cache.get(type)
  if (!byName) {
    byName = new Map()
    cache.set(type, byName)
  }
  const known = byName.get(name)
  if (known) return known
  const found: Member[] = []
  const signatures = new Set<string>()
  for (const owner of lookupOrder(type)) {
    for (const member of ownMembers(owner, name)) {
      const signature = signatureOf(member)
      if (signatures.has('') || signatures.has(signature)) continue
      found.push(member)
      signatures.add(signature)
    }
  }
  byName.set(name, found)
  return found
}

/** Where members of a type are looked for: itself, its base classes, of an interface its bases. */
export function lookupOrder(type: Type): readonly NamedType[] {
  const bases = baseTypes(type)
  if (type.kind !== 'named') {
    const classes = bases.filter((base) => !isInterface(base))
    return classes.some(({ definition }) => definition.name === 'Object')
      ? classes
      : [...classes, wellKnown('object')]
  }
  if (isInterface(type)) return [type, ...bases, wellKnown('object')]
  const classes = [type, ...bases.filter((base) => !isInterface(base))]
  return classes.some(({ definition }) => definition.name === 'Object')
    ? classes
    : [...classes, wellKnown('object')]
}

const signatureOf = (member: Member): string =>
  member.kind === 'method'
    ? `${member.typeParameters.length}(${member.parameters
        .map(({ mode = '', type }) => `${mode === 'params' ? '' : mode}${type.id}`)
        .join()})`
    : ''

/** The members of a name that a type itself declares, with its type arguments in place. */
export function ownMembers(type: NamedType, name: string): readonly Member[] {
  const declared = type.definition.membersNamed(name)
  if (type.arguments.length === 0 || declared.length === 0) return declared
  const replacements = replacementsOf(type)
  return declared.map((member) => substituteMember(member, replacements))
}

function substituteMember(member: Member, replacements: ReadonlyMap<Type, Type>): Member {
  if (member.kind !== 'method') return { ...member, type: substitute(member.type, replacements) }
  return substituteMethod(member, replacements)
}

export function substituteMethod(method: Method, replacements: ReadonlyMap<Type, Type>): Method {
  return {
    ...method,
    declared: method.declared ?? method,
    returns: substitute(method.returns, replacements),
    parameters: method.parameters.map((parameter) => ({
      ...parameter,
      type: substitute(parameter.type, replacements),
    })),
  }
}

/** The call of a delegate. */
export const invokeOf = (type: NamedType): Method => ownMembers(type, 'Invoke')[0] as Method

/** The names of all members that can be used on a type, extension methods included. */
export function memberNamesOf(type: Type): readonly string[] {
  const names = lookupOrder(type).flatMap(({ definition }) => [
    ...definition.memberNames,
    ...definition.values.keys(),
  ])
  return [...new Set([...names, ...typeTable().extensionNames])].filter((name) =>
    /^\w+$/.test(name),
  )
}
