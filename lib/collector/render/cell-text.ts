import { exactAmount } from '../money/amount-text.ts'
import type { Cell, Column } from './table.ts'

/** A value of a table as text; one that is there is a number or words. */
export interface CellText {
  readonly text: string
  readonly isNumber: boolean
}

/** A value as text; money is written by `moneyText`, exactly unless told otherwise. */
export function cellText(
  cell: Cell,
  column: Column,
  moneyText: (nano: bigint) => string = exactAmount,
): CellText {
  if (typeof cell === 'bigint') {
    return { text: column.kind === 'money' ? moneyText(cell) : `${cell}`, isNumber: true }
  }
  if (typeof cell === 'number') {
    return { text: Number.isFinite(cell) ? `${cell}` : '', isNumber: true }
  }
  const isNumber = column.kind !== 'text' && /^-?\d+(\.\d+)?$/.test(cell ?? '')
  return { text: cell ?? '', isNumber }
}
