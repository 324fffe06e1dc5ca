import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import { docsOf, list } from '../list.ts'
import type { Rule } from '../rule.ts'
import { isPlain } from '../value.ts'

/** A value of a list is one of the list. */
export const enumValue: Rule = {
  code: 'enum-value',
  severity: 'error',
  summary: 'A value of a list is one of the list.',
  check({ values, report }) {
    for (const { name, value, definition, visit } of values) {
      const { values: allowed, type } = definition
      if (!allowed || !isPlain(value)) continue
      const given =
        type === 'enums' ? value.text.split(',').map((each) => each.trim()) : [value.text]
      for (const text of given.filter((each) => !allowed.includes(each))) {
        const near = didYouMean(text, allowed)
        const all = `Use ${list(
          allowed.map((each) => `"${each}"`),
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
