import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import { sections, type Visit } from '../../document/visit.ts'
import { catalog } from '../../policies/catalog.ts'
import { offer } from '../list.ts'
import { at, type Rule, tag } from '../rule.ts'

/** A policy is one that the service knows. */
export const unknownPolicy: Rule = {
  code: 'unknown-policy',
  severity: 'error',
  summary: 'A policy is one that the service knows.',
  docs: 'https://learn.microsoft.com/azure/api-management/api-management-policies',
  check({ visits, report }) {
    for (const { role, parent, element } of visits) {
      if (role !== 'unknown' || !standsAsPolicy(parent)) continue
      if (isStructure(element.name)) {
        const message = `${tag(element)} cannot stand ${parent ? `inside ${tag(parent.element)}` : 'here'}.`
        report(at(element), message, { hint: 'Sections stand directly in <policies>.' })
        continue
      }
      const near = didYouMean(element.name, catalog.keys())
      report(at(element), `\`${element.name}\` is not a policy.`, {
        hint: offer(near, 'Run `apim-policy docs` for the list of policies.'),
      })
    }
  },
}

/** Whether a policy is expected where an element stands. */
const standsAsPolicy = (parent: Visit | undefined): boolean =>
  parent === undefined ||
  parent.role === 'section' ||
  (parent.role === 'root' && parent.element.name === 'fragment') ||
  parent.definition?.nested !== undefined

const isStructure = (name: string): boolean =>
  name === 'policies' || name === 'fragment' || (sections as readonly string[]).includes(name)
