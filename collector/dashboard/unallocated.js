// @ts-check
import { dataTable } from './data-table.js'
import { element } from './element.js'
import { amountText, nanoOf } from './money.js'
import { dayText, isDay } from './periods.js'
import { visibleText } from './visible-text.js'

/** @import { Unallocated } from './api-types.d.ts' */
/** @import { Column } from './data-table.js' */

/**
 * The costs that nobody is charged for, and why.
 * @param {readonly Unallocated[]} rows
 * @param {string} currency
 */
export function unallocatedTable(rows, currency) {
  if (rows.length === 0) return null
  /** @type {Column<Unallocated>} */
  const cost = {
    label: 'Cost',
    kind: 'money',
    text: (row) => amountText(row.cost),
    value: (row) => nanoOf(row.cost),
    title: (row) => `${row.cost} ${row.currency ?? currency}`,
  }
  return element(
    'div',
    {},
    element('h3', {}, 'Unallocated'),
    element(
      'p',
      { class: 'hint' },
      'Costs that belong to no call, so that nobody is charged for them. They are listed, not dropped.',
    ),
    dataTable({
      id: 'unallocated',
      caption: 'Unallocated costs',
      rows,
      sortedBy: 4,
      columns: [
        textColumn('Of', 'name', (row) => row.of ?? row.resource ?? ''),
        textColumn('When', 'text', timeOf),
        textColumn('Reason', 'text', (row) => row.reason),
        textColumn('Currency', 'text', (row) => row.currency ?? currency),
        cost,
      ],
    }),
  )
}

/** @param {Unallocated} row */
function timeOf({ time, day }) {
  const text = time ?? day ?? 'the month'
  return isDay(text) ? dayText(text) : text
}

/**
 * @param {string} label
 * @param {'name' | 'text'} kind
 * @param {(row: Unallocated) => string} text
 * @returns {Column<Unallocated>}
 */
const textColumn = (label, kind, text) => ({
  label,
  kind,
  text: (row) => visibleText(text(row)),
  value: text,
})
