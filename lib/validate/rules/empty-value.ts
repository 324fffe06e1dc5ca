import { docsOf } from '../list.ts'
import type { Rule } from '../rule.ts'

/** A required attribute says something. */
export const emptyValue: Rule = {
  code: 'empty-value',
  severity: 'warning',
  summary: 'A required attribute says something.',
  check({ values, report }) {
    for (const { name, value, definition, visit } of values) {
      if (definition.required !== true || value.kind !== 'literal' || value.text.trim() !== '')
        continue
      if (!('default' in definition) && definition.type === 'any') continue
      if (optionalText.has(definition.type)) continue
      report(value.origin, `${name} is empty.`, { hint: definition.doc, ...docsOf(visit.policy) })
    }
  },
}

// What these types say to an empty value is an error of their own rules.
const optionalText = new Set([
  'any',
  'int',
  'seconds',
  'number',
  'bool',
  'condition',
  'enum',
  'header-name',
  'ip',
])
