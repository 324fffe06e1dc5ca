// @ts-check
import { barChart } from './bar-chart.js'
import { dataTable } from './data-table.js'
import { element } from './element.js'
import { amountText, currencyText, decimalOf, nanoOf } from './money.js'
import { go } from './navigate.js'
import { countText, shortText } from './numbers.js'
import { dayText, longDayText, monthText, shortDayText } from './periods.js'
import { stateLink } from './state.js'
import { cachedInput, output, uncachedInput } from './usage-table.js'

/** @import { Measures, Summary } from './api-types.d.ts' */
/** @import { State } from './state.js' */

const unit = 1_000_000_000n

/**
 * Cost or tokens over time, as bars and as a table.
 * @param {Summary} summary By day or by month.
 * @param {{ readonly times: readonly string[], readonly state: State }} options Every day or month
 *   of the period: those without a call have no row.
 */
export function usageChart(summary, { times, state }) {
  const { currency, total } = summary
  const by = summary.by[0] ?? 'day'
  const found = new Map(summary.rows.map((row) => [`${row[by]}`, row]))
  const isLong = new Set(times.map((time) => time.slice(0, 7))).size > 1
  const isCost = state.show === 'cost'
  /** @param {Measures | undefined} of */
  const partsOf = (of) => {
    if (!of) return []
    if (isCost) return [nanoOf(of.cost)]
    return [uncachedInput(of), cachedInput(of), output(of)].map((count) => BigInt(count) * unit)
  }
  const bars = times.map((time) => ({
    name: by === 'day' ? longDayText(time) : monthText(time),
    short: by === 'month' ? time : isLong ? shortDayText(time) : `${Number(time.slice(8))}`,
    value: valueText(found.get(time), currency),
    href: stateLink({
      ...state,
      period: by === 'day' ? { from: time, to: time } : { month: time },
    }),
    parts: partsOf(found.get(time)),
  }))
  return [
    barChart({
      label: `${isCost ? 'Cost' : 'Tokens'} by ${by}`,
      rest: `All ${by}s: ${valueText(total, currency)}`,
      bars,
      series: isCost ? ['Cost'] : ['Input', 'Cached input', 'Output'],
      axisText: (value) => axisText(value, isCost ? currency : null),
    }),
    element('details', {}, element('summary', {}, 'Values as a table'), valuesTable(summary, by)),
  ]
}

/**
 * Switches between cost and tokens.
 * @param {State} state
 */
export const showSwitch = (state) =>
  element(
    'div',
    { class: 'switch', role: 'group', 'aria-label': 'Show' },
    .../** @type {const} */ (['cost', 'tokens']).map((show) =>
      element(
        'button',
        {
          type: 'button',
          id: `show-${show}`,
          'aria-pressed': `${state.show === show}`,
          click: () => go({ ...state, show }),
        },
        show === 'cost' ? 'Cost' : 'Tokens',
      ),
    ),
  )

/**
 * @param {Measures | undefined} of
 * @param {string} currency
 */
const valueText = (of, currency) =>
  of
    ? `${currencyText(of.cost, currency)}, ${countText(of.tokens)} tokens, ${countText(of.calls)} calls`
    : 'no calls'

/**
 * @param {bigint} value
 * @param {string | null} currency
 */
function axisText(value, currency) {
  if (currency === null) return shortText(value / unit)
  return value >= 10_000n * unit
    ? shortText(value / unit)
    : amountText(decimalOf(value), { least: value % unit === 0n ? 0 : 2 })
}

/**
 * @param {Summary} summary
 * @param {string} by
 */
const valuesTable = ({ rows, currency, total }, by) =>
  dataTable({
    id: 'time-values',
    caption: `Cost and tokens by ${by}`,
    rows,
    sortedBy: null,
    few: 100,
    columns: [
      {
        label: by === 'day' ? 'Day' : 'Month',
        kind: 'name',
        text: (row) => (by === 'day' ? dayText(`${row[by]}`) : monthText(`${row[by]}`)),
        value: (row) => `${row[by]}`,
      },
      {
        label: `Cost, ${currency}`,
        kind: 'money',
        text: (row) => amountText(row.cost),
        value: (row) => nanoOf(row.cost),
        title: (row) => `${row.cost} ${currency}`,
        total: { text: amountText(total.cost), title: `${total.cost} ${currency}` },
      },
      .../** @type {const} */ (['tokens', 'calls']).map((measure) => ({
        label: measure === 'tokens' ? 'Tokens' : 'Calls',
        kind: /** @type {const} */ ('number'),
        text: (/** @type {Measures} */ row) => countText(row[measure]),
        value: (/** @type {Measures} */ row) => row[measure],
        total: { text: countText(total[measure]) },
      })),
    ],
  })
