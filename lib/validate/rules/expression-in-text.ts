import { isLiquid } from '../../document/liquid.ts'
import type { Rule } from '../rule.ts'

/** An expression fills its whole value. */
export const expressionInText: Rule = {
  code: 'expression-in-text',
  severity: 'warning',
  summary: 'An expression fills its whole value.',
  docs: 'https://learn.microsoft.com/azure/api-management/api-management-policy-expressions',
  check({ values, report }) {
    for (const { name, value, visit } of values) {
      if (value.kind !== 'literal' || value.broken || isLiquid(visit.element)) continue
      const text = value.text.trimStart()
      if (text.search(/@[({]/) < 1) continue
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
