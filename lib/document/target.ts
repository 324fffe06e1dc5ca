import type { Scope } from '../policies/definition.ts'

/** What a document belongs to in the service. */
export type Target = { readonly workspace?: string } & (
  | { readonly scope: 'global' }
  | { readonly scope: 'workspace'; readonly workspace: string }
  | { readonly scope: 'product'; readonly product: string }
  | { readonly scope: 'api'; readonly api: string }
  | { readonly scope: 'operation'; readonly api: string; readonly operation: string }
  | {
      readonly scope: 'resolver'
      readonly api: string
      readonly type: string
      readonly field: string
    }
  | { readonly scope: 'fragment'; readonly fragment: string }
)

/** The scopes of documents, and `fragment` for what documents include. */
export type TargetScope = Scope | 'fragment'

/** Where a document's XML stands below the sources or the output, with forward slashes. */
export function targetPath(target: Target): string {
  if (target.scope === 'workspace') return `workspaces/${target.workspace}.xml`
  const folder = target.workspace === undefined ? '' : `workspaces/${target.workspace}/`
  return `${folder}${ownPath(target)}.xml`
}

function ownPath(target: Exclude<Target, { scope: 'workspace' }>): string {
  switch (target.scope) {
    case 'global':
      return 'global'
    case 'product':
      return `products/${target.product}`
    case 'api':
      return `apis/${target.api}`
    case 'operation':
      return `apis/${target.api}/operations/${target.operation}`
    case 'resolver':
      return `apis/${target.api}/resolvers/${target.type}/${target.field}`
    case 'fragment':
      return `fragments/${target.fragment}`
  }
}

/** The target that a path below the sources names, or undefined where it names none. */
export function targetAt(path: string): Target | undefined {
  const parts = path.replace(/\.xml$/, '').split('/')
  if (parts.length === 1) return parts[0] === 'global' ? { scope: 'global' } : undefined
  if (parts[0] !== 'workspaces') return ownTarget(parts)
  const [, workspace, ...rest] = parts
  if (!workspace) return undefined
  if (rest.length === 0) return { scope: 'workspace', workspace }
  const target = ownTarget(rest)
  return target && { ...target, workspace }
}

function ownTarget(parts: readonly string[]): Target | undefined {
  const [folder, id, kind, first, second] = parts
  if (!id) return undefined
  if (parts.length === 2) {
    if (folder === 'products') return { scope: 'product', product: id }
    if (folder === 'apis') return { scope: 'api', api: id }
    if (folder === 'fragments') return { scope: 'fragment', fragment: id }
    return undefined
  }
  if (folder !== 'apis' || !first) return undefined
  if (kind === 'operations' && parts.length === 4) {
    return { scope: 'operation', api: id, operation: first }
  }
  if (kind === 'resolvers' && parts.length === 5 && second) {
    return { scope: 'resolver', api: id, type: first, field: second }
  }
  return undefined
}

/** The target in words, as messages name it. */
export function targetName(target: Target): string {
  const place = target.workspace === undefined ? '' : ` of workspace \`${target.workspace}\``
  switch (target.scope) {
    case 'global':
      return 'the global policy'
    case 'workspace':
      return `the policy of workspace \`${target.workspace}\``
    case 'product':
      return `the policy of product \`${target.product}\`${place}`
    case 'api':
      return `the policy of API \`${target.api}\`${place}`
    case 'operation':
      return `the policy of operation \`${target.operation}\` of API \`${target.api}\`${place}`
    case 'resolver':
      return `the resolver of \`${target.type}.${target.field}\` of API \`${target.api}\`${place}`
    case 'fragment':
      return `fragment \`${target.fragment}\`${place}`
  }
}
