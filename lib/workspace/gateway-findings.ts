import type { Finding } from '../diagnostics/diagnostic.ts'
import type { Gateway } from '../policies/definition.ts'
import { breakerGateway } from '../validate/rules/breaker-gateway.ts'
import { gatewayAllowed } from '../validate/rules/gateway-allowed.ts'
import { validate } from '../validate/validate.ts'
import { type BuildResult, show } from './build.ts'

/** What a built project uses and a kind of gateway does not have. */
export function gatewayFindings(
  { compiled, resources, locator }: Pick<BuildResult, 'compiled' | 'resources' | 'locator'>,
  gateway: Gateway,
): readonly Finding[] {
  const documents = compiled.map(({ document }) => document)
  const rules = [gatewayAllowed, breakerGateway]
  return show(validate(documents, { ...resources, gateway, rules }), locator)
}
