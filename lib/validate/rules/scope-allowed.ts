import { docsOf, list } from '../list.ts'
import { at, type Rule } from '../rule.ts'

/** A policy stands only at the scopes its reference page lists. */
export const scopeAllowed: Rule = {
  code: 'scope-allowed',
  severity: 'error',
  summary: 'A policy stands only at the scopes its reference page lists.',
  docs: 'https://learn.microsoft.com/azure/api-management/api-management-howto-policies',
  check({ visits, scope, report }) {
    if (!scope || scope === 'fragment') return
    for (const { policy, slot, element } of visits) {
      if (!policy || slot || policy.category === 'undocumented') continue
      if (policy.scopes.includes(scope)) continue
      const isSeen = policy.undocumentedScopes?.includes(scope) ?? false
      const message = isSeen
        ? `The reference does not list ${scope} scope for \`${policy.name}\`.`
        : `\`${policy.name}\` is not allowed at ${scope} scope.`
      report(at(element), message, {
        hint: `It is for ${list(policy.scopes)} scope.`,
        ...docsOf(policy),
        ...(isSeen && { severity: 'warning' }),
      })
    }
  },
}
