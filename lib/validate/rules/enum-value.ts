import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import { docsOf, list } from '../list.ts'
import type { Rule } from '../rule.ts'
import { definedValues, isPlain } from '../value.ts'

/** A value of a list is one of the list. */
export const enumValue: Rule = {
  code: 'enum-value',
  severity: 'error',
  summary: 'A value of a list is one of the list.',
  check({ visits, report }) {
    for (const { name, value, definition, visit } of definedValues(visits)) {
      const { values, type } = definition
      if (!values || !isPlain(value)) continue
      const given =
        type === 'enums' ? value.text.split(',').map((each) => each.trim()) : [value.text]
      for (const text of given.filter((each) => !values.includes(each))) {
        const near = didYouMean(text, values)
        const all = `Use ${list(
          values.map((each) => `"${each}"`),
          'or',
        )}.`
        report(value.origin, `${name} cannot be "${text}".`, {
          hint: near ? `Did you mean "${near}"?` : all,
          ...docsOf(visit.policy),
        })
      }
    }
  },
}
