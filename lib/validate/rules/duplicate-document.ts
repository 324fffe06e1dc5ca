import { targetName, targetPath } from '../../document/target.ts'
import type { ProjectRule } from '../rule.ts'

/** A target has one document. */
export const duplicateDocument: ProjectRule = {
  code: 'duplicate-document',
  severity: 'error',
  wholeProject: true,
  summary: 'A target has one document.',
  checkProject({ documents, report }) {
    const seen = new Set<string>()
    for (const { target, origin } of documents) {
      if (!target) continue
      const path = targetPath(target).toLowerCase()
      if (seen.has(path)) {
        report(origin, `There is already another document for ${targetName(target)}.`, {
          hint: 'Keep one of them; the service has one document for each.',
        })
      }
      seen.add(path)
    }
  },
}
