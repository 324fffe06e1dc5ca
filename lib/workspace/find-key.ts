/** A stretch of a text. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * Where the keys of a call's argument stand, one inside the other; the call's name where they are
 * not written out. `start` is the offset of the call.
 */
export function findKey(text: string, start: number, keys: readonly string[]): Stretch {
  const name = /[\w$.]*/y
  name.lastIndex = start
  let found: Stretch = { start, end: start + Math.max(1, name.exec(text)?.[0].length ?? 1) }
  let at = found.end
  const limit = callEnd(text, at)
  for (const key of keys) {
    const next = keyAfter(text, at, limit, key)
    if (!next) return found
    found = next
    at = next.end
  }
  return found
}

const skipped =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`/y

function keyAfter(text: string, from: number, limit: number, key: string): Stretch | undefined {
  const word = /[A-Za-z_$][\w$]*/y
  for (let at = from; at < limit; ) {
    skipped.lastIndex = at
    if (skipped.test(text)) {
      const quoted = text.slice(at + 1, skipped.lastIndex - 1)
      if (quoted === key && isKeyEnd(text, skipped.lastIndex)) {
        return { start: at, end: skipped.lastIndex }
      }
      at = skipped.lastIndex
      continue
    }
    word.lastIndex = at
    const found = word.exec(text)?.[0]
    if (found === key && isKeyEnd(text, at + key.length) && text[at - 1] !== '.') {
      return { start: at, end: at + key.length }
    }
    at += found?.length ?? 1
  }
  return undefined
}

const isKeyEnd = (text: string, at: number): boolean => /^\s*[:,}]/.test(text.slice(at, at + 20))

/** The offset behind the bracket that closes a call's arguments. */
function callEnd(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    skipped.lastIndex = at
    if (skipped.test(text)) {
      at = skipped.lastIndex - 1
      continue
    }
    const character = text[at]!
    if ('([{'.includes(character)) depth++
    if (')]}'.includes(character) && --depth <= 0) return at + 1
  }
  return text.length
}
