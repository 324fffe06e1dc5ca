import { code, raw } from './compose.ts'
import type { Value } from './expression.ts'
import { expression } from './make.ts'
import type { TimeSpanExpression } from './operations/time-span.ts'
import { shapes } from './shape.ts'

const from = (unit: string) =>
  function timeSpanFrom(amount: Value<number>): TimeSpanExpression {
    return expression(code`TimeSpan.${raw(unit)}(${amount})`, shapes.timeSpan, timeSpanFrom)
  }

/** Lengths of time, as in `timeSpan.minutes(5)`: `TimeSpan.FromMinutes(5)`. */
export const timeSpan = {
  days: from('FromDays'),
  hours: from('FromHours'),
  minutes: from('FromMinutes'),
  seconds: from('FromSeconds'),
  milliseconds: from('FromMilliseconds'),
} as const
