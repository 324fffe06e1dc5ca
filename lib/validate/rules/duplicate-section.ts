import { at, type Rule, tag } from '../rule.ts'

/** A section stands once in a document. */
export const duplicateSection: Rule = {
  code: 'duplicate-section',
  severity: 'error',
  summary: 'A section stands once in a document.',
  docs: 'https://learn.microsoft.com/azure/api-management/api-management-howto-policies',
  check({ visits, report }) {
    const seen = new Set<string>()
    for (const { role, element } of visits) {
      if (role !== 'section') continue
      if (seen.has(element.name)) {
        report(at(element), `${tag(element)} stands twice.`, { hint: 'Put all policies into one.' })
      }
      seen.add(element.name)
    }
  },
}
