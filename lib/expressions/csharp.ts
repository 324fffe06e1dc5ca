import { dedent } from '../csharp/indent.ts'
import { scanExpression } from '../csharp/scan.ts'
import { callSite } from '../diagnostics/call-site.ts'
import type { CallSite } from '../diagnostics/source.ts'
import type { Code } from '../xml/node.ts'
import { bracketed } from './compose.ts'
import { type Draft, draft, failed } from './draft.ts'
import type { Expression, NamedValueText } from './expression.ts'
import { expressionNode } from './expression-node.ts'
import './operations.ts'
import { countNames, resolveNames, shiftNames, withoutMarks } from './names.ts'
import { operand, writtenDraft } from './operand.ts'
import { shapes } from './shape.ts'
import { type Strength, strength } from './strength.ts'
import type { Typed } from './typed.ts'

/**
 * What a C# template may hold: a value becomes an escaped literal, an expression is put in with
 * brackets where it needs them, a named value as `{{name}}`.
 */
export type Captured = string | number | boolean | null | Expression | NamedValueText

// biome-ignore lint/suspicious/noExplicitAny: C# whose type nobody stated fits everywhere.
type Unstated = any

interface CsharpTag {
  <T = Unstated>(code: TemplateStringsArray, ...values: readonly Captured[]): Typed<T>
  /** C# statements that end in `return`: `@{…}`. */
  readonly block: <T = Unstated>(
    code: TemplateStringsArray,
    ...values: readonly Captured[]
  ) => Expression<T>
}

function expression<T>(code: TemplateStringsArray, ...values: readonly Captured[]): Typed<T> {
  return template('expression', code, values, callSite(expression)) as Typed<T>
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
): unknown {
  const { text, bad } = spliced(raw, values)
  const code = dedent(text).trim()
  const problem = bad ?? problemOf(form, code)
  if (form === 'block' && problem === undefined) {
    return Object.freeze({ kind: 'code', form, code: resolveNames(code), free: true, origin })
  }
  const made = problem === undefined ? writtenDraft(code) : failed(problem)
  return expressionNode(made, shapes.any, origin, {})
}

/** What keeps C# from being an expression or a block, if anything. */
function problemOf(form: Code['form'], code: string): string | undefined {
  const text = form === 'expression' ? `@(${code})` : `@{${code}\n}`
  const scanned = scanExpression(text, 0)
  if ('problem' in scanned) return scanned.problem.message
  if (scanned.end !== text.length) return 'A closing bracket has no partner.'
  return code === '' ? 'The C# is empty.' : undefined
}

function spliced(
  texts: readonly string[],
  values: readonly Captured[],
): { readonly text: string; readonly bad: string | undefined } {
  let text = ''
  let bad: string | undefined
  for (const [index, each] of texts.entries()) {
    text += withoutMarks(each)
      .replace(/\\([`$])/g, '$1')
      .replace(/\r\n?/g, '\n')
    if (index >= values.length) continue
    const made = capturedDraft(values[index])
    bad ??= made.problem
    const least = leastBetween(text, texts[index + 1] ?? '')
    text += shiftNames(bracketed(made, least), countNames(text))
  }
  return { text, bad }
}

/** What needs no brackets between these texts. */
function leastBetween(before: string, after: string): Strength {
  if (/^\s*\??[.[(]/.test(after)) return strength.primary
  return /[(,]\s*$/.test(before) && /^\s*[,)]/.test(after) ? strength.lambda : strength.chain
}

/** C# that someone wrote keeps its brackets, as it may hold more than one expression. */
function capturedDraft(value: unknown): Draft {
  if (isObject(value) && value['kind'] === 'literal')
    return draft(String(value['text']), strength.primary)
  const made = operand(value)
  const isWritten = isObject(value) && value['kind'] === 'code' && value['flat'] !== true
  const isOpen = isWritten && made.problem === undefined && made.strength < strength.primary
  return isOpen ? draft(made.code, strength.unknown) : made
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
