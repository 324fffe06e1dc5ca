import { docsOf, list } from '../list.ts'
import { at, type Rule } from '../rule.ts'

/** Policies that work only together stand together. */
export const missingCompanion: Rule = {
  code: 'missing-companion',
  severity: 'warning',
  summary: 'Policies that work only together stand together.',
  check({ visits, scope, report }) {
    if (scope === 'fragment' || !scope) return
    const names = new Set(visits.map(({ element }) => element.name))
    // What is inherited or included may hold the other one.
    if (names.has('include-fragment') || names.has('base')) return
    for (const { policy, element, slot } of visits) {
      const missing = policy?.usage?.requires?.filter((name) => !names.has(name)) ?? []
      if (!policy || slot || missing.length === 0) continue
      const other = list(missing.map((name) => `\`${name}\``))
      report(at(element), `\`${policy.name}\` has no effect without ${other}.`, docsOf(policy))
    }
  },
}
