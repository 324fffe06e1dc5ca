import type { Rule } from '../rule.ts'
import { definedValues, isLiquid } from '../value.ts'

/** An expression fills its whole value. */
export const expressionInText: Rule = {
  code: 'expression-in-text',
  severity: 'warning',
  summary: 'An expression fills its whole value.',
  docs: 'https://learn.microsoft.com/azure/api-management/api-management-policy-expressions',
  check({ visits, report }) {
    for (const { name, value, visit } of definedValues(visits)) {
      if (value.kind !== 'literal' || value.broken || isLiquid(visit.element)) continue
      if (!/\S.*@[({]/s.test(value.text)) continue
      report(
        value.origin,
        `${name} holds \`@(\` behind other text, so the service takes it as text.`,
        {
          hint: 'Build the text inside one expression.',
        },
      )
    }
  },
}
