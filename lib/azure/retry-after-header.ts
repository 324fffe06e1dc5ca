/**
 * The milliseconds that an answer asks to wait: `retry-after-ms`, or `Retry-After` in seconds or as
 * a date. A date is measured by the clock of the answer, which is the one it was made with.
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function retryAfterHeader(
  header: (name: string) => string | undefined,
  now: () => number = Date.now,
): number | undefined {
  const milliseconds = amount(header('retry-after-ms') ?? header('x-ms-retry-after-ms'))
  if (milliseconds !== undefined) return milliseconds
  const value = header('retry-after')
  if (value === undefined) return undefined
  const seconds = amount(value)
  if (seconds !== undefined) return seconds * 1_000
  const until = /^\s*[A-Z][a-z]+,/.test(value) ? Date.parse(value) : Number.NaN
  if (Number.isNaN(until)) return undefined
  const sent = Date.parse(header('date') ?? '')
  return Math.max(0, until - (Number.isNaN(sent) ? now() : sent))
}

const amount = (text: string | undefined): number | undefined =>
  text !== undefined && /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : undefined
