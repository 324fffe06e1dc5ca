import { docsOf, list } from '../list.ts'
import { at, type Rule } from '../rule.ts'

/** A policy runs on the kind of gateway that is configured. */
export const gatewayAllowed: Rule = {
  code: 'gateway-allowed',
  severity: 'error',
  summary: 'A policy runs on the kind of gateway that is configured.',
  docs: 'https://learn.microsoft.com/azure/api-management/api-management-gateways-overview',
  check({ visits, gateway, report }) {
    if (!gateway) return
    for (const { policy, element } of visits) {
      if (!policy || policy.category === 'undocumented' || policy.gateways.includes(gateway))
        continue
      report(at(element), `\`${policy.name}\` does not run on the ${gateway} gateway.`, {
        hint: `It runs on ${list(policy.gateways)}.`,
        ...docsOf(policy),
      })
    }
  },
}
