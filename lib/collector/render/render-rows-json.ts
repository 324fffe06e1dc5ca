import { exactAmount } from '../money/amount-text.ts'
import type { Cell, Column, Table } from './table.ts'

/**
 * A table as a JSON list of objects: money is an exact decimal text, what is missing is `null`.
 * What could end a script or turn the direction of writing is escaped, so nothing is lost.
 */
export function renderRowsJson({ columns, rows }: Table): string {
  const objects = rows.map((row) =>
    Object.fromEntries(columns.map((column, index) => [column.name, jsonCell(row[index], column)])),
  )
  return `${JSON.stringify(objects, null, 2).replace(unsafe, escaped)}\n`
}

function jsonCell(cell: Cell, column: Column): string | number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null
  if (typeof cell !== 'bigint') return cell ?? null
  if (column.kind === 'money') return exactAmount(cell)
  const number = Number(cell)
  return Number.isSafeInteger(number) ? number : `${cell}`
}

const unsafe = /[<>&\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

const escaped = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
