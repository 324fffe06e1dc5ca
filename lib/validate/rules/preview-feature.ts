import { docsOf } from '../list.ts'
import { at, type Rule } from '../rule.ts'

/** A policy is generally available. */
export const previewFeature: Rule = {
  code: 'preview-feature',
  severity: 'warning',
  summary: 'A policy is generally available.',
  check({ visits, report }) {
    for (const { policy, element } of visits) {
      if (!policy?.preview) continue
      report(at(element), `\`${policy.name}\` is in preview.`, {
        hint: 'Set `preview-feature` to off in the configuration once that is accepted.',
        ...docsOf(policy),
      })
    }
  },
}
