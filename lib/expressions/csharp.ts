import { dedent } from '../csharp/indent.ts'
import { scanExpression } from '../csharp/scan.ts'
import { callSite } from '../diagnostics/call-site.ts'
import type { CallSite } from '../diagnostics/source.ts'
import type { Code, XmlProblem } from '../xml/node.ts'
import type { Expression, NamedValueText } from './expression.ts'
import { isPrimary } from './is-primary.ts'
import { stringLiteral } from './string-literal.ts'

/**
 * What a C# template may hold: a value becomes an escaped literal, an expression is put in with
 * brackets where it needs them, a named value as `{{name}}`.
 */
export type Captured = string | number | boolean | null | Expression | NamedValueText

// biome-ignore lint/suspicious/noExplicitAny: C# whose type nobody stated fits everywhere.
type Unstated = any

interface CsharpTag {
  <T = Unstated>(code: TemplateStringsArray, ...values: readonly Captured[]): Expression<T>
  /** C# statements that end in `return`: `@{…}`. */
  readonly block: <T = Unstated>(
    code: TemplateStringsArray,
    ...values: readonly Captured[]
  ) => Expression<T>
}

function expression<T>(code: TemplateStringsArray, ...values: readonly Captured[]): Expression<T> {
  return template('expression', code, values, callSite(expression)) as Expression<T>
}

function block<T>(code: TemplateStringsArray, ...values: readonly Captured[]): Expression<T> {
  return template('block', code, values, callSite(block)) as Expression<T>
}

/**
 * A C# expression, `@(…)`, as in `` csharp<string>`context.Request.Method` ``. Backslashes stand
 * for themselves, as in C#.
 * @see https://learn.microsoft.com/azure/api-management/api-management-policy-expressions
 */
export const csharp: CsharpTag = Object.assign(expression, { block })

function template(
  form: Code['form'],
  { raw }: TemplateStringsArray,
  values: readonly Captured[],
  origin: CallSite,
): Code | XmlProblem {
  const parts = raw.map((text, index) => {
    const plain = text.replace(/\\([`$])/g, '$1').replace(/\r\n?/g, '\n')
    return index < values.length ? plain + spliced(values[index]) : plain
  })
  const missing = parts.some((part) => part.includes(unusable))
  const code = dedent(parts.join('')).trim()
  const text = form === 'expression' ? `@(${code})` : `@{${code}\n}`
  const scanned = scanExpression(text, 0)
  if (missing) return problem('A value in the template cannot be written in C#.', origin)
  if ('problem' in scanned) return problem(scanned.problem.message, origin)
  if (scanned.end !== text.length) return problem('A closing bracket has no partner.', origin)
  if (code === '') return problem('The C# is empty.', origin)
  return Object.freeze({ kind: 'code', form, code, free: true, origin })
}

// Marks what has no C# form; no text can hold it, because control characters are escaped.
const unusable = '\u0000'

function spliced(value: unknown): string {
  if (value === null) return 'null'
  if (typeof value === 'string') return stringLiteral(value)
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return Number.isFinite(value) ? numberLiteral(value) : unusable
  if (typeof value !== 'object' || !('kind' in value)) return unusable
  if (value.kind === 'literal' && 'text' in value) return String(value.text)
  if (value.kind !== 'code' || !('code' in value) || !('form' in value)) return unusable
  if (value.form === 'block') return unusable
  return isPrimary(String(value.code)) ? String(value.code) : `(${value.code})`
}

const numberLiteral = (value: number): string => {
  const text = Object.is(value, -0) ? '0' : String(value)
  return value < 0 ? `(${text})` : text
}

const problem = (message: string, origin: CallSite): XmlProblem => ({
  kind: 'problem',
  code: 'malformed-expression',
  severity: 'error',
  message,
  hint: 'Interpolate strings, numbers, booleans, null, named values and single expressions.',
  origin,
})
