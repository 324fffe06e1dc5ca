import { shownAmount } from '../money/amount-text.ts'
import { cellText } from './cell-text.ts'
import type { Table } from './table.ts'
import { visibleText } from './visible-text.ts'

/** A table for a terminal, with amounts for people: numbers to the right, a line for each row. */
export function renderText({ columns, rows }: Table): string {
  const lines = [
    columns.map(({ name }) => oneLine(name)),
    ...rows.map((row) =>
      columns.map((column, index) => oneLine(cellText(row[index], column, shownAmount).text)),
    ),
  ]
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => width(line[index]!))))
  return lines
    .map((line) => {
      const cells = line.map((text, index) => {
        const space = ' '.repeat(widths[index]! - width(text))
        return columns[index]!.kind === 'text' ? text + space : space + text
      })
      return `${cells.join('  ').trimEnd()}\n`
    })
    .join('')
}

const oneLine = (text: string): string =>
  visibleText(text).replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')

/** Characters, not the halves that JavaScript counts. */
const width = (text: string): number => [...text].length
