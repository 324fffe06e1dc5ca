import { raw } from './compose.ts'
import { expression } from './make.ts'
import type { DateTimeExpression } from './operations/date-time.ts'
import { shapes } from './shape.ts'

/** The present time in UTC: `DateTime.UtcNow`. */
export function now(): DateTimeExpression {
  return expression(raw('DateTime.UtcNow'), shapes.dateTime, now)
}
