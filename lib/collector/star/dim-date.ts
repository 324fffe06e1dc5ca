import type { Day } from '../prices/price-book.ts'
import type { Cell, Column, Table } from '../render/table.ts'

/** Every day from the first to the last one, without a gap: a date table of Power BI has none. */
export function dimDate(from: Day, to: Day): Table {
  const rows: (readonly Cell[])[] = []
  for (let day = from; day <= to; day = dayAfter(day)) rows.push(columns.map((at) => at.value(day)))
  return { columns: columns.map(({ name, kind }) => ({ name, kind })), rows }
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

interface DateColumn extends Column {
  readonly value: (day: Day) => Cell
}

const columns: readonly DateColumn[] = [
  { name: 'date', kind: 'text', value: (day) => day },
  { name: 'year', kind: 'number', value: (day) => Number(day.slice(0, 4)) },
  { name: 'quarter', kind: 'number', value: (day) => Math.ceil(Number(day.slice(5, 7)) / 3) },
  { name: 'month', kind: 'number', value: (day) => Number(day.slice(5, 7)) },
  { name: 'year_month', kind: 'text', value: (day) => day.slice(0, 7) },
  { name: 'iso_year', kind: 'number', value: (day) => isoWeek(day).year },
  { name: 'iso_week', kind: 'number', value: (day) => isoWeek(day).week },
  { name: 'weekday', kind: 'number', value: (day) => weekday(day) },
  { name: 'weekday_name', kind: 'text', value: (day) => weekdays[weekday(day) - 1] },
]

/** Monday is 1, Sunday is 7. */
const weekday = (day: Day): number => ((new Date(day).getUTCDay() + 6) % 7) + 1

const dayMilliseconds = 86_400_000

const dayAfter = (day: Day, days = 1): Day =>
  new Date(Date.parse(day) + days * dayMilliseconds).toISOString().slice(0, 10)

/**
 * A week belongs to the year of its Thursday.
 * @see https://www.iso.org/iso-8601-date-and-time-format.html
 */
function isoWeek(day: Day): { readonly year: number; readonly week: number } {
  const thursday = dayAfter(day, 4 - weekday(day))
  const year = Number(thursday.slice(0, 4))
  const days = (Date.parse(thursday) - Date.UTC(year, 0, 1)) / dayMilliseconds
  return { year, week: Math.floor(days / 7) + 1 }
}
