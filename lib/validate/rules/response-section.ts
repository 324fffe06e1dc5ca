import { mentionsOf } from '../mentions.ts'
import type { Rule } from '../rule.ts'

/** `context.Response` is not there before the backend has answered. */
export const responseSection: Rule = {
  code: 'response-section',
  severity: 'error',
  summary: '`context.Response` is not used in `inbound`, before there is one.',
  docs: 'https://learn.microsoft.com/azure/api-management/api-management-policy-expressions#ContextVariables',
  check(context) {
    for (const { visit, origin, isTested, isLate } of mentionsOf(context, 'Response')) {
      if (visit.section !== 'inbound' || isTested || isLate) continue
      context.report(origin, 'There is no `context.Response` in <inbound>.', {
        hint: 'Move this to <outbound>.',
      })
    }
  },
}
