import { codeOf, negated } from './compose.ts'
import { type Draft, draft } from './draft.ts'
import type { Value } from './expression.ts'
import { expression } from './make.ts'
import { operand } from './operand.ts'
import type { BooleanExpression } from './operations/boolean.ts'
import { shapes } from './shape.ts'
import { type Strength, strength } from './strength.ts'

/** Whether all conditions hold: `a && b`. C# looks no further than the first that does not. */
export function all(...conditions: readonly Value<boolean>[]): BooleanExpression {
  return expression(joined(strength.and, ' && ', conditions, true), shapes.bool, all)
}

/** Whether one of the conditions holds: `a || b`. C# looks no further than the first that does. */
export function any(...conditions: readonly Value<boolean>[]): BooleanExpression {
  return expression(joined(strength.or, ' || ', conditions, false), shapes.bool, any)
}

/** Whether the condition does not hold: `!a`. */
export function not(condition: Value<boolean>): BooleanExpression {
  return expression(negated(condition), shapes.bool, not)
}

function joined(
  level: Strength,
  operator: string,
  conditions: readonly unknown[],
  none: boolean,
): Draft {
  if (conditions.length === 0) return draft(String(none), strength.primary)
  if (conditions.length === 1) return operand(conditions[0])
  const texts = conditions.map((_, index) => (index === 0 ? '' : operator))
  return codeOf(level, ...conditions.map(() => level))([...texts, ''], ...conditions)
}
