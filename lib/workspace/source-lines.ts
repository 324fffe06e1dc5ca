import type { CompiledDocument } from '../compile/compile.ts'
import { sourceMap } from '../compile/source-map.ts'
import { lineMap } from '../diagnostics/line-map.ts'
import type { Origin } from '../diagnostics/source.ts'
import type { SourceLine } from '../plan/change.ts'
import type { Locator } from './locate.ts'

/**
 * Where the lines of a compiled document were written, in the order of the lines; the first is the
 * document itself. `offset` lines stand before the text where it is sent.
 */
export function sourceLines(
  compiled: CompiledDocument,
  locator: Locator,
  offset = 0,
): readonly SourceLine[] {
  const { positionAt } = lineMap(compiled.xml)
  const whole = sourceLine(1, compiled.document.origin, locator)
  const elements = sourceMap(compiled).flatMap(({ start, origin }) =>
    sourceLine(positionAt(start).line + offset, origin, locator),
  )
  return [...whole, ...elements.toSorted((a, b) => a.line - b.line)]
}

/** Where something was written, as the source of a line; nothing where that is not known. */
export function sourceLine(line: number, origin: Origin, locator: Locator): readonly SourceLine[] {
  const found = locator.locate(origin)
  if (!found) return []
  return [{ line, path: found.path, sourceLine: found.line, sourceColumn: found.column }]
}
