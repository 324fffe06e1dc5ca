import { parse } from 'csv-parse/sync'
import type { Day } from '../prices/price-book.ts'
import { addLines, type BillEntry } from './add-lines.ts'
import { type BillColumns, billColumns, type CostType } from './bill-columns.ts'
import { isDayFirst } from './bill-day.ts'
import { billEntry } from './bill-entry.ts'
import type { BillReading, NoBill, RejectedRow } from './bill-reading.ts'
import { isOfServices } from './bill-services.ts'

/** Which rows of a bill are read, and which of their costs. */
export interface BillOptions {
  /** The names of the services, in upper or lower case. @default all of them */
  readonly services?: readonly string[]
  /** What FOCUS exports have both of; others are of one type each. @default 'ActualCost' */
  readonly type?: CostType
}

/** What there was in the rows. */
interface ReadRows {
  readonly entries: readonly BillEntry[]
  readonly rejected: readonly RejectedRow[]
  readonly days: readonly Day[]
  readonly others: number
}

/**
 * Reads an export of the bill as CSV: FOCUS 1.0 to 1.2, or the actual or amortized cost of Azure. A
 * row that cannot be read is rejected; what is no bill at all has a problem instead of lines.
 * @see https://learn.microsoft.com/azure/cost-management-billing/costs/tutorial-improved-exports
 */
export function readBill(text: string, options: BillOptions = {}): BillReading | NoBill {
  const records = recordsIn(text)
  if ('problem' in records) return records
  const [names = [], ...rows] = records.rows
  const columns = billColumns(names, options.type)
  if ('missing' in columns) return { problem: noColumns(names, columns.missing) }
  const wrong = rows.findIndex((row) => isDayFirst(columns.read(row, 'day')))
  if (wrong >= 0) return { problem: dayFirst(columns.read(rows[wrong]!, 'day'), wrong + 2) }
  const { entries, rejected, days, others } = readRows(rows, columns, options)
  const sorted = days.toSorted()
  const [from, to] = [sorted[0], sorted.at(-1)]
  if (from === undefined || to === undefined) return { problem: noRows(rejected) }
  return { format: columns.format, lines: addLines(entries), rejected, others, from, to }
}

function recordsIn(text: string): { readonly rows: readonly (readonly string[])[] } | NoBill {
  try {
    return { rows: parse(text, { bom: true, relax_column_count: true }) }
  } catch (error) {
    const { lines } = error as { readonly lines?: number }
    const place = lines === undefined ? '' : `, in line ${lines}`
    return { problem: `The file is no CSV: its quotes are not in order${place}.` }
  }
}

function readRows(
  rows: readonly (readonly string[])[],
  columns: BillColumns,
  { services }: BillOptions,
): ReadRows {
  const entries: BillEntry[] = []
  const rejected: RejectedRow[] = []
  const days = new Set<Day>()
  let others = 0
  for (const [index, row] of rows.entries()) {
    if (row.length === 1 && row[0]?.trim() === '') continue
    const read = billEntry(row, columns)
    if ('reason' in read) rejected.push({ row: index + 2, reason: `The row ${read.reason}.` })
    else {
      days.add(read.entry.day)
      if (isOfServices(row, columns, services)) entries.push(read.entry)
      else others++
    }
  }
  return { entries, rejected, days: [...days], others }
}

function noColumns(names: readonly string[], missing: readonly string[]): string {
  const separated = names.length === 1 && names[0]?.includes(';')
  if (separated) return 'The columns of the file are separated by semicolons, not by commas.'
  return `The file is no bill: it has no column for ${missing.join(', ')}.`
}

const noRows = ([first]: readonly RejectedRow[]): string =>
  first
    ? `No row of the bill can be read. Row ${first.row}: ${first.reason}`
    : 'The bill has no rows.'

const dayFirst = (date: string, row: number): string =>
  `The dates of the file have the day before the month, ${date} in row ${row}: Azure writes the month first.`
