import type { Binding } from '../check/binding.ts'
import type { ExpressionSyntax } from '../syntax/tree.ts'

/** The path of a local, which others of the name do not have. */
export const localPath = (name: string, declaredAt: number): string => `${name}#${declaredAt}`

/**
 * A text that is the same for expressions that always have the same value, such as
 * `context.User` or a local that is assigned once; undefined for all others.
 */
export function pathOf(binding: Binding, syntax: ExpressionSyntax): string | undefined {
  switch (syntax.kind) {
    case 'name': {
      const local = binding.locals.get(syntax)
      if (!local) return syntax.name
      return local.declaredAt < 0 ? local.name : localPath(local.name, local.declaredAt)
    }
    case 'member': {
      const target = pathOf(binding, syntax.target)
      return target && `${target}.${syntax.name.name}`
    }
    case 'conditional-access':
      return accessPath(binding, syntax.access, pathOf(binding, syntax.target))
    case 'cast':
    case 'as':
      return pathOf(binding, syntax.operand)
    case 'index':
    case 'call': {
      const target = pathOf(binding, syntax.target)
      const list = syntax.arguments.map(({ value }) =>
        value.kind === 'string' || value.kind === 'number' ? String(value.value) : undefined,
      )
      return target && list.every((each) => each !== undefined)
        ? `${target}(${JSON.stringify(list)})`
        : undefined
    }
    default:
      return undefined
  }
}

function accessPath(
  binding: Binding,
  access: ExpressionSyntax,
  receiver: string | undefined,
): string | undefined {
  if (receiver === undefined) return undefined
  if (access.kind === 'receiver') return receiver
  if (access.kind !== 'member') return undefined
  const target = accessPath(binding, access.target, receiver)
  return target && `${target}.${access.name.name}`
}

/** Everything that is not null if the expression is not: `a` and `a.b` for `a?.b`. */
export function impliedPaths(binding: Binding, syntax: ExpressionSyntax): readonly string[] {
  const own = pathOf(binding, syntax)
  const inner =
    syntax.kind === 'conditional-access'
      ? impliedPaths(binding, syntax.target)
      : syntax.kind === 'member' || syntax.kind === 'call' || syntax.kind === 'index'
        ? impliedPaths(binding, syntax.target)
        : syntax.kind === 'cast' || syntax.kind === 'as'
          ? impliedPaths(binding, syntax.operand)
          : []
  return own === undefined ? inner : [own, ...inner]
}
