/** The most characters of a dimension. */
const most = 256

/** A text that can be a dimension: without what is around it, not empty, and not too long. */
export function shortText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = value.slice(0, most).trim()
  return text === '' ? undefined : text
}
