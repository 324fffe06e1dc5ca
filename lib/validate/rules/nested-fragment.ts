import { at, type Rule } from '../rule.ts'

/** A fragment includes no other fragment. */
export const nestedFragment: Rule = {
  code: 'nested-fragment',
  severity: 'error',
  summary: 'A fragment includes no other fragment.',
  docs: 'https://learn.microsoft.com/azure/api-management/policy-fragments',
  check({ visits, report }) {
    if (visits[0]?.element.name !== 'fragment') return
    for (const { element } of visits) {
      if (element.name !== 'include-fragment') continue
      report(at(element), 'A fragment cannot include another fragment.', {
        hint: 'Include both in the document, or share the policies in TypeScript.',
      })
    }
  },
}
