import { renderCsv } from '../render/render-csv.ts'
import { renderJson } from '../render/render-json.ts'
import { renderMarkdown } from '../render/render-markdown.ts'
import { renderParquet } from '../render/render-parquet.ts'
import { renderText } from '../render/render-text.ts'
import { rowObject, rowObjects } from '../render/row-objects.ts'
import type { Table } from '../render/table.ts'
import type { Report } from './report.ts'

/** The forms of a report; FOCUS has columns of its own and is made from usage. */
export const reportFormats = ['table', 'json', 'csv', 'md', 'parquet'] as const

/** One of them. */
export type ReportFormat = (typeof reportFormats)[number]

/** A report in a form; tables for machines have no total and no notes among their rows. */
export function renderReport(report: Report, format: ReportFormat): string | Uint8Array {
  const { title, table, total, facts, notes } = report
  switch (format) {
    case 'table':
      return `${title}\n\n${renderText(withTotal(report))}${lines(notes)}`
    case 'md':
      return `## ${title}\n\n${renderMarkdown(withTotal(report))}${lines(notes)}`
    case 'json':
      return renderJson({
        ...facts,
        rows: rowObjects(table),
        ...(total && { total: withoutTexts(rowObject(table.columns, total)) }),
        notes,
      })
    case 'csv':
      return renderCsv(table)
    case 'parquet':
      return renderParquet(table)
    default:
      return format satisfies never
  }
}

/** What is not grouped is its own total. */
const withTotal = ({ table, total }: Report): Table =>
  withoutEmpty(total && total[0] === totalName ? { ...table, rows: [...table.rows, total] } : table)

/** People do not read columns of nothing: kinds of tokens that nobody used. */
function withoutEmpty({ columns, rows }: Table): Table {
  const isKept = columns.map(
    ({ name, kind }, at) =>
      kind === 'text' || essential.has(name) || rows.some((row) => !nothing.has(row[at])),
  )
  return {
    columns: columns.filter((_, at) => isKept[at]),
    rows: rows.map((row) => row.filter((_, at) => isKept[at])),
  }
}

/** What reports are about is shown even if it is nothing. */
const essential: ReadonlySet<string> = new Set(['calls', 'cost', 'charged'])

const nothing: ReadonlySet<unknown> = new Set([undefined, 0, 0n])

/** The word `total` is for people. */
const withoutTexts = (row: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null && value !== totalName),
  )

/** What the first column of a total says. */
export const totalName = 'total'

const lines = (notes: readonly string[]): string =>
  notes.length === 0 ? '' : `\n${notes.map((note) => `${note}\n`).join('')}`
