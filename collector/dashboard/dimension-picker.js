// @ts-check
import { element } from './element.js'
import { labelOf } from './labels.js'

/** @import { Dimensions } from './api-types.d.ts' */

/**
 * Chooses what a table is grouped by.
 * @param {{
 *   readonly id: string,
 *   readonly chosen: string,
 *   readonly offered: Dimensions,
 *   readonly choose: (name: string) => void,
 * }} picker
 */
export function dimensionPicker({ id, chosen, offered, choose }) {
  const attributes = offered.attributes.map((name) => `attribute.${name}`)
  const isOffered = [...offered.dimensions, ...attributes].includes(chosen)
  const option = (/** @type {string} */ name) =>
    element('option', { value: name, selected: name === chosen }, labelOf(name))
  const select = element(
    'select',
    { id, change: () => choose(select.value) },
    !isOffered && option(chosen),
    element('optgroup', { label: 'Dimensions' }, ...offered.dimensions.map(option)),
    attributes.length > 0 &&
      element('optgroup', { label: 'Attributes' }, ...attributes.map(option)),
  )
  return element('span', { class: 'field' }, element('label', { for: id }, 'By'), select)
}
