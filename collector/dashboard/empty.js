// @ts-check
import { element } from './element.js'
import { goLink } from './navigate.js'
import { lastMonth, monthText, periodText } from './periods.js'

/** @import { Dimensions } from './api-types.d.ts' */
/** @import { Period } from './periods.js' */
/** @import { State } from './state.js' */

/**
 * Says that there are no calls, and where to look.
 * @param {{ readonly offered: Dimensions, readonly period: Period, readonly state: State }} view
 */
export function emptyView({ offered, period, state }) {
  if (state.filters.length > 0) {
    return element(
      'div',
      { class: 'empty' },
      element(
        'p',
        {},
        element('strong', {}, `No calls in ${periodText(period)} with these filters.`),
      ),
      goLink(
        { ...state, filters: [] },
        { class: 'button', focus: '#period-name' },
        'Remove all filters',
      ),
    )
  }
  const newest = offered.months
    .filter((month) => month !== lastMonth(period))
    .toSorted()
    .at(-1)
  return element(
    'div',
    { class: 'empty' },
    element('p', {}, element('strong', {}, `No calls in ${periodText(period)}.`)),
    element(
      'p',
      {},
      newest === undefined
        ? 'Nothing was collected yet. Make a call through the gateway; it shows here within minutes. If not, check that the policies send usage events, and that the collector reads their Event Hub.'
        : 'Calls show here within minutes. If there should be some, check that the policies send usage events, and that the collector reads their Event Hub.',
    ),
    newest !== undefined &&
      goLink(
        { ...state, period: { month: newest } },
        { class: 'button', focus: '#period-name' },
        `Show ${monthText(newest)}`,
      ),
  )
}
