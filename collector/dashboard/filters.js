// @ts-check
import { element } from './element.js'
import { labelOf, valueLabel } from './labels.js'
import { goLink } from './navigate.js'
import { withoutFilter } from './state.js'

/** @import { State } from './state.js' */

/**
 * The filters; each leads to the page without it.
 * @param {State} state
 */
export function filterChips(state) {
  if (state.filters.length === 0) {
    return element(
      'p',
      { class: 'hint' },
      'All calls. Choose a name in a table to see its calls only.',
    )
  }
  return element(
    'ul',
    { class: 'chips' },
    ...state.filters.map((filter) => {
      const name = labelOf(filter.name)
      const value = valueLabel(filter.value)
      return element(
        'li',
        {},
        element('span', { class: 'chip-name' }, `${name}: `),
        element('bdi', { class: 'clamped', title: value }, value),
        goLink(
          withoutFilter(state, filter),
          { focus: '#filters a, #period-name', label: `Remove the filter ${name}: ${value}` },
          '✕',
        ),
      )
    }),
    state.filters.length > 1 &&
      element(
        'li',
        { class: 'clear' },
        goLink({ ...state, filters: [] }, { focus: '#period-name' }, 'Remove all'),
      ),
  )
}
