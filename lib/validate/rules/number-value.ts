import type { ValueDefinition } from '../../policies/definition.ts'
import { docsOf } from '../list.ts'
import type { Rule } from '../rule.ts'
import { isPlain } from '../value.ts'

/** A number is one, within its range. */
export const numberValue: Rule = {
  code: 'number-value',
  severity: 'error',
  summary: 'A number is one, within its range.',
  check({ values, report }) {
    for (const { name, value, definition, visit } of values) {
      const pattern = patterns[definition.type]
      if (!pattern || !isPlain(value)) continue
      const message = complaint(value.text.trim(), definition, pattern)
      if (message) report(value.origin, `${name} ${message}`, docsOf(visit.policy))
    }
  },
}

const whole = /^[+-]?\d+$/
const patterns: Readonly<Record<string, RegExp>> = {
  int: whole,
  seconds: whole,
  number: /^[+-]?(?:\d+\.?\d*|\.\d+)$/,
}

function complaint(text: string, definition: ValueDefinition, pattern: RegExp): string | undefined {
  const { type, min, max } = definition
  if (!pattern.test(text)) {
    return `must be a ${type === 'number' ? 'number' : 'whole number'}, not "${text}".`
  }
  const unit = type === 'seconds' ? ' seconds' : ''
  if (min !== undefined && Number(text) < min) return `must be at least ${min}${unit}.`
  if (max !== undefined && Number(text) > max) return `must be at most ${max}${unit}.`
  return undefined
}
