import { type Colors, colors } from './color.ts'
import { countFindings } from './count-findings.ts'
import type { Finding, Location } from './diagnostic.ts'

export interface RenderOptions {
  readonly color: boolean
}

/** Findings for people: place and message, the line with a marker, how to mend it. */
export function renderText(findings: readonly Finding[], options: RenderOptions): string {
  const paint = colors(options.color)
  return findings
    .filter(({ suppressed }) => suppressed === undefined)
    .map((finding) => renderOne(finding, paint))
    .join('\n')
}

/** One line that counts findings, such as `2 errors, 1 warning`. */
export function renderSummary(findings: readonly Finding[], options: RenderOptions): string {
  const { red, yellow } = colors(options.color)
  const { errors, warnings, suppressed } = countFindings(findings)
  const parts = [
    errors > 0 ? red(counted(errors, 'error')) : '',
    warnings > 0 ? yellow(counted(warnings, 'warning')) : '',
    suppressed > 0 ? `${suppressed} suppressed` : '',
  ].filter((part) => part !== '')
  return `${parts.length === 0 ? 'No findings' : parts.join(', ')}\n`
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

function renderOne({ code, severity, message, hint, docs, location }: Finding, paint: Colors) {
  const sign = severity === 'error' ? paint.red('✘') : paint.yellow('▲')
  const place = location ? `${location.path}:${location.line}:${location.column}  ` : ''
  const advice = [hint, docs && paint.dim(docs)].filter(Boolean).join('  ')
  const lines = [
    `${sign} ${place}${paint.bold(message)}  ${paint.dim(`[${code}]`)}`,
    ...(location && location.lineText.trim() !== '' ? frame(location, severity, paint) : []),
    ...(advice === '' ? [] : [`  ${advice}`]),
  ]
  return `${lines.join('\n')}\n`
}

const windowWidth = 160

/** The line of a finding and, below it, a marker under what is meant. */
function frame(location: Location, severity: Finding['severity'], paint: Colors) {
  const { line, column, endLine, endColumn } = location
  const number = String(line).padStart(6)
  const from = Math.max(0, column - 1)
  const end = endLine === line ? endColumn - 1 : location.lineText.length
  const text = location.lineText
  const start =
    text.length <= windowWidth ? 0 : Math.max(0, Math.min(from - 40, text.length - windowWidth))
  const shown = text.slice(start, start + windowWidth)
  const before = start > 0 ? '…' : ''
  const after = start + windowWidth < text.length ? '…' : ''
  const lead = before.replace('…', ' ') + shown.slice(0, from - start).replace(/[^\t]/g, ' ')
  const width = Math.max(1, Math.min(end, start + windowWidth) - from)
  const color = severity === 'error' ? paint.red : paint.yellow
  return [
    `${paint.dim(`${number} │ `)}${before}${shown}${after}`,
    `${paint.dim(`${' '.repeat(number.length)} ╵ `)}${lead}${color('~'.repeat(width))}`,
  ]
}
