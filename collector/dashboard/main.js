// @ts-check
import { ApiError, ask, forgetAnswers } from './api.js'
import { byId } from './element.js'
import { filterChips } from './filters.js'
import { startNavigation } from './navigate.js'
import { fillPanels } from './panels.js'
import { periodPicker } from './period-picker.js'
import { lastMonth, periodText, timeText } from './periods.js'
import { problemView } from './problem.js'
import { takeKeyFromAddress } from './session.js'
import { askForKey, letIn, startSignIn } from './sign-in.js'
import { readState } from './state.js'
import { say } from './status.js'
import { visibleText } from './visible-text.js'

/** @import { Dimensions } from './api-types.d.ts' */
/** @import { Period } from './periods.js' */
/** @import { State } from './state.js' */

let turns = 0

/**
 * Shows what the address says.
 * @param {string} [focus]
 */
async function show(focus) {
  const turn = ++turns
  const isCurrent = () => turn === turns
  const state = readState(location.search)
  say('Loading…', { lasts: true })
  byId('content').ariaBusy = 'true'
  byId('page-problem').replaceChildren()
  try {
    const { offered, period } = await opening(state)
    if (!isCurrent()) return
    letIn()
    drawHead({ offered, period, state })
    const said = await fillPanels({ offered, period, state, isCurrent, retry: reload })
    if (!isCurrent()) return
    say(said.text, { isSpokenOnly: said.isAll })
    if (focus) focusOn(focus)
  } catch (error) {
    if (isCurrent()) fail(error)
  } finally {
    if (isCurrent()) byId('content').ariaBusy = 'false'
  }
}

/**
 * What can be chosen, and the period: without one, the newest month that has calls.
 * @param {State} state
 * @returns {Promise<{ readonly offered: Dimensions, readonly period: Period }>}
 */
async function opening({ period }) {
  const month = period ? lastMonth(period) : new Date().toISOString().slice(0, 7)
  const offered = await dimensionsOf(month)
  if (period) return { offered, period }
  const newest = offered.months.toSorted().at(-1) ?? month
  return {
    offered: newest === month ? offered : await dimensionsOf(newest),
    period: { month: newest },
  }
}

/**
 * @param {string} month
 * @returns {Promise<Dimensions>}
 */
const dimensionsOf = (month) => ask('usage/dimensions', new URLSearchParams({ month }))

/** @param {{ readonly offered: Dimensions, readonly period: Period, readonly state: State }} of */
function drawHead({ offered, period, state }) {
  const { caller, months, asOf } = offered
  const seen = caller.subscriptions
    ? `, sees ${caller.subscriptions.length === 0 ? 'no subscription' : caller.subscriptions.join(', ')}`
    : ''
  byId('caller').textContent = visibleText(`${caller.name ?? ''}${seen}`)
  byId('period-name').textContent = periodText(period)
  byId('as-of').textContent = `As of ${timeText(asOf)}`
  document.title = `${periodText(period)} – AI usage`
  const focused = document.activeElement?.id
  byId('period').replaceChildren(...periodPicker({ period, months, state }))
  byId('filters').replaceChildren(filterChips(state))
  if (focused && document.activeElement === document.body) {
    document.getElementById(focused)?.focus()
  }
}

/** @param {unknown} error */
function fail(error) {
  say('')
  if (error instanceof ApiError && error.status === 401) return askForKey()
  byId('page-problem').replaceChildren(problemView(error, reload))
}

/** @param {string} selector */
function focusOn(selector) {
  const target = document.querySelector(selector)
  if (target instanceof HTMLElement) target.focus()
}

function reload() {
  forgetAnswers()
  show()
}

takeKeyFromAddress()
addEventListener('hashchange', () => takeKeyFromAddress() && reload())
startNavigation(show)
startSignIn(show)
byId('reload').addEventListener('click', reload)
byId('print').addEventListener('click', () => print())
show()
