import type { Severity } from '../diagnostics/diagnostic.ts'
import type { Rule } from './rule.ts'

/** A rule whose findings reading or building has already left in the tree. */
export const problemRule = (
  code: string,
  severity: Severity,
  summary: string,
  docs?: string,
): Rule => ({
  code,
  severity,
  summary,
  ...(docs && { docs }),
  check({ problems, report }) {
    for (const { message, hint, origin } of problems.filter((each) => each.code === code)) {
      report(origin, message, hint ? { hint } : {})
    }
  },
})
