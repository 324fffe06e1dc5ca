import type { Operations } from './operations.ts'
import type { Settings } from './settings.ts'
import type { Store } from './store.ts'

/** Everything that answering a request needs. */
export interface Service {
  readonly settings: Settings
  readonly store: Store
  readonly operations: Operations
}

/** The address of the service, as ids begin. */
export const serviceId = ({ subscriptionId, resourceGroup, service }: Settings): string =>
  `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.ApiManagement/service/${service}`

/** The path below the service that an id names: `/backends/x`, in full or already short. */
export function shortId(settings: Settings, id: string): string {
  const prefix = serviceId(settings)
  const isFull = id.toLowerCase().startsWith(`${prefix.toLowerCase()}/`)
  return isFull ? id.slice(prefix.length) : id
}
