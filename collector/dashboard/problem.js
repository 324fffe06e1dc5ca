// @ts-check
import { ApiError } from './api.js'
import { element } from './element.js'
import { visibleText } from './visible-text.js'

/**
 * Says in words what went wrong and what to do.
 * @param {unknown} error
 * @param {() => void} retry
 */
export function problemView(error, retry) {
  const { title, hint } = explanationOf(error)
  const said = error instanceof Error ? visibleText(error.message).slice(0, 400) : ''
  return element(
    'div',
    { class: 'problem' },
    element('p', {}, element('strong', {}, title)),
    said !== '' && element('p', { class: 'said' }, said),
    element('p', {}, hint),
    element('button', { type: 'button', click: retry }, 'Try again'),
  )
}

/**
 * @param {unknown} error
 * @returns {{ readonly title: string, readonly hint: string }}
 */
export function explanationOf(error) {
  if (!(error instanceof ApiError)) {
    return {
      title: 'The page could not show the answer.',
      hint: 'Load the page again; where that does not help, report the message above.',
    }
  }
  const { status, retryAfter } = error
  if (status >= 500 && status !== 503) {
    return {
      title: 'The collector failed.',
      hint: 'No usage is lost. Its log says why; try again once that is mended.',
    }
  }
  return (
    {
      0: {
        title: 'The collector cannot be reached.',
        hint: 'Check the connection, and that the collector runs. Where you signed in with your organisation, load the page again.',
      },
      400: {
        title: 'The collector cannot answer this question.',
        hint: 'Choose another period, or remove the filters.',
      },
      403: {
        title: 'You may not see this.',
        hint: 'Ask those who run the collector to give your key or your role these subscriptions.',
      },
      404: {
        title: 'The collector has nothing of this kind.',
        hint: 'Choose another month; where all are missing, check that page and collector are of one version.',
      },
      429: {
        title: 'The collector is asked too much at once.',
        hint: retryAfter === null ? 'Wait a minute.' : `Wait for ${retryAfter} seconds.`,
      },
      503: {
        title: 'The collector cannot reach its store at the moment.',
        hint: 'No usage is lost: events wait until the store is back. Try again in a minute.',
      },
    }[status] ?? {
      title: `The collector answered with status ${status}.`,
      hint: 'Try again; where that does not help, its log says why.',
    }
  )
}
