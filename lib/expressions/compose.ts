import { type Draft, draft, failed } from './draft.ts'
import { countNames, shiftNames } from './names.ts'
import { operand } from './operand.ts'
import { type Strength, strength } from './strength.ts'

/**
 * C# made of pieces: a value that a member or an index follows gets brackets where it needs them, any
 * other one stands between brackets, commas or quotes already.
 */
export const code = (texts: readonly string[], ...values: readonly unknown[]): Draft =>
  compose(strength.primary, texts, values)

/** The same with another outermost operator, and with brackets around anything weaker than `least`. */
export const codeOf =
  (level: Strength, ...least: readonly Strength[]) =>
  (texts: readonly string[], ...values: readonly unknown[]): Draft =>
    compose(level, texts, values, least)

function compose(
  level: Strength,
  texts: readonly string[],
  values: readonly unknown[],
  least: readonly Strength[] = [],
): Draft {
  const drafts = values.map(operand)
  const bad = drafts.find(({ problem }) => problem !== undefined)
  if (bad?.problem !== undefined) return failed(bad.problem)
  let result = texts[0]!
  for (const [index, each] of drafts.entries()) {
    const text = texts[index + 1]!
    result += shiftNames(bracketed(each, least[index] ?? needed(text)), countNames(result)) + text
  }
  return draft(result, level)
}

/** The code of a draft, in brackets where it binds more weakly than its place asks for. */
export const bracketed = (each: Draft, least: Strength): string =>
  each.strength < least ? `(${each.code})` : each.code

const needed = (following: string): Strength => {
  if (/^\?[.[]/.test(following)) return strength.chain
  return /^[.[]/.test(following) ? strength.primary : strength.lambda
}

/** `left operator right`, for operators of which several are read from the left. */
export const binary = (level: Strength, left: unknown, operator: string, right: unknown): Draft => {
  const isComparison = level === strength.equality || level === strength.relational
  const next = (level + 1) as Strength
  return codeOf(level, isComparison ? next : level, next)(['', ` ${operator} `, ''], left, right)
}

/** C# text that is put in as it stands. */
export const raw = (text: string): Draft => draft(text, strength.primary)

/** Values between commas. Two comparisons side by side, `a < b, c > (d)`, would be a generic call. */
export function commaList(values: readonly unknown[]): Draft {
  const texts = values.map((_, index) => (index === 0 ? '' : ', '))
  const least = values.map((value) =>
    operand(value).strength === strength.relational ? strength.additive : strength.lambda,
  )
  return codeOf(strength.primary, ...least)([...texts, ''], ...values)
}

/** `(type)value`. */
export const cast = (type: string, value: unknown): Draft =>
  withType(codeOf(strength.unary, strength.primary, strength.unary)`(${raw(type)})${value}`, type)

/** The same C#, whose result is known to have this type. */
export const withType = (each: Draft, type: string | undefined): Draft =>
  each.problem === undefined ? draft(each.code, each.strength, type) : each

/** `!condition`. */
export const negated = (condition: unknown): Draft =>
  withType(codeOf(strength.unary, strength.unary)`!${condition}`, 'bool')
