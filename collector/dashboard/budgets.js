// @ts-check
import { percentOn } from './bar-scale.js'
import { drawing, element } from './element.js'
import { currencyText, nanoOf } from './money.js'
import { countText, percentText } from './numbers.js'
import { dayText } from './periods.js'
import { visibleText } from './visible-text.js'

/** @import { BudgetRow, Budgets } from './api-types.d.ts' */

/**
 * How the budgets stand.
 * @param {Budgets} budgets
 */
export function budgetList({ rows }) {
  if (rows.length === 0) {
    return element(
      'p',
      { class: 'hint' },
      'No budgets yet. Add some under “budgets” in the settings of the collector: a name, an amount or tokens, and whose calls count.',
    )
  }
  return element('ul', { class: 'budgets' }, ...rows.map(budget))
}

/** @param {BudgetRow} row */
function budget(row) {
  const name = visibleText(row.name)
  const used = `${textOf(row.used, row.unit)} of ${textOf(row.limit, row.unit)}`
  return element(
    'li',
    { class: row.state },
    element(
      'p',
      { class: 'budget-head' },
      element('bdi', { class: 'clamped', title: name }, name),
      element('span', { class: 'state' }, stateText(row)),
    ),
    budgetBar(row),
    element(
      'p',
      { class: 'budget-foot' },
      element('span', { title: `${row.used} ${row.unit}` }, `${used} (${percentText(row.share)})`),
      element('span', { class: 'hint' }, periodOf(row)),
    ),
    row.forecast !== null &&
      element(
        'p',
        { class: 'hint' },
        `At this rate ${textOf(row.forecast, row.unit)} by the end of the period.`,
      ),
  )
}

/**
 * What was used against the limit, with a line at each threshold and a mark at the forecast. It
 * says nothing that the words beside it do not.
 * @param {BudgetRow} row
 */
function budgetBar({ limit, used, forecast, thresholds }) {
  const amounts = [limit, used, forecast ?? 0].map(nanoOf)
  const [end = 0n, filled = 0n, expected = 0n] = amounts
  const top = amounts.reduce((a, b) => (a > b ? a : b), 0n)
  const line = (/** @type {number} */ threshold) => {
    const x = `${(percentOn(end, top) * threshold) / 100}%`
    return drawing('line', { class: 'threshold', x1: x, x2: x, y1: 0, y2: '100%' })
  }
  return drawing(
    'svg',
    { class: 'budget-bar', 'aria-hidden': true },
    drawing('rect', { class: 'track', width: '100%', height: 10, y: 3, rx: 2 }),
    drawing('rect', {
      class: 'expected',
      width: `${percentOn(expected, top)}%`,
      height: 10,
      y: 3,
      rx: 2,
    }),
    drawing('rect', {
      class: 'used',
      width: `${percentOn(filled, top)}%`,
      height: 10,
      y: 3,
      rx: 2,
    }),
    ...percentsIn(thresholds)
      .filter((each) => each > 0 && each <= 100)
      .map(line),
  )
}

/** @param {BudgetRow['thresholds']} value */
const percentsIn = (value) =>
  typeof value === 'string' ? value.split(',').map(Number) : (value ?? [])

/** @param {BudgetRow} row */
function stateText({ state, crossed }) {
  switch (state) {
    case 'ok':
      return 'On track'
    case 'warning':
      return `Above ${percentsIn(crossed).at(-1) ?? 0}\u00a0%`
    case 'forecast':
      return 'Will be exceeded'
    case 'over':
      return 'Used up'
    default:
      return visibleText(`${state}`)
  }
}

/**
 * @param {string | number} amount
 * @param {string} unit
 */
const textOf = (amount, unit) =>
  unit === 'tokens'
    ? `${countText(nanoOf(amount) / 1_000_000_000n)} tokens`
    : currencyText(`${amount}`, unit)

/**
 * The end of a period is the start of the next one.
 * @param {BudgetRow} row
 */
function periodOf({ period, from, until }) {
  const last = new Date(Date.parse(until) - 1)
  if (Number.isNaN(last.getTime())) return visibleText(period)
  const [first, end] = [dayText(from.slice(0, 10)), dayText(last.toISOString().slice(0, 10))]
  return `${visibleText(period)}, ${first === end ? first : `${first} to ${end}`}`
}
