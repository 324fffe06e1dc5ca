import { context } from '../../../lib/expressions/context.ts'
import { timeSpan } from '../../../lib/expressions/time-span.ts'
import type { Row } from './row.ts'

const elapsed = context.elapsed

export const rows: readonly Row[] = [
  ['days', timeSpan.days(1), 'TimeSpan.FromDays(1)', 'TimeSpan'],
  ['hours', timeSpan.hours(1), 'TimeSpan.FromHours(1)', 'TimeSpan'],
  ['minutes', timeSpan.minutes(1), 'TimeSpan.FromMinutes(1)', 'TimeSpan'],
  ['seconds', timeSpan.seconds(1), 'TimeSpan.FromSeconds(1)', 'TimeSpan'],
  ['milliseconds', timeSpan.milliseconds(1), 'TimeSpan.FromMilliseconds(1)', 'TimeSpan'],
  ['total days', elapsed.totalDays, 'context.Elapsed.TotalDays', 'double'],
  ['total hours', elapsed.totalHours, 'context.Elapsed.TotalHours', 'double'],
  ['total minutes', elapsed.totalMinutes, 'context.Elapsed.TotalMinutes', 'double'],
  ['total seconds', elapsed.totalSeconds, 'context.Elapsed.TotalSeconds', 'double'],
  ['total milliseconds', elapsed.totalMilliseconds, 'context.Elapsed.TotalMilliseconds', 'double'],
  ['plus', elapsed.plus(timeSpan.days(1)), 'context.Elapsed + TimeSpan.FromDays(1)', 'TimeSpan'],
  ['minus', elapsed.minus(timeSpan.days(1)), 'context.Elapsed - TimeSpan.FromDays(1)', 'TimeSpan'],
  [
    'less than',
    elapsed.lessThan(timeSpan.days(1)),
    'context.Elapsed < TimeSpan.FromDays(1)',
    'bool',
  ],
  ['at most', elapsed.atMost(timeSpan.days(1)), 'context.Elapsed <= TimeSpan.FromDays(1)', 'bool'],
  [
    'greater than',
    elapsed.greaterThan(timeSpan.days(1)),
    'context.Elapsed > TimeSpan.FromDays(1)',
    'bool',
  ],
  [
    'at least',
    elapsed.atLeast(timeSpan.days(1)),
    'context.Elapsed >= TimeSpan.FromDays(1)',
    'bool',
  ],
  ['equals', elapsed.equals(timeSpan.days(1)), 'context.Elapsed == TimeSpan.FromDays(1)', 'bool'],
  [
    'not equals',
    elapsed.notEquals(timeSpan.days(1)),
    'context.Elapsed != TimeSpan.FromDays(1)',
    'bool',
  ],
  ['to text', elapsed.toText(), 'context.Elapsed.ToString()', 'string'],
  ['format', elapsed.format('c'), 'context.Elapsed.ToString("c")', 'string'],
  [
    'whole milliseconds',
    elapsed.totalMilliseconds.round().asLong(),
    '(long)Math.Round(context.Elapsed.TotalMilliseconds)',
    'long',
  ],
]
