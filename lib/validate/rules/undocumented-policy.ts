import { at, type Rule } from '../rule.ts'

/** A policy is one that Microsoft documents. */
export const undocumentedPolicy: Rule = {
  code: 'undocumented-policy',
  severity: 'warning',
  summary: 'A policy is one that Microsoft documents.',
  check({ visits, report }) {
    for (const { policy, element } of visits) {
      if (policy?.category !== 'undocumented') continue
      report(at(element), `\`${policy.name}\` is not documented.`, {
        hint: 'It may change or stop working without notice.',
      })
    }
  },
}
