import type { ExpressionSyntax, Name } from '../syntax/tree.ts'
import { baseTypes } from '../types/base-types.ts'
import { isDelegate, isEnum, isVoid, nullableOf } from '../types/classify.ts'
import { formatType } from '../types/format-type.ts'
import type { Field, Member, Method, Property } from '../types/member.ts'
import { memberNamesOf, membersOf } from '../types/members-of.ts'
import { isUnknown, namedType, type Type, unknown } from '../types/type.ts'
import { typeTable } from '../types/type-table.ts'
import { bindExpression } from './bind-expression.ts'
import { bindType, checkListed } from './bind-type.ts'
import type { Binding } from './binding.ts'
import { requireValue, typeOf } from './convert.ts'
import { type Operand, typed, type Value } from './operand.ts'
import { suggest } from './suggest.ts'

type MemberSyntax = Extract<ExpressionSyntax, { kind: 'member' }>

/** `target.Name`. */
export function bindMember(
  binding: Binding,
  syntax: MemberSyntax,
  { isCalled = false }: { readonly isCalled?: boolean } = {},
): Operand {
  const target = bindExpression(binding, syntax.target)
  const { name } = syntax.name
  if (name === '') {
    return typed(unknown)
  }
  switch (target.kind) {
    case 'namespace':
      return memberOfNamespace(binding, target.name, syntax)
    case 'type':
      return memberOfType(binding, target.type, syntax)
    default: {
      const type = requireValue(binding, target, syntax.target)
      if (type.kind === 'null') {
        binding.error('null has no members.', syntax.target)
        return typed(unknown)
      }
      if (isUnknown(type)) return typed(unknown)
      const value = target.kind === 'value' ? target : typed(typeOf(target))
      return memberOfValue(binding, value, syntax, isCalled)
    }
  }
}

function memberOfNamespace(binding: Binding, namespace: string, syntax: MemberSyntax): Operand {
  const full = `${namespace}.${syntax.name.name}`
  const list = (syntax.typeArguments ?? []).map((each) => bindType(binding, each))
  const table = typeTable()
  const definition = table.byFullName.get(list.length > 0 ? `${full}\`${list.length}` : full)
  if (definition) {
    checkListed(binding, definition, syntax)
    return { kind: 'type', type: namedType(definition, list) }
  }
  if (table.namespaces.has(full)) return { kind: 'namespace', name: full }
  const message = `Policy expressions have no type or namespace ${full}.`
  binding.error(message, syntax.name, () => {
    const definitions = [...table.byFullName.values()]
    const near = definitions.filter((each) => each.namespace === namespace)
    return suggest(
      syntax.name.name,
      near.map((each) => each.name),
    )
  })
  return typed(unknown)
}

function memberOfType(binding: Binding, type: Type, syntax: MemberSyntax): Operand {
  const { name } = syntax.name
  if (isUnknown(type)) return typed(unknown)
  if (type.kind === 'named') {
    const value = type.definition.values.get(name)
    if (value !== undefined) return typed(type, value)
    const nested = typeTable().byFullName.get(`${type.definition.fullName}.${name}`)
    if (nested) {
      checkListed(binding, nested, syntax)
      return { kind: 'type', type: namedType(nested) }
    }
  }
  const members = membersOf(type, name)
  if (members.length === 0) return missingMember(binding, type, syntax.name, isStaticSide)
  const methods = members.filter((member) => member.kind === 'method')
  if (methods.length > 0) {
    const statics = methods.filter((member) => member.isStatic)
    if (statics.length === 0) return needsValue(binding, type, syntax.name)
    return methodGroup(binding, syntax, statics, [])
  }
  const member = members[0] as Field | Property
  binding.members.set(syntax, member)
  if (!member.isStatic) return needsValue(binding, type, syntax.name)
  checkMember(binding, member, syntax.name)
  return memberValue(member)
}

const isStaticSide = (member: Member): boolean => member.isStatic

function needsValue(binding: Binding, type: Type, name: Name): Operand {
  const hint = `Use it on a value, not on the type.`
  binding.error(`'${name.name}' belongs to values of ${formatType(type)}.`, name, hint)
  return typed(unknown)
}

