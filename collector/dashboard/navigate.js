// @ts-check
import { element } from './element.js'
import { stateLink } from './state.js'

/** @import { Child } from './element.js' */
/** @import { State } from './state.js' */

/**
 * A link to another state of the page; `focus` selects what has the focus once it is shown.
 * @param {State} state
 * @param {{ readonly focus?: string, readonly label?: string, readonly class?: string }} options
 * @param {...Child} children
 */
export const goLink = (state, { focus, ...others }, ...children) =>
  element(
    'a',
    {
      href: stateLink(state),
      'data-go': true,
      'data-focus': focus,
      'aria-label': others.label,
      class: others.class,
    },
    ...children,
  )

/**
 * Goes to another state, as a link would.
 * @param {State} state
 * @param {string} [focus]
 */
export const go = (state, focus) =>
  document.dispatchEvent(new CustomEvent('go', { detail: { href: stateLink(state), focus } }))

/**
 * Shows states in place; the address and the history of the browser follow.
 * @param {(focus?: string) => void} show
 */
export function startNavigation(show) {
  let shown = location.search
  /** @param {string} href @param {string} [focus] */
  const open = (href, focus) => {
    history.pushState(null, '', href)
    shown = location.search
    show(focus)
  }
  document.addEventListener('go', (event) => {
    const { href, focus } = /** @type {CustomEvent} */ (event).detail
    open(href, focus)
  })
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-go]') : null
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey)
    if (!link || !isPlain || event.altKey) return
    event.preventDefault()
    open(link.getAttribute('href') ?? '?', link.getAttribute('data-focus') ?? undefined)
  })
  // The skip link changes the fragment only, and there is nothing to load for it.
  addEventListener('popstate', () => {
    if (location.search === shown) return
    shown = location.search
    show()
  })
}
