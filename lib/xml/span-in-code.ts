import { type Origin, span } from '../diagnostics/source.ts'
import { decodeEntities } from './entities.ts'
import type { Code } from './node.ts'

/**
 * Where a stretch of C# stands: in text to the character, in a TypeScript template as far as the
 * C# is verbatim there, otherwise at the builder's call. Offsets count in `code.code`.
 */
export function spanInCode(code: Code, start: number, end: number): Origin {
  const { origin } = code
  if (origin.kind === 'call') {
    return code.flat ? origin : { ...origin, code: { text: code.code, start, end } }
  }
  // `@(` or `@{` stands before the code, the closing bracket behind it.
  const from = origin.start + 2
  const raw = origin.source.text.slice(from, origin.end - 1)
  if (raw === code.code) return span(origin.source, from + start, from + end)
  const isEncoded = raw.replace(/\r\n?/g, '\n') !== code.code
  const offsets = rawOffsets(raw, isEncoded ? lineEndOrEntity : lineEnd)
  const at = (offset: number) => from + (offsets[Math.min(offset, offsets.length - 1)] ?? 0)
  return span(origin.source, at(start), at(end))
}

const lineEnd = /\r\n?/g
const lineEndOrEntity = /\r\n?|&(?:#\d+|#x[0-9A-Fa-f]+|\w+);/g

/** By offset in the code: the offset in the text that it was read from. */
function rawOffsets(raw: string, piece: RegExp): readonly number[] {
  const offsets: number[] = []
  let at = 0
  const plain = (end: number) => {
    for (; at < end; at++) offsets.push(at)
  }
  for (const { 0: text, index } of raw.matchAll(piece)) {
    plain(index)
    const decoded = text.startsWith('\r') ? '\n' : decodeEntities(text)
    for (let unit = 0; unit < decoded.length; unit++) offsets.push(index)
    at = index + text.length
  }
  plain(raw.length + 1)
  return offsets
}
