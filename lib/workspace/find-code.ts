import type { CallSite } from '../diagnostics/source.ts'

/** Characters of a template's text, blanks left out, with their offsets in the source. */
interface Piece {
  readonly characters: readonly string[]
  readonly offsets: readonly number[]
}

/**
 * Where a stretch of C# stands in the template literal of the call at `start`; undefined where the
 * C# is not written there, because it came in through `${…}`.
 */
export function findCode(
  text: string,
  start: number,
  code: NonNullable<CallSite['code']>,
): { readonly start: number; readonly end: number } | undefined {
  const pieces = templateAt(text, start)
  const places = pieces && align(pieces, code.text)
  const from = places?.get(code.start)
  const last = places?.get(lastVisible(code))
  return from === undefined || last === undefined || last < from
    ? undefined
    : { start: from, end: last + 1 }
}

function lastVisible({ text, start, end }: NonNullable<CallSite['code']>): number {
  let last = Math.max(start, end - 1)
  while (last > start && /\s/.test(text[last] ?? ' ')) last--
  return last
}

/** The texts between the holes of the template literal that a call's name is followed by. */
function templateAt(text: string, start: number): readonly Piece[] | undefined {
  const head = /[\w$.]*(?:\s*<[^`(){};]*>)?\s*`/y
  head.lastIndex = start
  if (!head.test(text)) return undefined
  const pieces: Piece[] = []
  let at = head.lastIndex
  for (;;) {
    const characters: string[] = []
    const offsets: number[] = []
    while (at < text.length && text[at] !== '`' && !text.startsWith('${', at)) {
      // A backslash escapes the characters that end a text; others it leaves as they are.
      if (text[at] === '\\' && /[`$]/.test(text[at + 1] ?? '')) at++
      if (!/\s/.test(text[at]!)) {
        characters.push(text[at]!)
        offsets.push(at)
      }
      at++
    }
    pieces.push({ characters, offsets })
    if (at >= text.length || text[at] === '`') return pieces
    at = behindHole(text, at + 2)
  }
}

const skipped = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/y

/** The offset behind the `}` that closes a hole. */
function behindHole(text: string, from: number): number {
  let depth = 1
  for (let at = from; at < text.length; at++) {
    skipped.lastIndex = at
    if (skipped.test(text)) at = skipped.lastIndex - 1
    else if (text[at] === '`') at = behindTemplate(text, at + 1) - 1
    else if (text[at] === '{') depth++
    else if (text[at] === '}' && --depth === 0) return at + 1
  }
  return text.length
}

function behindTemplate(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '`') return at + 1
    else if (text.startsWith('${', at)) at = behindHole(text, at + 2) - 1
  }
  return text.length
}

/** For each visible character of the C#: its offset in the source, where it is written there. */
function align(pieces: readonly Piece[], code: string): ReadonlyMap<number, number> | undefined {
  const visible = [...code.matchAll(/\S/g)].map(({ 0: character, index }) => ({ character, index }))
  const places = new Map<number, number>()
  let at = 0
  for (const [index, { characters, offsets }] of pieces.entries()) {
    const isLast = index === pieces.length - 1
    const matches = (from: number) =>
      characters.every((character, step) => visible[from + step]?.character === character)
    let from = isLast && index > 0 ? visible.length - characters.length : at
    if (index > 0 && !isLast) while (from <= visible.length && !matches(from)) from++
    if (from < at || !matches(from)) return undefined
    characters.forEach((_, step) => {
      places.set(visible[from + step]!.index, offsets[step]!)
    })
    at = from + characters.length
  }
  return places
}
