import type { Finding } from './diagnostic.ts'

/**
 * Findings as SARIF 2.1.0, for code scanning.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function renderSarif(
  findings: readonly Finding[],
  { version }: { readonly version: string },
): string {
  const codes = [...new Set(findings.map(({ code }) => code))].sort()
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'apim-policy',
            version,
            rules: codes.map((code) => rule(code, findings)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => result(finding, codes)),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function rule(code: string, findings: readonly Finding[]) {
  const docs = findings.find((each) => each.code === code && each.docs)?.docs
  return { id: code, ...(docs && { helpUri: docs }) }
}

function result(finding: Finding, codes: readonly string[]) {
  const { code, severity, message, hint, location, suppressed } = finding
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: { text: hint ? `${message} ${hint}` : message },
    ...(location && {
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: location.path.split('/').map(encodeURIComponent).join('/') },
            region: {
              startLine: location.line,
              startColumn: location.column,
              endLine: location.endLine,
              endColumn: location.endColumn,
            },
          },
        },
      ],
    }),
    ...(suppressed !== undefined && {
      suppressions: [{ kind: 'inSource', ...(suppressed && { justification: suppressed }) }],
    }),
  }
}
