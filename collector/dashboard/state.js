// @ts-check
import { isDay, isMonth } from './periods.js'

/** @import { Period } from './periods.js' */
/** @typedef {{ readonly name: string, readonly value: string }} Filter A value that is empty means none. */
/**
 * Everything that a link to the page says.
 * @typedef {object} State
 * @property {Period | null} period Nothing for the newest month.
 * @property {readonly Filter[]} filters
 * @property {string | null} group What the table of choice is grouped by.
 * @property {string | null} charge What the chargeback is grouped by.
 * @property {'cost' | 'tokens'} show
 */

const prefix = 'where.'

/**
 * Reads the query of the address; what makes no sense is left out.
 * @param {string} search
 * @returns {State}
 */
export function readState(search) {
  const query = new URLSearchParams(search)
  return {
    period: periodIn(query),
    filters: [...query]
      .filter(([name]) => name.startsWith(prefix) && name.length > prefix.length)
      .map(([name, value]) => ({ name: name.slice(prefix.length), value })),
    group: query.get('group') || null,
    charge: query.get('charge') || null,
    show: query.get('show') === 'tokens' ? 'tokens' : 'cost',
  }
}

/**
 * The address of a state, to be shared.
 * @param {State} state
 */
export function stateLink(state) {
  const query = new URLSearchParams(state.period ?? {})
  for (const { name, value } of state.filters) query.append(prefix + name, value)
  if (state.group) query.set('group', state.group)
  if (state.charge) query.set('charge', state.charge)
  if (state.show === 'tokens') query.set('show', 'tokens')
  return `?${query}`
}

/**
 * What the API is asked for: the period and the filters.
 * @param {State} state
 * @param {Period} period
 */
export function usageQuery(state, period) {
  const query = new URLSearchParams({ ...period })
  for (const { name, value } of state.filters) query.append(name, value)
  return query
}

/**
 * With one filter more.
 * @param {State} state
 * @param {Filter} filter
 * @returns {State}
 */
export const withFilter = (state, filter) =>
  hasFilter(state, filter) ? state : { ...state, filters: [...state.filters, filter] }

/**
 * Without a filter.
 * @param {State} state
 * @param {Filter} filter
 * @returns {State}
 */
export const withoutFilter = (state, filter) => ({
  ...state,
  filters: state.filters.filter((each) => !isSame(each, filter)),
})

/**
 * @param {State} state
 * @param {Filter} filter
 */
export const hasFilter = (state, filter) => state.filters.some((each) => isSame(each, filter))

/**
 * @param {Filter} one
 * @param {Filter} other
 */
const isSame = (one, other) => one.name === other.name && one.value === other.value

/**
 * @param {URLSearchParams} query
 * @returns {Period | null}
 */
function periodIn(query) {
  const [month, from, to] = [query.get('month'), query.get('from'), query.get('to')]
  if (month && isMonth(month)) return { month }
  if (from && to && isDay(from) && isDay(to) && from <= to) return { from, to }
  return null
}
