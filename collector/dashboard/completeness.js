// @ts-check
import { element } from './element.js'
import { countText, percentText } from './numbers.js'

/** @import { Completeness } from './api-types.d.ts' */

/**
 * What the numbers leave out or guess, what that means, and what to do.
 * @param {Completeness} of
 */
export function completeness(of) {
  const notes = [
    of.unpricedCalls > 0 && {
      count: of.unpricedCalls,
      name: 'unpriced',
      meaning: `No price is known for these calls (${countText(of.unpricedTokens)} tokens). They are in no cost. Add their model or deployment to the price book; the cost follows by itself.`,
    },
    of.pendingCalls > 0 && {
      count: of.pendingCalls,
      name: 'pending',
      meaning:
        'Streamed calls whose tokens come with the gateway’s log, usually within minutes. Where they stay, check that the diagnostic setting sends GatewayLlmLogs.',
    },
    of.estimatedCalls > 0 && {
      count: of.estimatedCalls,
      name: 'estimated',
      meaning: `The tokens of ${percentText(of.estimatedShare)} of the calls are counted from their text, for the model did not report them. A later report replaces the estimate.`,
    },
    of.quarantined > 0 && {
      count: of.quarantined,
      name: 'quarantined',
      meaning:
        'Events that could not be read are set aside with the reason, and are in no number here. List them on the collector’s command line, mend their cause, and read them again.',
    },
  ].filter((note) => note !== false)
  if (notes.length === 0) {
    return element('p', { class: 'complete' }, 'Complete: every call has its tokens and its price.')
  }
  return element('dl', { class: 'notes' }, ...notes.map(note))
}

/** @param {{ readonly count: number, readonly name: string, readonly meaning: string }} of */
const note = ({ count, name, meaning }) =>
  element(
    'div',
    { class: name },
    element('dt', {}, element('strong', {}, countText(count)), ` ${name}`),
    element('dd', {}, meaning),
  )