function memberOfValue(
  binding: Binding,
  target: Value,
  syntax: MemberSyntax,
  isCalled: boolean,
): Operand {
  const { type } = target
  const { name } = syntax.name
  if (isUnknown(type)) return typed(unknown)
  if (type.kind === 'anonymous') {
    const index = type.names.indexOf(name)
    if (index >= 0) return typed(type.types[index]!)
  }
  if (type.kind === 'tuple') {
    const index = type.names.indexOf(name)
    const position = index >= 0 ? index : Number(/^Item([1-9]\d*)$/.exec(name)?.[1] ?? 0) - 1
    if (type.elements[position]) {
      return { kind: 'value', type: type.elements[position], place: { kind: 'element' } }
    }
  }
  const members = membersOf(type, name)
  const methods = members.filter((member) => member.kind === 'method')
  const extensions = typeTable().extensionMethods(name)
  const [first] = members
  // A property that cannot be called does not hide a method of the same name.
  const isPassedOver =
    isCalled && extensions.length > 0 && first && first.kind !== 'method' && !isDelegate(first.type)
  if (first && first.kind !== 'method' && !isPassedOver) {
    binding.members.set(syntax, first)
    if (first.isStatic) return needsType(binding, type, syntax.name)
    checkMember(binding, first, syntax.name)
    if (syntax.typeArguments) {
      binding.error(`'${name}' is no method.`, syntax.name)
      return typed(unknown)
    }
    return memberValue(first)
  }
  const own = methods.filter((member) => !member.isStatic)
  if (methods.length > 0 && own.length === 0 && extensions.length === 0) {
    return needsType(binding, type, syntax.name)
  }
  if (own.length === 0 && extensions.length === 0) {
    return missingMember(binding, type, syntax.name, (member) => !member.isStatic)
  }
  return methodGroup(binding, syntax, own, extensions, target)
}

function needsType(binding: Binding, type: Type, name: Name): Operand {
  const written = formatType(type)
  const hint = `Write \`${written}.${name.name}\`.`
  binding.error(`'${name.name}' belongs to the type ${written}, not to a value.`, name, hint)
  return typed(unknown)
}

function memberValue(member: Field | Property): Value {
  const place = { kind: 'member', member } as const
  return member.kind === 'field' && member.constant !== undefined
    ? { kind: 'value', type: member.type, constant: member.constant, place }
    : { kind: 'value', type: member.type, place }
}

function methodGroup(
  binding: Binding,
  syntax: MemberSyntax,
  methods: readonly Method[],
  extensions: readonly Method[],
  receiver?: Value,
): Operand {
  return {
    kind: 'methods',
    name: syntax.name.name,
    methods,
    extensions,
    ...(receiver && { receiver }),
    ...(syntax.typeArguments && {
      typeArguments: syntax.typeArguments.map((each) => bindType(binding, each)),
    }),
  }
}

/** Reports a member that the service does not let expressions use. */
export function checkMember(
  binding: Binding,
  member: Member,
  name: { start: number; end: number },
) {
  if (member.isListed || !member.owner?.isListed) return
  const owner = member.owner.name
  const what = member.name === '.ctor' ? `this constructor of ${owner}` : `${owner}.${member.name}`
  binding.report('csharp-allowed', `Policy expressions cannot use ${what}.`, name)
}

/** Reports a member that a type lacks, unless the table does not know all its members. */
export function missingMember(
  binding: Binding,
  type: Type,
  name: Name,
  isUsable: (member: Member) => boolean,
): Operand {
  const isOpaque = [type, ...baseTypes(type)].some(
    (each) => each.kind === 'named' && each.definition.isOpaque,
  )
  if (isOpaque || type.kind === 'parameter') return typed(unknown)
  const usableNames = () =>
    memberNamesOf(type).filter((each) => {
      const [member] = membersOf(type, each)
      return member ? isUsable(member) : !isEnum(type) || isUsable.length > 0
    })
  const message = `${formatType(type)} has no member '${name.name}'.`
  binding.error(message, name, () =>
    suggest(name.name, type.kind === 'anonymous' ? type.names : usableNames()),
  )
  return typed(unknown)
}

/** The value behind `?.`: a value type becomes nullable. */
export const liftAccess = (type: Type): Type => (isVoid(type) ? type : nullableOf(type))
