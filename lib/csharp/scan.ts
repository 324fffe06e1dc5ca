/** What keeps an expression from ending; offsets into the scanned text. */
export interface ScanProblem {
  readonly message: string
  readonly start: number
  readonly end: number
}

/** The offset behind an expression's closing bracket, or why there is none. */
export type ScanResult = { readonly end: number } | { readonly problem: ScanProblem }

const QUOTE = 34
const APOSTROPHE = 39
const SLASH = 47
const BACKSLASH = 92
const NEWLINE = 10
const namedValue = /\{\{[A-Za-z0-9._-]+\}\}/y
/** Characters that neither bracket nor begin a string, comment or named value. */
const plain = Uint8Array.from({ length: 128 }, (_, code) =>
  '"\'/$@()[]{}'.includes(String.fromCharCode(code)) ? 0 : 1,
)
const closers: Readonly<Record<number, number>> = { 40: 41, 91: 93, 123: 125 }

/**
 * Finds the end of the expression whose `@` stands at `start`: strings, comments and named values
 * are read as C# reads them, so brackets inside them do not count.
 */
export function scanExpression(text: string, start: number, limit = text.length): ScanResult {
  const open: number[] = []
  for (let at = start + 1; at < limit; ) {
    const code = text.charCodeAt(at)
    if (code > 127 || plain[code] === 1) {
      at++
      continue
    }
    const next = skip(text, at, code, limit)
    if (typeof next === 'object') return { problem: next }
    if (next > at) {
      at = next
      continue
    }
    if (closers[code] !== undefined) open.push(at)
    else if (code === 41 || code === 93 || code === 125) {
      const opened = open.pop()!
      const expected = closers[text.charCodeAt(opened)]
      if (expected !== code) {
        const message = `'${String.fromCharCode(expected!)}' expected, found '${text[at]}'.`
        return { problem: { message, start: at, end: at + 1 } }
      }
      if (open.length === 0) return { end: at + 1 }
    }
    at++
  }
  const opened = open.at(-1) ?? start + 1
  const bracket = text[opened]
  return {
    problem: { message: `'${bracket}' is never closed.`, start: opened, end: opened + 1 },
  }
}

/**
 * The pieces of a code whose inside is not code: strings, characters, comments and named values,
 * each as its start and end. What is unterminated is left out.
 */
export function* opaquePieces(code: string): Generator<{ start: number; end: number }> {
  for (let at = 0; at < code.length; ) {
    const end = skip(code, at, code.charCodeAt(at), code.length)
    if (typeof end === 'number' && end > at) yield { start: at, end }
    at = typeof end === 'number' && end > at ? end : at + 1
  }
}

/** The offset behind a string, comment or named value at `at`; `at` itself where none begins. */
function skip(text: string, at: number, code: number, limit: number): number | ScanProblem {
  switch (code) {
    case QUOTE:
      return skipString(text, at, at + 1, limit)
    case APOSTROPHE:
      return skipCharacter(text, at, limit)
    case SLASH:
      return skipComment(text, at, limit)
    case 36: // $
      if (text.charCodeAt(at + 1) === QUOTE) return skipInterpolated(text, at, at + 2, false, limit)
      if (text.startsWith('$@"', at)) return skipInterpolated(text, at, at + 3, true, limit)
      return at
    case 64: // @
      if (text.charCodeAt(at + 1) === QUOTE) return skipVerbatim(text, at, limit)
      return at
    case 123: // {
      if (text.charCodeAt(at + 1) !== 123) return at
      namedValue.lastIndex = at
      return namedValue.test(text) ? namedValue.lastIndex : at
    default:
      return at
  }
}

const unterminated = (what: string, start: number, end: number): ScanProblem => ({
  message: `Unterminated ${what}.`,
  start,
  end,
})

function skipString(
  text: string,
  start: number,
  from: number,
  limit: number,
): number | ScanProblem {
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at)
    if (code === BACKSLASH) at++
    else if (code === QUOTE) return at + 1
    else if (code === NEWLINE) return unterminated('string literal', start, at)
  }
  return unterminated('string literal', start, limit)
}

function skipVerbatim(text: string, start: number, limit: number): number | ScanProblem {
  for (let at = start + 2; at < limit; at++) {
    if (text.charCodeAt(at) !== QUOTE) continue
    if (text.charCodeAt(at + 1) !== QUOTE) return at + 1
    at++
  }
  return unterminated('string literal', start, limit)
}

function skipCharacter(text: string, start: number, limit: number): number | ScanProblem {
  for (let at = start + 1; at < limit; at++) {
    const code = text.charCodeAt(at)
    if (code === BACKSLASH) at++
    else if (code === APOSTROPHE) return at + 1
    else if (code === NEWLINE) break
  }
  return unterminated('character literal', start, start + 1)
}

function skipComment(text: string, start: number, limit: number): number | ScanProblem {
  const next = text[start + 1]
  if (next === '/') {
    const end = text.indexOf('\n', start)
    return end < 0 || end > limit ? limit : end
  }
  if (next !== '*') return start
  const end = text.indexOf('*/', start + 2)
  return end < 0 || end + 2 > limit ? unterminated('comment', start, start + 2) : end + 2
}

function skipInterpolated(
  text: string,
  start: number,
  from: number,
  verbatim: boolean,
  limit: number,
): number | ScanProblem {
  for (let at = from; at < limit; ) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) {
      if (!verbatim || text.charCodeAt(at + 1) !== QUOTE) return at + 1
      at += 2
    } else if (code === BACKSLASH && !verbatim) at += 2
    else if (code === NEWLINE && !verbatim) return unterminated('string literal', start, at)
    else if (code === 123 && text.charCodeAt(at + 1) === 123) at += 2
    else if (code === 123) {
      const hole = skipHole(text, at, limit)
      if (typeof hole === 'object') return hole
      at = hole
    } else at++
  }
  return unterminated('string literal', start, limit)
}

/** The offset behind a hole of an interpolated string, whose `{` stands at `start`. */
function skipHole(text: string, start: number, limit: number): number | ScanProblem {
  let depth = 0
  for (let at = start; at < limit; ) {
    const code = text.charCodeAt(at)
    const next = at === start ? at : skip(text, at, code, limit)
    if (typeof next === 'object') return next
    if (next > at) {
      at = next
      continue
    }
    if (closers[code] !== undefined) depth++
    else if ((code === 41 || code === 93 || code === 125) && --depth === 0) return at + 1
    else if (code === 58 && depth === 1) {
      // The format behind a colon is text up to the end of the hole.
      const end = text.indexOf('}', at)
      if (end >= 0 && end < limit) return end + 1
    }
    at++
  }
  return { message: "'{' is never closed.", start, end: start + 1 }
}

/** The end that counting one kind of bracket, strings or not, would find; -1 where there is none. */
export function naiveEnd(text: string, start: number): number {
  const open = text.charCodeAt(start + 1)
  const close = closers[open]
  let depth = 0
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === open) depth++
    else if (code === close && --depth === 0) return at + 1
  }
  return -1
}
