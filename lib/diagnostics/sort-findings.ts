import type { Finding } from './diagnostic.ts'

/** Findings by place: those without one first, then by path, line, column and code. */
export const sortFindings = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => {
    const [x, y] = [a.location, b.location]
    if (!x || !y) return x ? 1 : y ? -1 : compare(a.code, b.code)
    return (
      compare(x.path, y.path) || x.line - y.line || x.column - y.column || compare(a.code, b.code)
    )
  })

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
