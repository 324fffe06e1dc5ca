import { cellText } from './cell-text.ts'
import type { Cell, Column, Table } from './table.ts'
import { visibleText } from './visible-text.ts'

/**
 * A table as CSV with exact amounts. A text that a spreadsheet would run as a formula gets an
 * apostrophe in front; numbers stay numbers.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export const renderCsv = ({ columns, rows }: Table): string =>
  [columns.map(({ name }) => quoted(harmless(name))), ...rows.map((row) => fields(row, columns))]
    .map((each) => `${each.join(',')}\r\n`)
    .join('')

const fields = (row: readonly Cell[], columns: readonly Column[]): readonly string[] =>
  columns.map((column, index) => {
    const { text, isNumber } = cellText(row[index], column)
    return isNumber ? text : quoted(harmless(text))
  })

/** Full-width signs begin a formula too where a Japanese or Chinese keyboard is in use. */
const formula = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/

const harmless = (text: string): string => {
  const visible = visibleText(text)
  return formula.test(visible) ? `'${visible}` : visible
}

const quoted = (text: string): string =>
  /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
