// @ts-check
import { ApiError, saveCsv } from './api.js'
import { byId, element } from './element.js'
import { explanationOf, problemView } from './problem.js'
import { say } from './status.js'

/** @import { Child } from './element.js' */

/**
 * What a part of the page shows.
 * @typedef {object} Panel
 * @property {string} title
 * @property {readonly Child[]} [tools]
 * @property {{ readonly path: string, readonly query?: URLSearchParams }} [csv]
 * @property {() => Promise<readonly Child[]>} body
 */

/**
 * Fills a part of the page once its answer is there, or says why it is not; the old numbers stay
 * until then. Only who is not let in is told elsewhere.
 * @param {string} id
 * @param {Panel} panel
 * @param {{ readonly isCurrent: () => boolean, readonly retry: () => void }} turn
 * @returns {Promise<boolean>} Whether it could be filled.
 */
export async function fillPanel(id, { title, tools = [], csv, body }, { isCurrent, retry }) {
  const section = byId(id)
  section.hidden = false
  section.ariaBusy = 'true'
  /** @type {readonly Child[]} */
  let content
  let isFilled = true
  try {
    content = await body()
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) throw error
    content = [problemView(error, retry)]
    isFilled = false
  }
  if (!isCurrent()) return true
  const focused = section.contains(document.activeElement) ? document.activeElement?.id : ''
  const head = element(
    'div',
    { class: 'panel-head' },
    element('h2', { id: `${id}-title` }, title),
    element('div', { class: 'tools' }, ...tools, csv && csvButton(id, title, csv)),
  )
  section.replaceChildren(head, element('div', { class: 'panel-body' }, ...content))
  section.ariaBusy = 'false'
  if (focused) document.getElementById(focused)?.focus()
  return isFilled
}

/**
 * @param {string} id
 * @param {string} title
 * @param {NonNullable<Panel['csv']>} csv
 */
function csvButton(id, title, { path, query }) {
  const save = async () => {
    try {
      await saveCsv(path, query)
      say(`Saved: ${title}.`)
    } catch (error) {
      const { title: what, hint } = explanationOf(error)
      say(`The file was not saved. ${what} ${hint}`, { lasts: true })
    }
  }
  return element(
    'button',
    { type: 'button', id: `${id}-csv`, 'aria-label': `Download CSV: ${title}`, click: save },
    'CSV',
  )
}
