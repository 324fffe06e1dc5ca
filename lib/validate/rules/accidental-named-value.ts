import { isLiquid } from '../../document/liquid.ts'
import { hasNamedValue } from '../../xml/named-values.ts'
import type { Rule } from '../rule.ts'

/** Text written in TypeScript does not become a named value. */
export const accidentalNamedValue: Rule = {
  code: 'accidental-named-value',
  severity: 'error',
  summary: 'Text written in TypeScript does not become a named value.',
  docs: 'https://learn.microsoft.com/azure/api-management/api-management-howto-properties',
  check({ values, report }) {
    for (const { name, value, visit } of values) {
      if (value.kind !== 'literal' || value.origin.kind !== 'call') continue
      if (value.namedValues || !hasNamedValue(value.text) || isLiquid(visit.element)) continue
      report(
        value.origin,
        `${name} holds \`{{…}}\`, which the service replaces by a named value.`,
        {
          hint: "Use `namedValue('name')`, or `literal` for text around it, if that is meant.",
        },
      )
    }
  },
}
