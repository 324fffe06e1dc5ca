// @ts-check
import { element } from './element.js'
import { decimalsIn } from './money.js'
import { countText } from './numbers.js'

/**
 * A column: what it shows, and what it is sorted by. The first one names its row.
 * @template Row
 * @typedef {object} Column
 * @property {string} label
 * @property {'name' | 'text' | 'number' | 'money' | 'share'} kind
 * @property {(row: Row) => string} text
 * @property {(row: Row) => bigint | number | string | null} value
 * @property {(row: Row) => Node} [content] In place of the text.
 * @property {(row: Row) => string} [title] The exact value.
 * @property {{ readonly text: string, readonly title?: string }} [total]
 */

const most = 1000

/**
 * A table that can be sorted, of which the first rows are shown until all are asked for.
 * @template Row
 * @param {{
 *   readonly id: string,
 *   readonly caption: string,
 *   readonly columns: readonly Column<Row>[],
 *   readonly rows: readonly Row[],
 *   readonly sortedBy: number | null,
 *   readonly few?: number,
 * }} table The rows stay in their order where they are sorted by nothing; `few` are shown at first.
 */
export function dataTable({ id, caption, columns, rows, sortedBy, few = 10 }) {
  const decimals = columns.map((column) =>
    column.kind === 'money'
      ? Math.max(
          ...rows.map((row) => decimalsIn(column.text(row))),
          decimalsIn(column.total?.text ?? ''),
        )
      : 0,
  )
  const body = element('tbody')
  const headings = columns.map((column, at) => heading(column, () => sort(at)))
  const more = element('button', {
    type: 'button',
    class: 'more',
    id: `${id}-more`,
    click: showAll,
  })
  let order = sortedBy === null ? null : { at: sortedBy, isDown: true }
  let shown = few

  /** @param {number} at */
  function sort(at) {
    const isText = columns[at]?.kind === 'name' || columns[at]?.kind === 'text'
    const isDown = order?.at === at ? !order.isDown : !isText
    order = { at, isDown }
    draw()
  }

  function showAll() {
    shown = shown === few ? most : few
    draw()
  }

  function draw() {
    for (const [at, each] of headings.entries()) {
      if (order?.at === at) each.ariaSort = order.isDown ? 'descending' : 'ascending'
      else each.removeAttribute('aria-sort')
    }
    const column = columns[order?.at ?? -1]
    const sorted = column ? rows.toSorted(comparing(column, order?.isDown ?? true)) : rows
    body.replaceChildren(...sorted.slice(0, shown).map((row) => rowOf(columns, row, decimals)))
    more.hidden = rows.length <= few
    more.textContent = shown === few ? `Show all ${countText(rows.length)}` : `Show ${few}`
    rest.textContent = restText(rows.length, shown)
    rest.classList.toggle('printed', shown === few)
  }

  const rest = element('p', { class: 'hint rest' })
  draw()
  const total = columns.some((column) => column.total) && totalRow(columns, decimals)
  return element(
    'div',
    { class: 'table' },
    element(
      'table',
      { id, role: 'table' },
      element('caption', { class: 'unseen' }, caption),
      element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, ...headings)),
      body,
      total && element('tfoot', {}, total),
    ),
    more,
    rest,
  )
}

/**
 * The button says the same, but not on paper.
 * @param {number} count
 * @param {number} shown
 */
const restText = (count, shown) =>
  count > shown ? `The first ${countText(shown)} of ${countText(count)} rows; the CSV has all.` : ''

/**
 * @template Row
 * @param {Column<Row>} column
 * @param {() => void} sort
 */
const heading = ({ label, kind }, sort) =>
  element(
    'th',
    { scope: 'col', role: 'columnheader', class: kind },
    element('button', { type: 'button', class: 'sort', click: sort }, label),
  )

// A phone lays the cells out one below the other, and browsers forget that it was a table: roles say.
/**
 * @template Row
 * @param {readonly Column<Row>[]} columns
 * @param {Row} row
 * @param {readonly number[]} decimals
 */
function rowOf(columns, row, decimals) {
  const cells = columns.map((column, at) => {
    const text = column.text(row)
    const content = column.content?.(row) ?? text
    const made = cell(column, content, text, decimals[at] ?? 0)
    const title = column.title?.(row)
    if (title !== undefined) made.title = title
    if (column.kind === 'share') made.style.setProperty('--share', `${column.value(row) ?? 0}%`)
    return made
  })
  return element('tr', { role: 'row' }, ...cells)
}

/**
 * @template Row
 * @param {readonly Column<Row>[]} columns
 * @param {readonly number[]} decimals
 */
const totalRow = (columns, decimals) =>
  element(
    'tr',
    { role: 'row' },
    ...columns.map((column, at) => {
      const text = at === 0 ? 'Total' : (column.total?.text ?? '')
      const made = cell(column, text, text, decimals[at] ?? 0)
      if (column.total?.title !== undefined) made.title = column.total.title
      return made
    }),
  )

/**
 * @template Row
 * @param {Column<Row>} column
 * @param {Node | string} content
 * @param {string} text
 * @param {number} decimals
 */
function cell({ kind, label }, content, text, decimals) {
  if (kind === 'name')
    return element('th', { scope: 'row', role: 'rowheader', class: kind }, content)
  const missing = /\d$/.test(text) ? decimals - decimalsIn(text) : 0
  const pad = missing > 0 ? '0'.repeat(missing) : undefined
  const attributes = { role: 'cell', class: kind, 'data-label': label, 'data-pad': pad }
  return element('td', attributes, content)
}

/**
 * What has no value comes last, both ways.
 * @template Row
 * @param {Column<Row>} column
 * @param {boolean} isDown
 * @returns {(one: Row, other: Row) => number}
 */
const comparing = (column, isDown) => (one, other) => {
  const [a, b] = [column.value(one), column.value(other)]
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  const order = a < b ? -1 : a > b ? 1 : 0
  return isDown ? -order : order
}
