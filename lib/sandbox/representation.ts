import { seenBy } from './api-versions.ts'
import { behaviourOf, type View } from './behaviour.ts'
import type { Properties } from './properties.ts'
import type { ResourcePath } from './resource-path.ts'
import { type Service, serviceId } from './service.ts'

/** A resource as an answer shows it to a version of the management API. */
export function representation(
  service: Service,
  path: ResourcePath,
  properties: Properties,
  { apiVersion, ...view }: View & { readonly apiVersion: string },
  provisioningState?: 'InProgress',
): object {
  const { isAsynchronous, show } = behaviourOf(path.collection)
  const shown = show ? show(service, properties, view) : properties
  return {
    id: `${serviceId(service.settings)}${path.text}`,
    type: `Microsoft.ApiManagement/service/${path.chain}`,
    name: path.id,
    properties: {
      ...seenBy(apiVersion, path.collection, shown),
      ...(isAsynchronous && { provisioningState: provisioningState ?? 'Succeeded' }),
    },
  }
}
