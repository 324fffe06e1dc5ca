import type { Severity } from '../diagnostics/diagnostic.ts'
import type { XmlNode, XmlProblem } from '../xml/node.ts'
import type { Rule } from './rule.ts'

/** A rule whose findings reading or building has already left in the tree. */
export const problemRule = (code: string, severity: Severity, summary: string): Rule => ({
  code,
  severity,
  summary,
  check({ document, report }) {
    for (const { message, hint, origin } of problems(document.nodes, code)) {
      report(origin, message, hint ? { hint } : {})
    }
  },
})

const problems = (nodes: readonly XmlNode[], code: string): readonly XmlProblem[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'problem') return node.code === code ? [node] : []
    return node.kind === 'element' ? problems(node.children, code) : []
  })
