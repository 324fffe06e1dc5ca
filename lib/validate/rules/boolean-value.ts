import { docsOf } from '../list.ts'
import type { Rule } from '../rule.ts'
import { isPlain } from '../value.ts'

/** A value that is true or false is written so. */
export const booleanValue: Rule = {
  code: 'boolean-value',
  severity: 'error',
  summary: 'A value that is true or false is written so.',
  check({ values, report }) {
    for (const { name, value, definition, visit } of values) {
      if (definition.type !== 'bool' && definition.type !== 'condition') continue
      if (!isPlain(value) || /^\s*(?:true|false)\s*$/i.test(value.text)) continue
      report(value.origin, `${name} must be true or false, not "${value.text}".`, {
        hint: 'Write `true`, `false` or an expression.',
        ...docsOf(visit.policy),
      })
    }
  },
}
