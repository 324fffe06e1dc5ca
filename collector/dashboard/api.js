// @ts-check
import { sessionKey } from './session.js'

/** Why the API did not answer as asked. */
export class ApiError extends Error {
  /**
   * @param {number} status Zero where there was no answer at all.
   * @param {string} message
   * @param {number | null} [retryAfter] Seconds.
   */
  constructor(status, message, retryAfter = null) {
    super(message)
    this.status = status
    this.retryAfter = retryAfter
  }
}

/** Back, and a switch that changes one table, are not worth asking everything again. */
const answers = new Map()
const answersLast = 60_000

/** Makes the next questions go to the API. */
export const forgetAnswers = () => answers.clear()

/**
 * What the API answers to a question; the same question is asked once a minute.
 * @template T
 * @param {string} path
 * @param {URLSearchParams} [query]
 * @returns {Promise<T>}
 */
export function ask(path, query) {
  const address = addressOf(path, query)
  const known = answers.get(address)
  if (known && performance.now() - known.since < answersLast) return known.answer
  const answer = request(address).then((response) => response.json())
  const entry = { answer, since: performance.now() }
  answers.set(address, entry)
  answer.catch(() => answers.get(address) === entry && answers.delete(address))
  return answer
}

/**
 * Saves what the API answers as a file of CSV.
 * @param {string} path
 * @param {URLSearchParams} [query]
 */
export async function saveCsv(path, query) {
  const asked = new URLSearchParams(query)
  asked.set('format', 'csv')
  const response = await request(addressOf(path, asked))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = fileName(response.headers.get('content-disposition')) ?? 'usage.csv'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/**
 * @param {string} path
 * @param {URLSearchParams} [query]
 */
const addressOf = (path, query) => `/api/v1/${path}${query?.size ? `?${query}` : ''}`

/** @param {string} address */
async function request(address) {
  const key = sessionKey()
  const headers = new Headers({ accept: 'application/json, text/csv' })
  try {
    if (key !== null) headers.set('x-functions-key', key)
  } catch {
    throw new ApiError(401, 'An access key has plain letters, digits and signs only.')
  }
  /** @type {Response} */
  let response
  try {
    response = await fetch(address, { headers, redirect: 'error', cache: 'no-cache' })
  } catch (cause) {
    throw new ApiError(0, cause instanceof Error ? cause.message : '')
  }
  if (response.ok) return response
  const seconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10)
  throw new ApiError(
    response.status,
    await messageOf(response),
    Number.isNaN(seconds) ? null : seconds,
  )
}

/**
 * Something between the page and the API may answer in HTML.
 * @param {Response} response
 */
async function messageOf(response) {
  try {
    const { error } = await response.json()
    return typeof error?.message === 'string' ? error.message : ''
  } catch {
    return ''
  }
}

/** @param {string | null} disposition */
const fileName = (disposition) =>
  /filename="?([\w .-]+)"?/.exec(disposition ?? '')?.[1]?.replace(/^\.+/, '')
