import { exactAmount } from '../money/amount-text.ts'
import type { Cell, Column, Table } from './table.ts'

/** A value of a table as JSON has it: money is an exact decimal text, what is missing is `null`. */
export type JsonCell = string | number | null

/** The rows of a table as objects, by the names of the columns. */
export const rowObjects = ({
  columns,
  rows,
}: Table): readonly Readonly<Record<string, JsonCell>>[] =>
  rows.map((row) => rowObject(columns, row))

/** A row as an object; also one that stands beside the table, such as its total. */
export const rowObject = (
  columns: readonly Column[],
  row: readonly Cell[],
): Readonly<Record<string, JsonCell>> =>
  Object.fromEntries(columns.map((column, index) => [column.name, jsonCell(row[index], column)]))

function jsonCell(cell: Cell, column: Column): JsonCell {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null
  if (typeof cell !== 'bigint') return cell ?? null
  if (column.kind === 'money') return exactAmount(cell)
  const number = Number(cell)
  return Number.isSafeInteger(number) ? number : `${cell}`
}
