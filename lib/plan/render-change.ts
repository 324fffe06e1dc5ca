import type { Colors } from '../diagnostics/color.ts'
import type { Content } from './content.ts'
import type { Difference } from './difference.ts'
import { unifiedDiff } from './unified-diff.ts'

/** Texts below each other, a blank line behind each that has several lines. */
export const inBlocks = (texts: readonly string[]): string =>
  texts.map((text) => (text.includes('\n') ? `${text}\n\n` : `${text}\n`)).join('')

/** The differences of a resource, a line each; `placeOf` says where a line was written. */
export const renderDifferences = (
  differences: readonly Difference[],
  paint: Colors,
  placeOf: (line: number) => string | undefined = () => undefined,
): readonly string[] =>
  differences.map((each) => {
    const place = each.line === undefined ? undefined : placeOf(each.line)
    return `      ${describe(each, paint)}${place ? `  ${paint.dim(place)}` : ''}`
  })

function describe({ kind, path, before, after }: Difference, paint: Colors): string {
  const values = isShort(before) && isShort(after) ? `: ${shown(before)} → ${shown(after)}` : ''
  switch (kind) {
    case 'added':
      return `${paint.green('+')} ${path}`
    case 'removed':
      return `${paint.red('-')} ${path}`
    case 'changed':
      return `${paint.yellow('~')} ${path}${values}`
    case 'moved':
      return `${paint.yellow('↕')} ${path}`
  }
}

const longest = 60

/** Whether a value fits on the line; long ones stand in the diff below. */
const isShort = (text: string | undefined): text is string =>
  text !== undefined && text.length <= longest && !text.includes('\n')

/** A value with quotes where its blanks would not be seen. */
const shown = (text: string): string => (/^$|^\s|\s$/.test(text) ? JSON.stringify(text) : text)

/** The changed lines of two contents with those around them. */
export function renderUnifiedDiff(
  before: Content,
  after: Content,
  paint: Colors,
): readonly string[] {
  const lines = unifiedDiff(before, after).map(({ kind, text }) => {
    if (kind === '@') return paint.dim(`        ${text}`)
    const line = `        ${kind} ${text}`.trimEnd()
    return kind === '+' ? paint.green(line) : kind === '-' ? paint.red(line) : line
  })
  return lines.length > 0 ? ['', ...lines] : []
}
