import type { Gateway } from '../policies/definition.ts'
import type { ManagementClient } from './management-client.ts'

/** The service behind an environment. */
export interface ServiceInfo {
  /** Its management address, `/subscriptions/…/service/contoso`. */
  readonly id: string
  readonly name: string
  readonly location: string
  readonly sku: string
  readonly capacity?: number
  readonly gatewayUrl?: string
  readonly provisioningState?: string
}

/** Reads what the service says of itself. */
export async function readService(client: ManagementClient): Promise<ServiceInfo> {
  const { body } = await client.send({ method: 'GET', path: '' })
  const { id, name, location, sku, properties } = body as Readonly<Record<string, unknown>>
  const { name: tier, capacity } = (sku ?? {}) as Readonly<Record<string, unknown>>
  const { gatewayUrl, provisioningState } = (properties ?? {}) as Readonly<Record<string, unknown>>
  return {
    id: String(id),
    name: String(name),
    location: String(location ?? 'unknown'),
    sku: String(tier ?? 'unknown'),
    ...(typeof capacity === 'number' && { capacity }),
    ...(typeof gatewayUrl === 'string' && { gatewayUrl }),
    ...(typeof provisioningState === 'string' && { provisioningState }),
  }
}

/**
 * The kind of gateway that a SKU has.
 * @see https://learn.microsoft.com/azure/api-management/api-management-gateways-overview
 */
export const gatewayOf = (sku: string): Gateway | undefined => {
  if (/v2$/i.test(sku)) return 'v2'
  if (sku === 'Consumption') return 'consumption'
  return ['Developer', 'Basic', 'Standard', 'Premium', 'Isolated'].includes(sku)
    ? 'classic'
    : undefined
}
