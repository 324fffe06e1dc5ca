import type { ExpressionSyntax } from '../syntax/tree.ts'
import { namedType, unknown } from '../types/type.ts'
import { findByName, keywordTypes, typeTable, wellKnown } from '../types/type-table.ts'
import { bindType, checkListed, reportUnknownType } from './bind-type.ts'
import type { Binding } from './binding.ts'
import { type Operand, typed } from './operand.ts'
import { isUpcoming, type Local, visibleNames } from './scope.ts'
import { suggest } from './suggest.ts'

type NameSyntax = Extract<ExpressionSyntax, { kind: 'name' }>

/** A name that stands alone: a local, a type or a namespace. */
export function bindName(binding: Binding, syntax: NameSyntax): Operand {
  const { name } = syntax
  const local = binding.find(name)
  if (local) {
    binding.locals.set(syntax, local)
    if (syntax.typeArguments && local.kind !== 'function') {
      binding.error(`'${name}' is no method.`, syntax)
    }
    return localOperand(binding, local, syntax)
  }
  if (isUpcoming(binding.scope, name)) {
    binding.error(`'${name}' is used before it is declared.`, syntax)
    return typed(unknown)
  }
  const list = syntax.typeArguments ?? []
  const definition = findByName(name, list.length)
  if (definition && 'fullName' in definition) {
    checkListed(binding, definition, syntax)
    const type = namedType(
      definition,
      list.map((each) => bindType(binding, each)),
    )
    return { kind: 'type', type }
  }
  if (typeTable().namespaces.has(name)) return { kind: 'namespace', name }
  if (list.length > 0) {
    if (typeTable().names.has(name)) reportUnknownType(binding, name, list.length, syntax)
    else binding.error(`There is no method '${name}'.`, syntax)
    return typed(unknown)
  }
  if (typeTable().names.has(name)) {
    reportUnknownType(binding, name, 0, syntax)
    return typed(unknown)
  }
  binding.error(`There is no '${name}'.`, syntax, () =>
    suggest(name, [
      ...visibleNames(binding.scope),
      ...typeTable().names,
      ...Object.keys(keywordTypes),
    ]),
  )
  return typed(unknown)
}

function localOperand(binding: Binding, local: Local, syntax: NameSyntax): Operand {
  const { name, type, constant } = local
  if (local.kind === 'function' && local.method) {
    return {
      kind: 'methods',
      name,
      methods: [local.method],
      extensions: [],
      ...(syntax.typeArguments && {
        typeArguments: syntax.typeArguments.map((each) => bindType(binding, each)),
      }),
    }
  }
  if (local.kind === 'constant') {
    if (constant !== undefined) binding.constants.set(syntax, constant)
    return {
      kind: 'value',
      type,
      place: { kind: 'constant', name },
      ...(constant !== undefined && { constant }),
    }
  }
  const kind = local.kind === 'iteration' ? 'iteration' : 'variable'
  return { kind: 'value', type, place: { kind, name } }
}

/** `string` in `string.Join`. */
export const bindPredefined = (name: string): Operand => ({ kind: 'type', type: wellKnown(name) })
