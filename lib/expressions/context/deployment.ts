import { entity } from '../entity.ts'
import type { StringExpression } from '../operations/string.ts'
import { shapes } from '../shape.ts'
import { type Certificates, certificates } from './certificates.ts'
import { type Gateway, gateway } from './gateway.ts'
import { type Sustainability, sustainability } from './sustainability.ts'

/** The service and the gateway that runs the policy. */
export interface Deployment {
  readonly region: StringExpression
  readonly serviceId: StringExpression
  readonly serviceName: StringExpression
  /** `managed` for managed gateways. */
  readonly gatewayId: StringExpression
  readonly gateway: Gateway
  readonly certificates: Certificates
  readonly sustainabilityInfo: Sustainability
}

/** How C# has it: `IDeployment`. */
export const deployment = entity<Deployment>('IDeployment', {
  region: shapes.string,
  serviceId: shapes.string,
  serviceName: shapes.string,
  gatewayId: shapes.string,
  gateway: gateway,
  certificates: certificates,
  sustainabilityInfo: sustainability,
})
