import { atKey } from '../../diagnostics/call-site.ts'
import type { ProjectRule } from '../rule.ts'

/** The Consumption tier has no circuit breakers. */
export const breakerGateway: ProjectRule = {
  code: 'breaker-gateway',
  severity: 'error',
  wholeProject: true,
  summary: 'The Consumption tier has no circuit breakers.',
  docs: 'https://learn.microsoft.com/azure/api-management/backends#circuit-breaker',
  checkProject({ resources, gateway, report }) {
    if (gateway !== 'consumption') return
    for (const resource of resources) {
      if (resource.resource !== 'backend' || !resource.options?.circuitBreaker) continue
      report(
        atKey(resource.origin, 'circuitBreaker'),
        `\`${resource.id}\` has a circuit breaker, which the Consumption tier does not know.`,
      )
    }
  },
}
