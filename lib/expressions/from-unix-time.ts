import { code } from './compose.ts'
import type { Value } from './expression.ts'
import { expression } from './make.ts'
import type { DateTimeExpression } from './operations/date-time.ts'
import { shapes } from './shape.ts'

/** The time that many seconds after 1970: `DateTimeOffset.FromUnixTimeSeconds(a).UtcDateTime`. */
export function fromUnixSeconds(seconds: Value<number>): DateTimeExpression {
  const made = code`DateTimeOffset.FromUnixTimeSeconds(${seconds}).UtcDateTime`
  return expression(made, shapes.dateTime, fromUnixSeconds)
}

/** The time that many milliseconds after 1970. */
export function fromUnixMilliseconds(milliseconds: Value<number>): DateTimeExpression {
  const made = code`DateTimeOffset.FromUnixTimeMilliseconds(${milliseconds}).UtcDateTime`
  return expression(made, shapes.dateTime, fromUnixMilliseconds)
}
