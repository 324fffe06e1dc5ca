// @ts-check
import { element } from './element.js'
import { go, goLink } from './navigate.js'
import { daysOf, monthText, shiftedMonth } from './periods.js'

/** @import { Period } from './periods.js' */
/** @import { State } from './state.js' */

/**
 * Chooses a month, or days.
 * @param {{ readonly period: Period, readonly months: readonly string[], readonly state: State }} of
 *   The months are those that have calls.
 */
export function periodPicker({ period, months, state }) {
  const month = 'month' in period ? period.month : null
  return [
    element(
      'div',
      { class: 'months' },
      element('label', { for: 'month' }, 'Month'),
      month !== null &&
        monthLink(state, shiftedMonth(month, -1), { sign: '‹', focus: '.months a:first-of-type' }),
      monthSelect(month, months, state),
      month !== null &&
        monthLink(state, shiftedMonth(month, 1), { sign: '›', focus: '.months a:last-of-type' }),
    ),
    daysForm(period, state),
  ]
}

/**
 * @param {State} state
 * @param {string} month
 * @param {{ readonly sign: string, readonly focus: string }} options
 */
const monthLink = (state, month, { sign, focus }) =>
  goLink({ ...state, period: { month } }, { label: monthText(month), class: 'button', focus }, sign)

/**
 * @param {string | null} month
 * @param {readonly string[]} months
 * @param {State} state
 */
function monthSelect(month, months, state) {
  const offered = [...new Set([...months, ...(month === null ? [] : [month])])].sort().reverse()
  const select = element(
    'select',
    {
      id: 'month',
      change: () => select.value !== '' && go({ ...state, period: { month: select.value } }),
    },
    month === null && element('option', { value: '', selected: true }, 'Chosen days'),
    ...offered.map((each) =>
      element('option', { value: each, selected: each === month }, monthText(each)),
    ),
  )
  return select
}

/**
 * @param {Period} period
 * @param {State} state
 */
function daysForm(period, state) {
  const days = daysOf(period)
  const from = dayInput('from', days[0] ?? '')
  const to = dayInput('to', days.at(-1) ?? '')
  const problem = element('p', { class: 'problem-line', id: 'days-problem', role: 'alert' })
  return element(
    'form',
    {
      class: 'days',
      'aria-label': 'Days',
      novalidate: true,
      submit: (event) => {
        event.preventDefault()
        const wrong = daysProblem(from.value, to.value)
        problem.textContent = wrong ?? ''
        for (const input of [from, to]) {
          if (wrong === null) input.removeAttribute('aria-describedby')
          else input.setAttribute('aria-describedby', 'days-problem')
        }
        if (wrong !== null) return from.focus()
        go({ ...state, period: { from: from.value, to: to.value } }, '#period-name')
      },
    },
    element('span', { class: 'field' }, element('label', { for: 'from' }, 'From'), from),
    element('span', { class: 'field' }, element('label', { for: 'to' }, 'to'), to),
    element('button', { type: 'submit', id: 'show-days' }, 'Show days'),
    problem,
  )
}

/**
 * @param {string} id
 * @param {string} value
 */
const dayInput = (id, value) => element('input', { type: 'date', id, value, required: true })

/**
 * @param {string} from
 * @param {string} to
 */
function daysProblem(from, to) {
  if (from === '' || to === '') return 'Choose the first and the last day.'
  return from > to ? 'The first day is after the last one. Choose an earlier first day.' : null
}
