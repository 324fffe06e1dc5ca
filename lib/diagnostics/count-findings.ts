import type { Finding } from './diagnostic.ts'

export interface FindingCounts {
  readonly errors: number
  readonly warnings: number
  readonly suppressed: number
}

/** How many findings count as what; a suppressed one counts as nothing else. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const open = findings.filter(({ suppressed }) => suppressed === undefined)
  return {
    errors: open.filter(({ severity }) => severity === 'error').length,
    warnings: open.filter(({ severity }) => severity === 'warning').length,
    suppressed: findings.length - open.length,
  }
}
