// @ts-check
import { dataTable } from './data-table.js'
import { element } from './element.js'
import { labelInside, labelOf, valueLabel } from './labels.js'
import { amountText, nanoOf } from './money.js'
import { countText } from './numbers.js'
import { monthText, timeText } from './periods.js'
import { unallocatedTable } from './unallocated.js'
import { visibleText } from './visible-text.js'

/** @import { Chargeback, ChargeRow } from './api-types.d.ts' */
/** @import { Column } from './data-table.js' */

/**
 * Who is charged what for a month, and what nobody is.
 * @param {Chargeback} report
 * @param {string} by
 */
export function chargebackTable(report, by) {
  const { rows, currency, total } = report
  const hasCurrencies = rows.some((row) => (row.currency ?? currency) !== currency)
  const columns = [
    nameColumn(by),
    ...(hasCurrencies ? [currencyColumn(currency)] : []),
    countColumn('Calls', 'calls', total),
    countColumn('Tokens', 'tokens', total),
    ...amounts.map(({ label, measure }) => amountColumn(label, measure, { currency, total })),
  ]
  const caption = `Chargeback of ${monthText(report.month)} by ${labelInside(by)}`
  return [
    element('p', { class: 'hint' }, sourceText(report, hasCurrencies)),
    rows.length === 0
      ? element('p', {}, `Nobody is charged for ${monthText(report.month)}.`)
      : dataTable({ id: 'charges', caption, columns, rows, sortedBy: columns.length - 2 }),
    rows.length > 0 && meanings(),
    unallocatedTable(report.unallocated, currency),
  ]
}

const amounts = /** @type {const} */ ([
  { label: 'Rated', measure: 'rated', meaning: 'what was used, at the prices of the price book' },
  {
    label: 'Shared',
    measure: 'shared',
    meaning: 'the share of monthly costs, such as the gateway',
  },
  { label: 'Idle', measure: 'idle', meaning: 'the share of provisioned throughput nobody used' },
  {
    label: 'Corrections',
    measure: 'corrections',
    meaning: 'what makes up for closed months that have changed since',
  },
  { label: 'Charged', measure: 'charged', meaning: 'what is to be paid, with all of these' },
  { label: 'Variance', measure: 'variance', meaning: 'charged less rated' },
])

const meanings = () =>
  element(
    'details',
    {},
    element('summary', {}, 'What the columns mean'),
    element(
      'dl',
      { class: 'meanings' },
      ...amounts.map(({ label, meaning }) =>
        element('div', {}, element('dt', {}, label), element('dd', {}, meaning)),
      ),
    ),
  )

/**
 * @param {Chargeback} report
 * @param {boolean} hasCurrencies
 */
function sourceText({ source, isClosed, asOf, month, currency }, hasCurrencies) {
  const unit = hasCurrencies ? '' : `In ${visibleText(currency)}. `
  const basis =
    source === 'bill'
      ? 'Charged is the real bill, shared out by what each one used.'
      : 'No bill is there for this month yet: charged is what the price book says.'
  const standing = isClosed
    ? `${monthText(month)} is closed: later changes are corrections of the next month.`
    : `${monthText(month)} is open and may still change (as of ${timeText(asOf)}).`
  return `${unit}${basis} ${standing}`
}

/**
 * @param {string} currency
 * @returns {Column<ChargeRow>}
 */
const currencyColumn = (currency) => ({
  label: 'Currency',
  kind: 'text',
  text: (row) => visibleText(row.currency ?? currency),
  value: (row) => row.currency ?? currency,
})

/**
 * @param {string} by
 * @returns {Column<ChargeRow>}
 */
const nameColumn = (by) => {
  const nameIn = (/** @type {ChargeRow} */ row) => `${row[by] ?? ''}`
  return {
    label: labelOf(by),
    kind: 'name',
    text: (row) => valueLabel(nameIn(row)),
    value: (row) => nameIn(row).toLowerCase(),
    content: (row) => {
      const text = valueLabel(nameIn(row))
      const doubt =
        row.unpricedCalls > 0 &&
        element('small', { class: 'doubt' }, `${countText(row.unpricedCalls)} without a price`)
      return element('span', {}, element('bdi', { class: 'clamped', title: text }, text), doubt)
    },
  }
}

/**
 * @param {string} label
 * @param {'calls' | 'tokens'} measure
 * @param {Chargeback['total']} total
 * @returns {Column<ChargeRow>}
 */
const countColumn = (label, measure, total) => ({
  label,
  kind: 'number',
  text: (row) => countText(row[measure]),
  value: (row) => row[measure],
  ...(total?.[measure] !== undefined && { total: { text: countText(total[measure]) } }),
})

/**
 * @param {string} label
 * @param {(typeof amounts)[number]['measure']} measure
 * @param {{ readonly currency: string, readonly total: Chargeback['total'] }} more
 * @returns {Column<ChargeRow>}
 */
function amountColumn(label, measure, { currency, total }) {
  const sum = total?.[measure] ?? null
  return {
    label,
    kind: 'money',
    text: (row) => textOf(row[measure]),
    value: (row) => (row[measure] === null ? null : nanoOf(row[measure])),
    title: (row) =>
      row[measure] === null ? 'Nothing to compare' : `${row[measure]} ${row.currency ?? currency}`,
    ...(sum !== null && { total: { text: amountText(sum), title: `${sum} ${currency}` } }),
  }
}

/** @param {string | null} amount */
const textOf = (amount) => (amount === null ? '–' : amountText(amount))
