/** Lines and columns of a text, both from 1; LF, CRLF and CR end lines. */
export interface LineMap {
  readonly positionAt: (offset: number) => { readonly line: number; readonly column: number }
  /** The offset of a position, within the text. */
  readonly offsetAt: (line: number, column: number) => number
  /** A line without its line end; empty for lines that are not there. */
  readonly lineText: (line: number) => string
}

const known = new Map<string, LineMap>()

/** The line map of a text; the last few are kept, because findings come in groups. */
export function lineMap(text: string): LineMap {
  const found = known.get(text)
  if (found) return found
  const map = makeLineMap(text)
  if (known.size >= 16) known.clear()
  known.set(text, map)
  return map
}

function makeLineMap(text: string): LineMap {
  const starts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map((end) => end.index + end[0].length)]
  const lineAt = (offset: number): number => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  return {
    positionAt(offset) {
      const line = lineAt(Math.min(offset, text.length))
      return { line: line + 1, column: Math.min(offset, text.length) - starts[line]! + 1 }
    },
    offsetAt: (line, column) =>
      Math.min((starts[line - 1] ?? text.length) + column - 1, text.length),
    lineText: (line) =>
      starts[line - 1] === undefined
        ? ''
        : text.slice(starts[line - 1], starts[line] ?? text.length).replace(/[\r\n]+$/, ''),
  }
}
