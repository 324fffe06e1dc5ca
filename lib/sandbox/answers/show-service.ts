import type { Answer } from '../request.ts'
import { type Service, serviceId } from '../service.ts'

/** Shows the service itself: its tier, where it is and how it is. */
export function showService({ settings }: Service): Answer {
  const { service, sku } = settings
  return {
    status: 200,
    body: {
      id: serviceId(settings),
      name: service,
      type: 'Microsoft.ApiManagement/service',
      location: 'West Europe',
      sku: { name: sku, capacity: sku === 'Consumption' ? 0 : 1 },
      properties: {
        provisioningState: 'Succeeded',
        gatewayUrl: `https://${service}.azure-api.net`,
      },
    },
  }
}
