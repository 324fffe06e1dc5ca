import type { Finding } from '../diagnostics/diagnostic.ts'
import { renderGithub } from '../diagnostics/render-github.ts'
import { renderJson } from '../diagnostics/render-json.ts'
import { renderSarif } from '../diagnostics/render-sarif.ts'
import { renderSummary, renderText } from '../diagnostics/render-text.ts'
import { hasColor, type Io } from './io.ts'
import { version } from './version.ts'

/** How findings are printed. */
export type ReportFormat = 'text' | 'json' | 'sarif' | 'github'

/** Prints findings: formats for machines to stdout, text where `textTo` says. */
export function report(
  io: Io,
  findings: readonly Finding[],
  format: ReportFormat,
  textTo: (text: string) => void,
): void {
  if (format !== 'text') io.out(ended(forMachines(findings, format)))
  else if (findings.length > 0) printText(io, findings, textTo)
}

function forMachines(findings: readonly Finding[], format: Exclude<ReportFormat, 'text'>): string {
  switch (format) {
    case 'json':
      return renderJson(findings)
    case 'sarif':
      return renderSarif(findings, { version: version() })
    case 'github':
      return renderGithub(findings)
  }
}

function printText(io: Io, findings: readonly Finding[], textTo: (text: string) => void): void {
  const options = { color: hasColor(io) }
  const text = renderText(findings, options)
  if (text !== '') textTo(`${ended(text)}\n`)
  io.err(ended(renderSummary(findings, options)))
}

const ended = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`)
