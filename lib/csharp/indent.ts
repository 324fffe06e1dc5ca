import { opaquePieces } from './scan.ts'

/** Offsets of the lines of a code, and whether each begins outside of strings and comments. */
function freeLines(code: string): readonly { readonly start: number; readonly free: boolean }[] {
  const held = [...opaquePieces(code)].filter(({ start, end }) =>
    code.slice(start, end).includes('\n'),
  )
  const starts = [0, ...[...code.matchAll(/\n/g)].map(({ index }) => index + 1)]
  return starts.map((start) => ({
    start,
    free: !held.some((piece) => piece.start < start && start < piece.end),
  }))
}

/** Indents the lines of a code; lines inside strings and comments, and empty ones, stay. */
export function reindent(code: string, indent: string): string {
  return mapLines(code, (line, free) => (free && line !== '' ? indent + line : line))
}

/** Takes away the white space that all lines begin with, and blank lines at both ends. */
export function dedent(code: string): string {
  if (!code.includes('\n')) return code.trim()
  const trimmed = code.replace(/^(?:[ \t]*\n)+/, '').replace(/\s+$/, '')
  const lines = freeLines(trimmed).filter(({ free }) => free)
  const widths = lines
    .map(({ start }) => /^[ \t]*(?=\S)/.exec(trimmed.slice(start).split('\n', 1)[0]!)?.[0].length)
    .filter((width) => width !== undefined)
  const [first = 0, ...others] = widths
  // The first line of a template begins behind its quote, so only the others tell the indent.
  const common = first === 0 && others.length > 0 ? Math.min(...others) : Math.min(first, ...others)
  const hasLead = first > 0 || others.length === 0
  return mapLines(trimmed, (line, free, index) => {
    if (!free) return line
    if (index === 0 && !hasLead) return line
    return line.trim() === ''
      ? ''
      : line.slice(Math.min(common, line.length - line.trimStart().length))
  })
}

function mapLines(
  code: string,
  change: (line: string, free: boolean, index: number) => string,
): string {
  const starts = freeLines(code)
  return code
    .split('\n')
    .map((line, index) => change(line, starts[index]!.free, index))
    .join('\n')
}
