import { periodAt } from '../../collector/periods/period-at.ts'
import { type GroupKey, groupKey } from '../../collector/reports/group-key.ts'
import type { UsageFilter } from '../../stores/usage-query.ts'
import { UserError } from '../../workspace/user-error.ts'
import { type QuestionFormat, questionFormats } from './question-formats.ts'

/** What a report is asked. */
export interface ReportQuestion {
  /** The first day and the last one. */
  readonly from: string
  readonly to: string
  /** The month, where it is a whole one. */
  readonly month?: string
  readonly by: readonly GroupKey[]
  readonly filters: readonly UsageFilter[]
  readonly format: QuestionFormat
}

/** The same as somebody wrote it, on the command line or in an address. */
export interface AskedQuestion {
  readonly month?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Names with commas between them. */
  readonly by?: string | undefined
  readonly format?: string | undefined
  /** Names and values; an empty value is none. */
  readonly where?: readonly (readonly [name: string, value: string])[]
}

/** The most keys that a report is grouped by, and the most days. */
const mostKeys = 6
const mostDays = 800

/** Reads a question, or throws a UserError that says what is wrong with it. */
export function reportQuestion(asked: AskedQuestion, defaults: QuestionDefaults): ReportQuestion {
  const { by = defaults.by, where = [], format = defaults.format } = asked
  return {
    ...daysOf(asked, defaults.now),
    by: keysOf(by),
    filters: filtersOf(where),
    format: formatOf(format),
  }
}

/** What counts where nothing was said. */
export interface QuestionDefaults {
  readonly by: string
  readonly format: QuestionFormat
  readonly now: string
}

function daysOf(
  { month, from, to }: AskedQuestion,
  now: string,
): Pick<ReportQuestion, 'from' | 'to' | 'month'> {
  if (month !== undefined && (from !== undefined || to !== undefined)) {
    throw new UserError('A report is of a month, or from a day to a day, not both.')
  }
  if (from === undefined && to === undefined) return monthDays(month ?? now.slice(0, 7))
  if (from === undefined || to === undefined) {
    throw new UserError('A report from a day to a day needs both: `from` and `to`.')
  }
  for (const day of [from, to]) {
    if (!isDay(day)) throw new UserError(`${shown(day)} is not a day, such as 2026-11-21.`)
  }
  if (to < from) throw new UserError(`${to} is before ${from}.`)
  if (Date.parse(to) - Date.parse(from) > mostDays * 86_400_000) {
    throw new UserError(`From ${from} to ${to} is more than ${mostDays} days.`)
  }
  const { month: whole, ...days } = monthDays(from.slice(0, 7))
  return { from, to, ...(days.from === from && days.to === to && whole && { month: whole }) }
}

/** The first and the last day of a month. */
export function monthDays(month: string): Pick<ReportQuestion, 'from' | 'to' | 'month'> {
  if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(month)) {
    throw new UserError(`${shown(month)} is not a month, such as 2026-11.`)
  }
  const { from, until } = periodAt('month', `${month}-01`)
  return { month, from, to: dayBefore(until) }
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

const isDay = (text: string): boolean =>
  /^20\d\d-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text)

function keysOf(text: string): readonly GroupKey[] {
  const names = text.split(',').map((name) => name.trim())
  const keys = names.filter((name) => name !== '').map(keyOf)
  const ids = keys.map(idOf)
  const twice = keys.find((key, at) => ids.indexOf(idOf(key)) !== at)
  if (twice) throw new UserError(`\`${twice.label}\` is asked for twice.`)
  if (keys.length > mostKeys) {
    throw new UserError(`A report is grouped by ${mostKeys} names at most, not ${keys.length}.`)
  }
  return keys
}

/** The same for all names of a key. */
const idOf = ({ kind, name }: GroupKey): string => `${kind} ${name}`

function keyOf(name: string): GroupKey {
  const key = groupKey(name)
  if (typeof key === 'string') throw new UserError(key)
  return key
}

function filtersOf(where: readonly (readonly [string, string])[]): readonly UsageFilter[] {
  const filters = new Map<string, { key: GroupKey; values: (string | null)[] }>()
  for (const [name, value] of where) {
    const key = keyOf(name)
    const found = filters.get(idOf(key)) ?? { key, values: [] }
    found.values.push(value === '' ? null : value)
    filters.set(idOf(key), found)
  }
  return [...filters.values()]
}

function formatOf(text: string): QuestionFormat {
  const format = questionFormats.find((each) => each === text)
  if (format) return format
  throw new UserError(`${shown(text)} is not a format; there are ${questionFormats.join(', ')}.`)
}

const shown = (text: string): string => JSON.stringify(text.slice(0, 80))
