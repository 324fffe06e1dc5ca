import type {
  Argument,
  ExpressionSyntax,
  Initializer,
  InitializerItem,
  MemberInitializer,
} from '../syntax/tree.ts'
import { instancesOf } from '../types/base-types.ts'
import { isDelegate, isValueType, isVoid, typeWord } from '../types/classify.ts'
import { formatType } from '../types/format-type.ts'
import type { Method } from '../types/member.ts'
import { lookupOrder, membersOf, ownMembers } from '../types/members-of.ts'
import {
  anonymousType,
  arrayType,
  isUnknown,
  type NamedType,
  type Type,
  unknown,
} from '../types/type.ts'
import { typeTable, wellKnown } from '../types/type-table.ts'
import { bindArguments, finishArguments, finishCall } from './bind-call.ts'
import { bindExpression } from './bind-expression.ts'
import { bindIndexer } from './bind-index.ts'
import { checkMember, missingMember } from './bind-member.ts'
import { bindType } from './bind-type.ts'
import type { Binding } from './binding.ts'
import { bestCommonType } from './common-type.ts'
import { coerce, requireValue } from './convert.ts'
import { type Operand, typed } from './operand.ts'
import { resolveOverload } from './overloads.ts'

/** `new Type(…) { … }`. */
export function bindNew(
  binding: Binding,
  syntax: Extract<ExpressionSyntax, { kind: 'new' }>,
): Operand {
  const type = bindType(binding, syntax.type)
  const list = bindArguments(binding, syntax.arguments)
  if (type.kind !== 'named' || type.definition.isOpaque) {
    finishArguments(binding, list)
    looseInitializer(binding, syntax.initializer)
    return typed(type)
  }
  if (isDelegate(type)) {
    const [only] = list
    if (list.length === 1) coerce(binding, only!.operand, type, syntax, 'The delegate')
    else binding.error(`new ${formatType(type)} takes one method or lambda.`, syntax)
    return typed(type)
  }
  construct(binding, type, list, syntax)
  if (syntax.initializer) bindInitializer(binding, type, syntax.initializer)
  return typed(type)
}

function construct(
  binding: Binding,
  type: NamedType,
  list: ReturnType<typeof bindArguments>,
  syntax: Extract<ExpressionSyntax, { kind: 'new' }>,
): void {
  const { definition } = type
  if (definition.isStatic || definition.isAbstract) {
    const what = definition.isStatic
      ? 'static'
      : definition.kind === 'interface'
        ? 'an interface'
        : 'abstract'
    binding.error(`${formatType(type)} is ${what}; no object can be made of it.`, syntax.type)
    finishArguments(binding, list)
    return
  }
  if (isValueType(type) && list.length === 0) return
  const constructors = ownMembers(type, '.ctor') as readonly Method[]
  if (constructors.length === 0) {
    binding.error(`${formatType(type)} has no constructor.`, syntax.type)
    finishArguments(binding, list)
    return
  }
  const found = resolveOverload(binding, constructors, list)
  finishCall(binding, found, constructors, list, syntax, formatType(type))
}

/** `{ … }` behind a new object. */
function bindInitializer(binding: Binding, type: Type, initializer: Initializer): void {
  if (initializer.kind === 'members') {
    const seen = new Set<string>()
    for (const member of initializer.members) {
      const { target } = member
      if (!isIndexTarget(target)) {
        if (seen.has(target.name)) binding.error(`'${target.name}' is set already.`, target)
        seen.add(target.name)
      }
      bindMemberInitializer(binding, type, member)
    }
    return
  }
  if (initializer.elements.length === 0) return
  const isCollection = instancesOf(type, wellKnown('IEnumerable').definition).length > 0
  const adds = lookupOrder(type).flatMap((owner) => ownMembers(owner, 'Add')) as readonly Method[]
  const extensions = typeTable().extensionMethods('Add')
  if (!isCollection || (adds.length === 0 && extensions.length === 0)) {
    binding.error(`${formatType(type)} is no collection.`, initializer)
    looseInitializer(binding, initializer)
    return
  }
  for (const element of initializer.elements) {
    const items = element.kind === 'elements' ? element.elements : [element as InitializerItem]
    const values = items.map((item): Argument => {
      const value: ExpressionSyntax =
        item.kind === 'elements' || item.kind === 'members'
          ? { kind: 'missing', start: item.start, end: item.end }
          : item
      return { value, start: value.start, end: value.end }
    })
    const list = bindArguments(binding, values)
    const found = resolveOverload(binding, adds, list)
    const place: ExpressionSyntax = { kind: 'missing', start: element.start, end: element.end }
    finishCall(binding, found, adds, list, place, 'Add')
  }
}

function bindMemberInitializer(
  binding: Binding,
  type: Type,
  { target, value }: MemberInitializer,
): void {
  const isNested = value.kind === 'members' || value.kind === 'elements'
  const member = isIndexTarget(target)
    ? bindIndexer(binding, typed(type), target, value)
    : bindMemberTarget(binding, type, target, isNested)
  if (value.kind === 'members' || value.kind === 'elements') {
    if (!isUnknown(member)) bindInitializer(binding, member, value)
    else looseInitializer(binding, value)
    return
  }
  const operand = bindExpression(binding, value)
  if (isUnknown(member)) requireLoose(binding, operand, value)
  else coerce(binding, operand, member, value)
}

const isIndexTarget = (target: MemberInitializer['target']): target is readonly Argument[] =>
  Array.isArray(target)

