import { docsOf } from '../list.ts'
import type { Rule } from '../rule.ts'
import { isPlain } from '../value.ts'

/** Expressions stand only where the reference allows them. */
export const expressionAllowed: Rule = {
  code: 'expression-allowed',
  severity: 'error',
  summary: 'Expressions stand only where the reference allows them.',
  docs: 'https://learn.microsoft.com/azure/api-management/api-management-policy-expressions',
  check({ values, report }) {
    for (const { name, value, definition, visit } of values) {
      if (definition.expression === 'not-allowed' && value.kind === 'code') {
        report(value.origin, `${name} takes no expression.`, {
          hint: 'Write a literal or a named value.',
          ...docsOf(visit.policy),
        })
      }
      if (definition.expression === 'required' && isPlain(value)) {
        report(value.origin, `${name} must be an expression.`, docsOf(visit.policy))
      }
    }
  },
}
