import type { Location } from './diagnostic.ts'
import { lineMap } from './line-map.ts'
import type { Span } from './source.ts'

/** Where a span stands, as editors count. */
export function locateSpan({ source, start, end }: Span): Location {
  const map = lineMap(source.text)
  const from = map.positionAt(start)
  const to = map.positionAt(end)
  return {
    path: source.path,
    ...from,
    endLine: to.line,
    endColumn: to.column,
    lineText: map.lineText(from.line),
  }
}
