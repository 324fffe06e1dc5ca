import { context } from '../../../lib/expressions/context.ts'
import { fromUnixMilliseconds, fromUnixSeconds } from '../../../lib/expressions/from-unix-time.ts'
import { now } from '../../../lib/expressions/now.ts'
import { timeSpan } from '../../../lib/expressions/time-span.ts'
import type { Row } from './row.ts'

const status = context.response.statusCode
const time = context.timestamp

export const rows: readonly Row[] = [
  ['now', now(), 'DateTime.UtcNow', 'DateTime'],
  ['add years', time.addYears(1), 'context.Timestamp.AddYears(1)', 'DateTime'],
  ['add months', time.addMonths(-1), 'context.Timestamp.AddMonths(-1)', 'DateTime'],
  ['add days', time.addDays(1), 'context.Timestamp.AddDays(1)', 'DateTime'],
  ['add hours', time.addHours(0.5), 'context.Timestamp.AddHours(0.5)', 'DateTime'],
  ['add minutes', time.addMinutes(5), 'context.Timestamp.AddMinutes(5)', 'DateTime'],
  [
    'add seconds',
    time.addSeconds(status),
    'context.Timestamp.AddSeconds(context.Response.StatusCode)',
    'DateTime',
  ],
  ['add milliseconds', time.addMilliseconds(5), 'context.Timestamp.AddMilliseconds(5)', 'DateTime'],
  ['is before', time.isBefore(now()), 'context.Timestamp < DateTime.UtcNow', 'bool'],
  [
    'is after',
    time.isAfter(new Date(0)),
    'context.Timestamp > new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc)',
    'bool',
  ],
  [
    'Unix seconds',
    time.unixSeconds,
    'new DateTimeOffset(context.Timestamp).ToUnixTimeSeconds()',
    'long',
  ],
  [
    'Unix milliseconds',
    time.unixMilliseconds,
    'new DateTimeOffset(context.Timestamp).ToUnixTimeMilliseconds()',
    'long',
  ],
  ['year', time.year, 'context.Timestamp.Year', 'int'],
  ['month', time.month, 'context.Timestamp.Month', 'int'],
  ['day', time.day, 'context.Timestamp.Day', 'int'],
  ['hour', time.hour, 'context.Timestamp.Hour', 'int'],
  ['minute', time.minute, 'context.Timestamp.Minute', 'int'],
  ['second', time.second, 'context.Timestamp.Second', 'int'],
  ['millisecond', time.millisecond, 'context.Timestamp.Millisecond', 'int'],
  ['day of the year', time.dayOfYear, 'context.Timestamp.DayOfYear', 'int'],
  ['day of the week', time.dayOfWeek, '(int)context.Timestamp.DayOfWeek', 'int'],
  [
    'day of the week is a Sunday',
    time.dayOfWeek.equals(0),
    '(int)context.Timestamp.DayOfWeek == 0',
    'bool',
  ],
  ['ticks', time.ticks, 'context.Timestamp.Ticks', 'long'],
  ['date', time.date, 'context.Timestamp.Date', 'DateTime'],
  ['time of day', time.timeOfDay, 'context.Timestamp.TimeOfDay', 'TimeSpan'],
  [
    'plus',
    time.plus(timeSpan.minutes(5)),
    'context.Timestamp + TimeSpan.FromMinutes(5)',
    'DateTime',
  ],
  ['minus', now().minus(time), 'DateTime.UtcNow - context.Timestamp', 'TimeSpan'],
  [
    'difference as receiver',
    now().minus(time).totalSeconds,
    '(DateTime.UtcNow - context.Timestamp).TotalSeconds',
    'double',
  ],
  ['equals', time.equals(now()), 'context.Timestamp == DateTime.UtcNow', 'bool'],
  ['not equals', time.notEquals(now()), 'context.Timestamp != DateTime.UtcNow', 'bool'],
  ['to text', time.toText(), 'context.Timestamp.ToString()', 'string'],
  ['format', now().addHours(1).format('o'), 'DateTime.UtcNow.AddHours(1).ToString("o")', 'string'],
  [
    'from Unix seconds',
    fromUnixSeconds(1_700_000_000),
    'DateTimeOffset.FromUnixTimeSeconds(1700000000).UtcDateTime',
    'DateTime',
  ],
  [
    'from Unix milliseconds',
    fromUnixMilliseconds(1_700_000_000_000),
    'DateTimeOffset.FromUnixTimeMilliseconds(1700000000000L).UtcDateTime',
    'DateTime',
  ],
]
