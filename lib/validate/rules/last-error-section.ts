import { mentionsOf } from '../mentions.ts'
import type { Rule } from '../rule.ts'

/** `context.LastError` is there in `on-error` only; elsewhere it is null. */
export const lastErrorSection: Rule = {
  code: 'last-error-section',
  severity: 'warning',
  summary: '`context.LastError` is used in `on-error` only.',
  docs: 'https://learn.microsoft.com/azure/api-management/api-management-error-handling-policies',
  check(context) {
    for (const { visit, origin, isTested } of mentionsOf(context, 'LastError')) {
      if (!visit.section || visit.section === 'on-error' || isTested) continue
      context.report(origin, `\`context.LastError\` is null in <${visit.section}>.`, {
        hint: 'Move this to <on-error>.',
      })
    }
  },
}
