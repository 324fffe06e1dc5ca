import type { ProjectRule } from '../rule.ts'
import { type DocumentVariables, projectVariables } from '../variables/project-variables.ts'

/**
 * A variable that an API or operation sets is read somewhere in the project. What wider scopes set
 * may be read by documents that are not in the project.
 */
export const variableUnused: ProjectRule = {
  code: 'variable-unused',
  severity: 'warning',
  wholeProject: true,
  summary: 'A context variable that an API or operation sets is read somewhere.',
  docs: 'https://learn.microsoft.com/azure/api-management/set-variable-policy',
  checkProject({ documents, report }) {
    const all = projectVariables(documents)
    const events = all.flatMap((each) => each.events)
    const read = new Set(
      events.flatMap((event) => (event.kind === 'use' ? [event.name.toLowerCase()] : [])),
    )
    for (const variables of all) {
      if (!mayReport(variables)) continue
      for (const event of variables.events) {
        if (event.kind !== 'set' || event.by !== 'set-variable') continue
        if (read.has(event.name.toLowerCase()) || event.visit.element.name !== 'set-variable')
          continue
        report(event.origin, `The variable \`${event.name}\` is set and never read.`, {
          hint: 'Remove it, or correct the name.',
        })
      }
    }
  },
}

/** Whether all that can read the document's variables is known, up to what `<base />` brings. */
function mayReport({ document, events, isWhole }: DocumentVariables): boolean {
  const scope = document.target?.scope ?? 'api'
  if (!isWhole || (scope !== 'api' && scope !== 'operation')) return false
  return !events.some(({ kind, visit }) => kind === 'unknown' && visit.element.name !== 'base')
}
