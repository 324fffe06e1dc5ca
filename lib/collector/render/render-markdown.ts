import { shownAmount } from '../money/amount-text.ts'
import { cellText } from './cell-text.ts'
import type { Cell, Column, Table } from './table.ts'
import { visibleText } from './visible-text.ts'

/**
 * A table as Markdown, with amounts for people. Texts stay texts: no markup, no HTML, no new row.
 * @see https://github.github.com/gfm/#tables-extension-
 */
export function renderMarkdown({ columns, rows }: Table): string {
  const head = columns.map(({ name }) => plain(name))
  const rule = columns.map(({ kind }) => (kind === 'text' ? '---' : '---:'))
  const body = rows.map((row) => columns.map((column, index) => shown(row[index], column)))
  return [head, rule, ...body].map((row) => `| ${row.join(' | ')} |\n`).join('')
}

function shown(cell: Cell, column: Column): string {
  const { text, isNumber } = cellText(cell, column, shownAmount)
  return isNumber ? text : plain(text)
}

/** Character references where a backslash would not do in a table or in HTML. */
const plain = (text: string): string =>
  visibleText(text)
    .replace(/[\t\r\n]+/g, ' ')
    .trim()
    .replace(/[&<>|\\`]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/[*_[\]~$]/g, (character) => `\\${character}`)
