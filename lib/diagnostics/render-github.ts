import type { Finding } from './diagnostic.ts'

/**
 * Findings as annotations of a pull request.
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const renderGithub = (findings: readonly Finding[]): string =>
  findings
    .filter(({ suppressed }) => suppressed === undefined)
    .map((finding) => `${annotation(finding)}\n`)
    .join('')

function annotation({ code, severity, message, hint, location }: Finding): string {
  const place = location && {
    file: location.path,
    line: location.line,
    endLine: location.endLine,
    col: location.column,
    ...(location.endLine === location.line && { endColumn: location.endColumn }),
  }
  const properties = Object.entries({ ...place, title: code })
    .map(([name, value]) => `${name}=${property(String(value))}`)
    .join(',')
  return `::${severity} ${properties}::${data(hint ? `${message} ${hint}` : message)}`
}

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
