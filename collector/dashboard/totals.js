// @ts-check
import { element } from './element.js'
import { currencyText } from './money.js'
import { countText, latencyText, percentOf, percentText } from './numbers.js'
import { cachedInput, rateText, uncachedInput } from './usage-table.js'

/** @import { Summary } from './api-types.d.ts' */

/**
 * The numbers of the whole period.
 * @param {Summary} summary
 */
export function totals({ total, currency }) {
  const cached = percentOf(cachedInput(total), cachedInput(total) + uncachedInput(total))
  return element(
    'dl',
    { class: 'totals' },
    fact('Cost', currencyText(total.cost, currency), {
      note: total.unpricedCalls > 0 ? 'of the calls that have a price' : 'at the price book',
      title: `${total.cost} ${currency}`,
    }),
    fact('Tokens', countText(total.tokens), {
      note: `${countText(total.reasoningTokens)} of them reasoning`,
    }),
    fact('Calls', countText(total.calls), { note: `${countText(total.streams)} streamed` }),
    fact('Error rate', rateText(total), { note: `${countText(total.errors)} calls failed` }),
    fact('Average latency', latencyText(total.averageLatency), { note: 'of all calls' }),
    fact('Cached input', cached === null ? '–' : percentText(cached), {
      note: 'of the tokens that were read',
    }),
  )
}

/**
 * @param {string} name
 * @param {string} value
 * @param {{ readonly note: string, readonly title?: string }} more
 */
const fact = (name, value, { note, title }) =>
  element(
    'div',
    {},
    element('dt', {}, name),
    element('dd', { class: value.length > 11 ? 'value long' : 'value', title }, value),
    element('dd', { class: 'note' }, note),
  )
