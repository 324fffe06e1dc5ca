/** The most bytes of an excerpt. */
export const excerptBytes = 65_536

/**
 * The beginning of a value as text, in at most 64 KB of UTF-8 and without half a character. What
 * was asked and answered is left out of whatever can be read.
 */
export function excerpt(value: unknown): string {
  const text = textOf(value).slice(0, excerptBytes)
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(excerptBytes))
  return text.slice(0, read)
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  try {
    return JSON.stringify(value, withoutContent) ?? String(value)
  } catch {
    // A circle, or deeper than the stack.
    return Object.prototype.toString.call(value)
  }
}

/** Where events and logs have prompts and answers; nobody asked to keep them here. */
const contents: ReadonlySet<string> = new Set([
  'payload',
  'prompt',
  'response',
  'requestmessages',
  'responsemessages',
  'requestbody',
  'responsebody',
])

const withoutContent = (key: string, value: unknown): unknown =>
  contents.has(key.toLowerCase()) && typeof value !== 'number' ? '…' : value
