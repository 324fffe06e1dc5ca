// @ts-check
import { byId } from './element.js'

const shownFor = 6000
let timer = 0

/**
 * Tells what happens, also to those who listen. What the page shows anyway is only spoken.
 * @param {string} text
 * @param {{ readonly isSpokenOnly?: boolean, readonly lasts?: boolean }} [options]
 */
export function say(text, { isSpokenOnly = false, lasts = false } = {}) {
  const status = byId('status')
  status.textContent = text
  status.className = isSpokenOnly || text === '' ? 'unseen' : 'toast'
  clearTimeout(timer)
  if (!lasts) timer = setTimeout(() => status.classList.replace('toast', 'unseen'), shownFor)
}
