import type { Visit } from '../../document/visit.ts'
import type { XmlElement } from '../../xml/node.ts'
import { at, type Rule, tag } from '../rule.ts'

/** <base /> stands directly in a section of a document that inherits. */
export const basePlacement: Rule = {
  code: 'base-placement',
  severity: 'error',
  summary: '<base /> stands directly in a section of a document that inherits.',
  docs: 'https://learn.microsoft.com/azure/api-management/set-edit-policies',
  check({ visits, scope, report }) {
    const seen = new Set<XmlElement>()
    for (const { element, parent } of visits) {
      if (element.name !== 'base') continue
      const isInFragment = scope === 'fragment' || rootName(parent) === 'fragment'
      if (isInFragment) {
        report(at(element), '<base> cannot stand in a fragment.', {
          hint: 'Put it where the fragment is included.',
        })
      } else if (parent && parent.role !== 'section') {
        const message = `<base> stands directly in a section, not inside ${tag(parent.element)}.`
        report(at(element), message, { hint: 'Move it up.' })
      } else if (scope === 'global') {
        const hint = 'Remove it: there is no broader scope.'
        report(at(element), '<base> has no effect in the global document.', {
          hint,
          severity: 'warning',
        })
      } else if (parent && seen.has(parent.element)) {
        report(at(element), `<base> stands twice in ${tag(parent.element)}.`, {
          hint: 'The inherited policies would run twice.',
          severity: 'warning',
        })
      }
      if (parent) seen.add(parent.element)
    }
  },
}

const rootName = (visit: Visit | undefined): string | undefined =>
  visit?.parent ? rootName(visit.parent) : visit?.element.name
