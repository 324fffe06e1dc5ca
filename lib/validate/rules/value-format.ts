import type { ValueDefinition } from '../../policies/definition.ts'
import { docsOf } from '../list.ts'
import type { Rule } from '../rule.ts'
import { isPlain } from '../value.ts'

/** A value has the form that it needs. */
export const valueFormat: Rule = {
  code: 'value-format',
  severity: 'error',
  summary: 'A value has the form that it needs.',
  check({ values, report }) {
    for (const { name, value, definition, visit } of values) {
      if (!isPlain(value)) continue
      const message = complaint(value.text, definition)
      if (message) report(value.origin, `${name} ${message}`, docsOf(visit.policy))
    }
  },
}

function complaint(text: string, definition: ValueDefinition): string | undefined {
  const { type, pattern, maxLength } = definition
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`).test(text)) {
    return `cannot be "${text}".`
  }
  if (maxLength !== undefined && text.length > maxLength) {
    return `must have at most ${maxLength} ${maxLength === 1 ? 'character' : 'characters'}.`
  }
  if (type === 'header-name' && !token.test(text.trim())) return `is not a header name: "${text}".`
  if (type === 'uri' && /\s/.test(text.trim())) return 'is an address and cannot hold blanks.'
  if (type === 'ip' && !address.test(text.trim())) return `is not an IP address: "${text}".`
  return undefined
}

/** @see https://www.rfc-editor.org/rfc/rfc9110#name-tokens */
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/

const address =
  /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|(?=$|\/))){4}(?:\/\d{1,2})?$|^[0-9a-f]*:[0-9a-f:.]*(?:\/\d{1,3})?$/i
