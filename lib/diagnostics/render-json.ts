import { countFindings } from './count-findings.ts'
import type { Finding } from './diagnostic.ts'

/** Findings as JSON, suppressed ones included, with their counts. */
export const renderJson = (findings: readonly Finding[]): string =>
  `${JSON.stringify({ findings, summary: countFindings(findings) }, null, 2)}\n`