function bindMemberTarget(
  binding: Binding,
  type: Type,
  name: Exclude<MemberInitializer['target'], readonly Argument[]>,
  isNested: boolean,
): Type {
  const [member] = membersOf(type, name.name)
  if (!member) {
    missingMember(binding, type, name, (each) => each.kind !== 'method')
    return unknown
  }
  checkMember(binding, member, name)
  if (member.kind === 'method') {
    binding.error(`'${name.name}' is a method and cannot be assigned.`, name)
    return unknown
  }
  if (!isNested && !member.canWrite) binding.error(`'${name.name}' is read-only.`, name)
  return member.type
}

/** Binds the values of an initializer of which nothing else is known. */
function looseInitializer(binding: Binding, initializer: InitializerItem | undefined): void {
  if (!initializer) return
  if (initializer.kind === 'elements') {
    for (const element of initializer.elements) looseInitializer(binding, element)
  } else if (initializer.kind === 'members') {
    for (const { target, value } of initializer.members) {
      if (isIndexTarget(target)) finishArguments(binding, bindArguments(binding, target))
      looseInitializer(binding, value)
    }
  } else requireLoose(binding, bindExpression(binding, initializer), initializer)
}

function requireLoose(binding: Binding, operand: Operand, place: ExpressionSyntax): void {
  if (operand.kind !== 'lambda' && operand.kind !== 'methods') requireValue(binding, operand, place)
}

/** `new int[3]`, `new[] { 1, 2 }`. */
export function bindNewArray(
  binding: Binding,
  syntax: Extract<ExpressionSyntax, { kind: 'new-array' }>,
): Operand {
  const lengths = syntax.sizes.map((size) => {
    const operand = bindExpression(binding, size)
    coerceSize(binding, operand, size)
    const constant = operand.kind === 'value' ? operand.constant : undefined
    if (typeof constant === 'bigint' && constant < 0n) {
      binding.error('The size cannot be negative.', size)
    }
    return typeof constant === 'bigint' ? Number(constant) : undefined
  })
  if (syntax.initializer) checkLengths(binding, syntax.initializer, lengths)
  if (syntax.element) {
    const element = bindType(binding, syntax.element)
    if (isVoid(element)) binding.error('An array of nothing (void) cannot be.', syntax.element)
    if (syntax.initializer) bindElements(binding, element, syntax.rank, syntax.initializer)
    return typed(arrayType(element, syntax.rank))
  }
  const { initializer } = syntax
  if (initializer?.kind !== 'elements') return typed(unknown)
  const operands = leaves(initializer).map((item) => bindExpression(binding, item))
  const places = leaves(initializer)
  operands.forEach((operand, index) => {
    requireLoose(binding, operand, places[index]!)
  })
  const element = bestCommonType(binding, operands)
  if (!element) {
    const hint = 'Write the type: `new string[] { … }`.'
    binding.error('The elements have no common type.', syntax, hint)
    return typed(unknown)
  }
  return typed(arrayType(element, syntax.rank))
}

/** Reports lists in braces that are not as long as the others, or as the size says. */
function checkLengths(
  binding: Binding,
  initializer: Initializer,
  [length, ...inner]: readonly (number | undefined)[],
): void {
  if (initializer.kind !== 'elements') return
  const { elements } = initializer
  if (length !== undefined && elements.length !== length) {
    binding.error(`${length} elements are expected, not ${elements.length}.`, initializer)
  }
  const lists = elements.filter((element): element is Initializer => element.kind === 'elements')
  const [first] = lists
  const expected = inner[0] ?? (first?.kind === 'elements' ? first.elements.length : undefined)
  for (const list of lists) checkLengths(binding, list, [expected, ...inner.slice(1)])
}

function leaves(item: InitializerItem): readonly ExpressionSyntax[] {
  if (item.kind === 'elements') return item.elements.flatMap(leaves)
  return item.kind === 'members' ? [] : [item]
}

function coerceSize(binding: Binding, operand: Operand, place: ExpressionSyntax): void {
  const type = operand.kind === 'value' ? operand.type : undefined
  if (type && /^(?:uint|long|ulong)$/.test(typeWord(type))) return
  coerce(binding, operand, wellKnown('int'), place, 'The size')
}

/** The values of an array whose element type is known. */
export function bindElements(
  binding: Binding,
  element: Type,
  rank: number,
  initializer: Initializer,
): void {
  if (initializer.kind === 'members') {
    binding.error('An array takes elements, not members.', initializer)
    return
  }
  for (const item of initializer.elements) {
    if (item.kind === 'elements' || item.kind === 'members') {
      if (rank > 1) bindElements(binding, element, rank - 1, item)
      else {
        binding.error('An element is expected here, not a list.', item)
      }
    } else if (rank > 1) binding.error('A list in braces is expected here.', item)
    else coerce(binding, bindExpression(binding, item), element, item, 'The element')
  }
}

/** `new { Name = value }`. */
export function bindAnonymous(
  binding: Binding,
  syntax: Extract<ExpressionSyntax, { kind: 'anonymous' }>,
): Operand {
  const names: string[] = []
  const seen = new Set<string>()
  const types: Type[] = []
  for (const { name, value } of syntax.members) {
    const operand = bindExpression(binding, value)
    const type = requireValue(binding, operand, value)
    const title = name?.name ?? impliedName(value)
    if (seen.has(title) && title !== '') {
      binding.error(`The member '${title}' is there twice.`, name ?? value)
    }
    if (type.kind === 'null') {
      binding.error('The member cannot be null without a type.', value, 'Cast it: `(string)null`.')
    }
    seen.add(title)
    names.push(title)
    types.push(type.kind === 'null' ? unknown : type)
  }
  return typed(anonymousType(names, types))
}

function impliedName(value: ExpressionSyntax): string {
  if (value.kind === 'name') return value.name
  if (value.kind === 'member') return value.name.name
  return value.kind === 'conditional-access' ? impliedName(value.access) : ''
}
