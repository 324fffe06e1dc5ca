import { code, raw } from '../compose.ts'
import type { Expression, Value } from '../expression.ts'
import { type Operation, type Operations, property } from '../operation.ts'
import { shapes } from '../shape.ts'
import type { Equality, Order } from './comparison.ts'
import type { NumberExpression } from './number.ts'
import type { Format, ToText } from './to-text.ts'

declare const timeSpan: unique symbol

/** A length of time; it has no TypeScript counterpart, so only expressions have it. */
export interface TimeSpan {
  readonly [timeSpan]: true
}

/** The length in one unit. */
export interface TimeSpanOperations {
  /** The whole length in days, with decimals. */
  readonly totalDays: NumberExpression
  readonly totalHours: NumberExpression
  readonly totalMinutes: NumberExpression
  readonly totalSeconds: NumberExpression
  readonly totalMilliseconds: NumberExpression
}

/** A length of time: a `TimeSpan`. */
export interface TimeSpanExpression
  extends Expression<TimeSpan>,
    TimeSpanOperations,
    Equality<TimeSpan>,
    Order<TimeSpan>,
    ToText,
    Format {
  plus(other: Value<TimeSpan>): TimeSpanExpression
  minus(other: Value<TimeSpan>): TimeSpanExpression
}

const total = (name: string): Operation =>
  property(shapes.double, (self) => code`${self}.${raw(name)}`)

/** How C# has them. */
export const timeSpanOperations = {
  totalDays: total('TotalDays'),
  totalHours: total('TotalHours'),
  totalMinutes: total('TotalMinutes'),
  totalSeconds: total('TotalSeconds'),
  totalMilliseconds: total('TotalMilliseconds'),
} satisfies Operations<TimeSpanOperations>
