import { cast, code, raw } from '../compose.ts'
import type { Expression, Value } from '../expression.ts'
import { method, type Operation, type Operations, property } from '../operation.ts'
import { shapes } from '../shape.ts'
import type { BooleanExpression } from './boolean.ts'
import type { Equality } from './comparison.ts'
import { comparisonOperations } from './comparison.ts'
import type { NumberExpression } from './number.ts'
import type { TimeSpan, TimeSpanExpression } from './time-span.ts'
import type { Format, ToText } from './to-text.ts'

/** Calendar arithmetic, and the parts of a point in time. */
export interface DateTimeOperations {
  addYears(years: Value<number>): DateTimeExpression
  addMonths(months: Value<number>): DateTimeExpression
  addDays(days: Value<number>): DateTimeExpression
  addHours(hours: Value<number>): DateTimeExpression
  addMinutes(minutes: Value<number>): DateTimeExpression
  addSeconds(seconds: Value<number>): DateTimeExpression
  addMilliseconds(milliseconds: Value<number>): DateTimeExpression
  /** `a < b`. */
  isBefore(other: Value<Date>): BooleanExpression
  /** `a > b`. */
  isAfter(other: Value<Date>): BooleanExpression
  /** Seconds since 1970: `new DateTimeOffset(a).ToUnixTimeSeconds()`. */
  readonly unixSeconds: NumberExpression
  /** Milliseconds since 1970. */
  readonly unixMilliseconds: NumberExpression
  readonly year: NumberExpression
  readonly month: NumberExpression
  readonly day: NumberExpression
  readonly hour: NumberExpression
  readonly minute: NumberExpression
  readonly second: NumberExpression
  readonly millisecond: NumberExpression
  readonly dayOfYear: NumberExpression
  /** 0 is Sunday: `(int)a.DayOfWeek`. */
  readonly dayOfWeek: NumberExpression
  readonly ticks: NumberExpression
  /** Midnight of the day. */
  readonly date: DateTimeExpression
  /** The time since midnight. */
  readonly timeOfDay: TimeSpanExpression
}

/** A point in time: a `DateTime`. */
export interface DateTimeExpression
  extends Expression<Date>,
    DateTimeOperations,
    Equality<Date>,
    ToText,
    Format {
  plus(time: Value<TimeSpan>): DateTimeExpression
  /** The time since another point in time. */
  minus(other: Value<Date>): TimeSpanExpression
}

const adding = (name: string): Operation =>
  method(shapes.dateTime, (self, amount: unknown) => code`${self}.${raw(name)}(${amount})`)

const part = (name: string): Operation => property(shapes.int, (self) => code`${self}.${raw(name)}`)

/** How C# has them. */
export const dateTimeOperations = {
  addYears: adding('AddYears'),
  addMonths: adding('AddMonths'),
  addDays: adding('AddDays'),
  addHours: adding('AddHours'),
  addMinutes: adding('AddMinutes'),
  addSeconds: adding('AddSeconds'),
  addMilliseconds: adding('AddMilliseconds'),
  isBefore: comparisonOperations.lessThan,
  isAfter: comparisonOperations.greaterThan,
  unixSeconds: property(
    shapes.long,
    (self) => code`new DateTimeOffset(${self}).ToUnixTimeSeconds()`,
  ),
  unixMilliseconds: property(
    shapes.long,
    (self) => code`new DateTimeOffset(${self}).ToUnixTimeMilliseconds()`,
  ),
  year: part('Year'),
  month: part('Month'),
  day: part('Day'),
  hour: part('Hour'),
  minute: part('Minute'),
  second: part('Second'),
  millisecond: part('Millisecond'),
  dayOfYear: part('DayOfYear'),
  dayOfWeek: property(shapes.int, (self) => cast('int', code`${self}.DayOfWeek`)),
  ticks: property(shapes.long, (self) => code`${self}.Ticks`),
  date: property(shapes.dateTime, (self) => code`${self}.Date`),
  timeOfDay: property(shapes.timeSpan, (self) => code`${self}.TimeOfDay`),
} satisfies Operations<DateTimeOperations>
