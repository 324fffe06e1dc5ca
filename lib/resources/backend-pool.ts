import { callSite } from '../diagnostics/call-site.ts'
import type { ResourceReference } from '../xml/resource-reference.ts'
import { type ResourceOf, resource } from './resource.ts'

/** A backend in a pool. */
export interface BackendPoolMember {
  /** A backend of the project, or `external.backend('…')`; not a pool. */
  readonly backend: ResourceReference<'backend'>
  /** Members of a higher number wait until all of a lower one are tripped; 0 to 100. */
  readonly priority?: number
  /** Its share of the requests among members of one priority; 0 to 100. */
  readonly weight?: number
}

/** Backends among which the gateway chooses. */
export interface BackendPoolOptions {
  readonly title?: string
  readonly description?: string
  /** One to thirty backends. */
  readonly members: readonly BackendPoolMember[]
  /** Keeps a client on one member by a cookie. Preview. */
  readonly sessionAffinity?: {
    /** The name of the cookie. */
    readonly cookie: string
  }
  /** What clients get while no member takes requests. Preview. */
  readonly failureResponse?: { readonly statusCode: number }
}

/** A backend pool of the project. */
export interface BackendPool extends ResourceOf<'backend-pool', BackendPoolOptions> {}

/**
 * Backends among which the gateway chooses by priority, weight and what their circuit breakers say.
 * @see https://learn.microsoft.com/azure/api-management/backends#load-balanced-pool
 */
export function backendPool(id: string, options: BackendPoolOptions): BackendPool {
  return Object.freeze(resource('backend-pool', id, options, callSite(backendPool)))
}
