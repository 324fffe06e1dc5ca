// @ts-check
import { ask } from './api.js'
import { budgetList } from './budgets.js'
import { chargebackTable } from './chargeback.js'
import { completeness } from './completeness.js'
import { dimensionPicker } from './dimension-picker.js'
import { byId, element } from './element.js'
import { emptyView } from './empty.js'
import { labelInside } from './labels.js'
import { currencyText } from './money.js'
import { go } from './navigate.js'
import { countText } from './numbers.js'
import { fillPanel } from './panel.js'
import { daysOf, lastMonth, monthsOf, monthText, periodText } from './periods.js'
import { usageQuery } from './state.js'
import { totals } from './totals.js'
import { showSwitch, usageChart } from './usage-chart.js'
import { usageTable } from './usage-table.js'

/** @import { Budgets, Chargeback, Dimensions, Summary } from './api-types.d.ts' */
/** @import { Panel } from './panel.js' */
/** @import { Period } from './periods.js' */
/** @import { State } from './state.js' */

/**
 * What is shown, and whether it still is.
 * @typedef {object} View
 * @property {Dimensions} offered
 * @property {Period} period
 * @property {State} state
 * @property {() => boolean} isCurrent
 * @property {() => void} retry
 */

const consumers = ['subscription', 'endUser', 'app', 'product']
/** More bars than this cannot be told apart. */
const mostDays = 92
const usagePanels = ['quality', 'time', 'consumers', 'models', 'groups']

/**
 * Fills every part of the page, and says in a sentence what it shows.
 * @param {View} view
 */
export async function fillPanels(view) {
  const isLong = daysOf(view.period).length > mostDays
  const overTime = summaryBy(view, isLong ? 'month' : 'day')
  const month = lastMonth(view.period)
  const consumer = consumerOf(view)
  const group = groupOf(view)
  const filled = await Promise.all([
    fillUsage(view, overTime),
    fillPanel('time', timePanel(view, overTime), view),
    fillPanel(
      'consumers',
      byPanel(view, 'consumers', `Top consumers by ${labelInside(consumer)}`, consumer),
      view,
    ),
    fillPanel('models', byPanel(view, 'models', 'By model', 'model'), view),
    fillPanel('groups', groupPanel(view, group), view),
    fillPanel('budgets', budgetPanel(), view),
    fillPanel('chargeback', chargebackPanel(view, month), view),
  ])
  const summary = await overTime.answer.catch(() => null)
  if (summary?.total.calls === 0 && view.isCurrent()) hideUsage(summary)
  if (!summary || !filled.every(Boolean)) {
    return { text: 'Some parts could not be loaded.', isAll: false }
  }
  const { total, currency } = summary
  const text = `${periodText(view.period)}: ${currencyText(total.cost, currency)}, ${countText(total.calls)} calls.`
  return { text, isAll: true }
}

/**
 * Events that could not be read may be why there are no calls.
 * @param {Summary} summary
 */
function hideUsage({ completeness: { quarantined } }) {
  for (const id of usagePanels) byId(id).hidden = id !== 'quality' || quarantined === 0
}

/**
 * @param {View} view
 * @param {string} by
 */
function summaryBy({ state, period }, by) {
  const query = usageQuery(state, period)
  query.set('by', by)
  /** @type {Promise<Summary>} */
  const answer = ask('usage/summary', query)
  return { answer, query, by }
}

/**
 * The totals and what is missing in them, or that there is nothing.
 * @param {View} view
 * @param {ReturnType<typeof summaryBy>} overTime
 */
async function fillUsage(view, overTime) {
  const { answer } = overTime
  /** @type {Panel} */
  const panel = {
    title: 'Totals',
    body: async () => {
      const summary = await answer
      return summary.total.calls === 0 ? [emptyView(view)] : [totals(summary)]
    },
  }
  const [isFilled] = await Promise.all([
    fillPanel('totals', panel, view),
    fillPanel(
      'quality',
      {
        title: 'How complete this is',
        body: async () => [completeness((await answer).completeness)],
      },
      view,
    ),
  ])
  return isFilled
}

/**
 * @param {View} view
 * @param {ReturnType<typeof summaryBy>} overTime
 * @returns {Panel}
 */
const timePanel = ({ state, period }, { answer, query, by }) => ({
  title: 'Over time',
  tools: [showSwitch(state)],
  csv: { path: 'usage/summary', query },
  body: async () =>
    usageChart(await answer, { times: by === 'day' ? daysOf(period) : monthsOf(period), state }),
})

/**
 * @param {View} view
 * @param {string} id
 * @param {string} title
 * @param {string} by
 * @returns {Panel}
 */
function byPanel(view, id, title, by) {
  const { answer, query } = summaryBy(view, by)
  return {
    title,
    csv: { path: 'usage/summary', query },
    body: async () => [
      usageTable({ id: `${id}-table`, summary: await answer, by, state: view.state }),
    ],
  }
}

/**
 * @param {View} view
 * @param {string} by
 * @returns {Panel}
 */
function groupPanel(view, by) {
  const { state, offered } = view
  const { answer, query } = summaryBy(view, by)
  const choose = (/** @type {string} */ group) => go({ ...state, group })
  return {
    title: `By ${labelInside(by)}`,
    tools: [dimensionPicker({ id: 'group-by', chosen: by, offered, choose })],
    csv: { path: 'usage/summary', query },
    body: async () => [
      usageTable({ id: 'groups-table', summary: await answer, by, state, isDetailed: true }),
    ],
  }
}

/** @returns {Panel} */
const budgetPanel = () => ({
  title: 'Budgets',
  csv: { path: 'budgets' },
  body: async () => [budgetList(/** @type {Budgets} */ (await ask('budgets')))],
})

/**
 * @param {View} view
 * @param {string} month
 * @returns {Panel}
 */
function chargebackPanel({ state, offered, period }, month) {
  const by = state.charge ?? 'subscription'
  const query = usageQuery(state, { month })
  query.set('by', by)
  const choose = (/** @type {string} */ charge) => go({ ...state, charge })
  return {
    title: `Chargeback of ${monthText(month)}`,
    tools: [dimensionPicker({ id: 'charge-by', chosen: by, offered, choose })],
    csv: { path: 'chargeback/report', query },
    body: async () => [
      'from' in period &&
        element('p', { class: 'hint' }, 'Charges are by the month: the whole of it.'),
      ...chargebackTable(/** @type {Chargeback} */ (await ask('chargeback/report', query)), by),
    ],
  }
}

/**
 * Once a subscription is chosen, its end users consume; and so on.
 * @param {View} view
 */
function consumerOf({ offered, state }) {
  const known = consumers.filter((name) => offered.dimensions.includes(name))
  const open = known.find((name) => !state.filters.some((filter) => filter.name === name))
  return open ?? known[0] ?? 'subscription'
}

/** @param {View} view */
function groupOf({ offered, state }) {
  if (state.group) return state.group
  const [attribute] = offered.attributes
  return attribute === undefined ? 'product' : `attribute.${attribute}`
}
