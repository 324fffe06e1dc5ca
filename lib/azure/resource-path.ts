import type { Target } from '../document/target.ts'
import { addressOf, type Resource } from '../resources/resource.ts'

/**
 * The path of a document below the service in the management API. A resolver's own id is not what
 * documents know of it: it is given.
 * @see https://learn.microsoft.com/rest/api/apimanagement/policy/create-or-update
 */
export function documentPath(target: Target, resolver = ''): string {
  const place = target.workspace === undefined ? '' : `/workspaces/${target.workspace}`
  if (target.scope === 'fragment') return `${place}/policyFragments/${target.fragment}`
  return `${place}${ownerPath(target, resolver)}/policies/policy`
}

function ownerPath(target: Exclude<Target, { scope: 'fragment' }>, resolver: string): string {
  switch (target.scope) {
    case 'global':
    case 'workspace':
      return ''
    case 'product':
      return `/products/${target.product}`
    case 'api':
      return `/apis/${target.api}`
    case 'operation':
      return `/apis/${target.api}/operations/${target.operation}`
    case 'resolver':
      return `/apis/${target.api}/resolvers/${resolver}`
  }
}

/** The path of a resource below the service, or below a workspace of it. */
export const resourcePath = (resource: Resource, workspace?: string): string =>
  `${workspace === undefined ? '' : `/workspaces/${workspace}`}/${addressOf(resource)}`.replace(
    '/named-values/',
    '/namedValues/',
  )

/** The path of what a policy belongs to, which has to be there before it; empty for the service. */
export const parentPath = (policyPath: string): string =>
  policyPath.replace(/\/policies\/policy$/, '')
