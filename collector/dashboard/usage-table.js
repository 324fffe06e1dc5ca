// @ts-check
import { dataTable } from './data-table.js'
import { element } from './element.js'
import { labelInside, labelOf, valueLabel } from './labels.js'
import { amountText, nanoOf } from './money.js'
import { goLink } from './navigate.js'
import { countText, latencyText, percentOf, percentOfAmount, percentText } from './numbers.js'
import { hasFilter, withFilter } from './state.js'

/** @import { Measures, Summary, UsageRow } from './api-types.d.ts' */
/** @import { Column } from './data-table.js' */
/** @import { State } from './state.js' */

/**
 * What each value of a dimension used and cost; its name filters by it.
 * @param {{
 *   readonly id: string,
 *   readonly summary: Summary,
 *   readonly by: string,
 *   readonly state: State,
 *   readonly isDetailed?: boolean,
 * }} table
 */
export function usageTable({ id, summary, by, state, isDetailed = false }) {
  const { total, currency } = summary
  const columns = [
    nameColumn(by, state),
    shareColumn(total),
    costColumn(currency, total),
    countColumn('Tokens', 'tokens', total),
    ...(isDetailed ? tokenColumns(total) : []),
    countColumn('Calls', 'calls', total),
    errorColumn(total),
    ...(isDetailed ? [latencyColumn(total)] : []),
  ]
  const caption = `Usage by ${labelInside(by)}`
  return dataTable({ id, caption, columns, rows: summary.rows, sortedBy: 2 })
}

/**
 * @param {string} by
 * @param {State} state
 * @returns {Column<UsageRow>}
 */
const nameColumn = (by, state) => ({
  label: labelOf(by),
  kind: 'name',
  text: (row) => valueLabel(nameIn(row, by)),
  value: (row) => nameIn(row, by).toLowerCase(),
  content: (row) => {
    const filter = { name: by, value: nameIn(row, by) }
    const text = valueLabel(filter.value)
    const name = element('bdi', { title: text, class: 'clamped' }, text)
    const shown = hasFilter(state, filter)
      ? name
      : goLink(
          withFilter(state, filter),
          { focus: '#filters li:last-of-type a', class: 'drill' },
          name,
        )
    return element('span', {}, shown, doubt(row))
  },
})

/**
 * What is missing in the numbers of a row.
 * @param {UsageRow} row
 */
function doubt({ unpricedCalls, pendingCalls }) {
  const parts = [
    unpricedCalls > 0 && `${countText(unpricedCalls)} without a price`,
    pendingCalls > 0 && `${countText(pendingCalls)} pending`,
  ].filter((part) => part !== false)
  return parts.length > 0 && element('small', { class: 'doubt' }, parts.join(', '))
}

/**
 * @param {Measures} total
 * @returns {Column<UsageRow>}
 */
const shareColumn = (total) => ({
  label: 'Share',
  kind: 'share',
  text: (row) => {
    const percent = shareOf(row, total)
    return percent === null ? '–' : percentText(percent)
  },
  value: (row) => shareOf(row, total),
})

/**
 * @param {string} currency
 * @param {Measures} total
 * @returns {Column<UsageRow>}
 */
const costColumn = (currency, total) => ({
  label: `Cost, ${currency}`,
  kind: 'money',
  text: (row) => (isUnpriced(row) ? 'unpriced' : amountText(row.cost)),
  value: (row) => nanoOf(row.cost),
  title: (row) => `${row.cost} ${currency}`,
  total: { text: amountText(total.cost), title: `${total.cost} ${currency}` },
})

/**
 * @param {string} label
 * @param {'calls' | 'tokens'} measure
 * @param {Measures} total
 * @returns {Column<UsageRow>}
 */
const countColumn = (label, measure, total) => ({
  label,
  kind: 'number',
  text: (row) => countText(row[measure]),
  value: (row) => row[measure],
  total: { text: countText(total[measure]) },
})

/**
 * @param {Measures} total
 * @returns {readonly Column<UsageRow>[]}
 */
const tokenColumns = (total) =>
  [
    { label: 'Input', of: uncachedInput },
    { label: 'Cached input', of: cachedInput },
    { label: 'Output', of: output },
  ].map(({ label, of }) => ({
    label,
    kind: 'number',
    text: (row) => countText(of(row)),
    value: of,
    total: { text: countText(of(total)) },
  }))

/**
 * @param {Measures} total
 * @returns {Column<UsageRow>}
 */
const errorColumn = (total) => ({
  label: 'Errors',
  kind: 'number',
  text: (row) => rateText(row),
  value: (row) => percentOf(row.errors, row.calls),
  title: (row) => `${countText(row.errors)} of ${countText(row.calls)} calls`,
  total: { text: rateText(total) },
})

/**
 * @param {Measures} total
 * @returns {Column<UsageRow>}
 */
const latencyColumn = (total) => ({
  label: 'Latency',
  kind: 'number',
  text: (row) => latencyText(row.averageLatency),
  value: (row) => row.averageLatency ?? null,
  total: { text: latencyText(total.averageLatency) },
})

/** @param {Measures} of */
export const uncachedInput = (of) => of.inputTokens + of.audioInputTokens + of.imageInputTokens

/** @param {Measures} of */
export const cachedInput = (of) => of.cachedInputTokens + of.cachedAudioInputTokens

/** @param {Measures} of */
export const output = (of) => of.outputTokens + of.audioOutputTokens + of.imageOutputTokens

/** @param {Measures} of */
export function rateText({ errors, calls }) {
  const percent = percentOf(errors, calls)
  return percent === null ? '–' : percentText(percent)
}

/** @param {UsageRow} row */
const isUnpriced = (row) => row.unpricedCalls > 0 && nanoOf(row.cost) === 0n

/**
 * @param {UsageRow} row
 * @param {Measures} total
 */
const shareOf = (row, total) => percentOfAmount(nanoOf(row.cost), nanoOf(total.cost))

/**
 * @param {UsageRow} row
 * @param {string} by
 */
const nameIn = (row, by) => `${row[by] ?? ''}`
