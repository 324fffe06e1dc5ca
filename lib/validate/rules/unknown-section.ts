import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import { sections } from '../../document/visit.ts'
import { catalog } from '../../policies/catalog.ts'
import { list, offer } from '../list.ts'
import { at, type Rule } from '../rule.ts'

/** <policies> holds inbound, backend, outbound and on-error. */
export const unknownSection: Rule = {
  code: 'unknown-section',
  severity: 'error',
  summary: '<policies> holds inbound, backend, outbound and on-error.',
  docs: 'https://learn.microsoft.com/azure/api-management/api-management-howto-policies',
  check({ visits, report }) {
    for (const { role, parent, element } of visits) {
      if (role !== 'unknown' || parent?.element.name !== 'policies') continue
      const hint = catalog.has(element.name)
        ? 'Put the policy into a section.'
        : offer(didYouMean(element.name, sections), `There are ${list(sections)}.`)
      report(at(element), `\`${element.name}\` is not a section.`, { hint })
    }
  },
}
