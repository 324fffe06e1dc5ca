import { atKey } from '../../diagnostics/call-site.ts'
import type { ProjectRule } from '../rule.ts'

/** A resource has options that the service takes. */
export const invalidResource: ProjectRule = {
  code: 'invalid-resource',
  severity: 'error',
  wholeProject: true,
  summary: 'A resource has options that the service takes.',
  docs: 'https://learn.microsoft.com/azure/templates/microsoft.apimanagement/service',
  checkProject({ resourceProblems, report }) {
    for (const [{ origin }, problems] of resourceProblems) {
      for (const { keys, message, hint, severity } of problems) {
        report(keys.reduce(atKey, origin), message, { severity, ...(hint && { hint }) })
      }
    }
  },
}
