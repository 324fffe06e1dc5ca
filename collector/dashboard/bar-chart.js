// @ts-check
import { percentOn, roundCeiling } from './bar-scale.js'
import { drawing, element } from './element.js'

/**
 * A bar: what it stands for, what is read out, and where it leads. Its parts are of one scale.
 * @typedef {object} Bar
 * @property {string} name
 * @property {string} short
 * @property {string} value
 * @property {string} href
 * @property {readonly bigint[]} parts
 */

const smallest = 0.8

/**
 * Bars side by side, each of parts that are laid one over the other. One of them is reached by Tab,
 * the others by the arrow keys.
 * @param {{
 *   readonly label: string,
 *   readonly rest: string,
 *   readonly bars: readonly Bar[],
 *   readonly series: readonly string[],
 *   readonly axisText: (value: bigint) => string,
 * }} chart `rest` is what is said of all bars together.
 */
export function barChart({ label, rest, bars, series, axisText }) {
  const top = roundCeiling(bars.map(heightOf).reduce((a, b) => (a > b ? a : b), 0n))
  const readout = element('p', { class: 'readout', 'aria-hidden': true }, rest)
  const slot = 100 / Math.max(1, bars.length)
  const links = bars.map((bar, at) => barLink(bar, { at, slot, top }))
  const plot = drawing(
    'svg',
    { class: 'plot', role: 'group', 'aria-label': label },
    ...[0, 25, 50, 75, 100].map((y) =>
      drawing('line', { class: 'rule', x1: '0', x2: '100%', y1: `${y}%`, y2: `${y}%` }),
    ),
    ...links,
  )
  /** @param {Event} event */
  const read = (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    readout.textContent = link?.getAttribute('aria-label') ?? rest
  }
  const unread = () => {
    readout.textContent = rest
  }
  // Not on the drawing itself: browsers let Tab stop at drawings that listen for the focus.
  return element(
    'div',
    {
      class: 'chart',
      pointerover: read,
      focusin: read,
      pointerleave: unread,
      focusout: unread,
      keydown: (event) => event instanceof KeyboardEvent && move(links, event),
    },
    element('div', { class: 'chart-head' }, readout, legend(series)),
    element('div', { class: 'axis', 'aria-hidden': true }, ...axis(top, axisText)),
    plot,
    names(bars, slot),
  )
}

/** @param {Bar} bar */
const heightOf = ({ parts }) => parts.reduce((sum, part) => sum + (part > 0n ? part : 0n), 0n)

/**
 * @param {bigint} top
 * @param {(value: bigint) => string} text
 */
const axis = (top, text) =>
  [4n, 3n, 2n, 1n, 0n].map((quarter) => element('span', {}, text((top * quarter) / 4n)))

/** @param {readonly string[]} series */
const legend = (series) =>
  series.length > 1 &&
  element(
    'ul',
    { class: 'legend' },
    ...series.map((name, at) => element('li', { class: `series-${at}` }, name)),
  )

/**
 * @param {Bar} bar
 * @param {{ readonly at: number, readonly slot: number, readonly top: bigint }} place
 */
function barLink(bar, { at, slot, top }) {
  const width = Math.min(slot * 0.7, 6)
  const x = `${slot * at + (slot - width) / 2}%`
  let from = 100
  const parts = bar.parts.map((part, index) => {
    if (part <= 0n) return null
    const height = Math.max(percentOn(part, top), smallest)
    from -= height
    return drawing('rect', {
      class: `series-${index}`,
      x,
      y: `${from}%`,
      width: `${width}%`,
      height: `${height}%`,
    })
  })
  return drawing(
    'a',
    {
      href: bar.href,
      'data-go': true,
      'data-focus': '#period-name',
      'aria-label': `${bar.name}: ${bar.value}`,
      tabindex: at === 0 ? 0 : -1,
    },
    drawing('rect', { class: 'slot', x: `${slot * at}%`, y: 0, width: `${slot}%`, height: '100%' }),
    ...parts,
  )
}

/**
 * As many names as a phone has room for.
 * @param {readonly Bar[]} bars
 * @param {number} slot
 */
function names(bars, slot) {
  const every = Math.ceil(bars.length / 8)
  return drawing(
    'svg',
    { class: 'names', 'aria-hidden': true },
    ...bars.map((bar, at) =>
      at % every === 0
        ? drawing('text', { x: `${slot * (at + 0.5)}%`, y: 13, 'text-anchor': 'middle' }, bar.short)
        : null,
    ),
  )
}

/**
 * @param {readonly SVGAElement[]} links
 * @param {KeyboardEvent} event
 */
function move(links, event) {
  const at = links.findIndex((link) => link.matches(':focus'))
  /** @type {Readonly<Record<string, number>>} */
  const targets = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: links.length - 1 }
  const next = links[targets[event.key] ?? -1]
  if (at === -1 || !next) return
  event.preventDefault()
  links[at]?.setAttribute('tabindex', '-1')
  next.setAttribute('tabindex', '0')
  next.focus()
}
