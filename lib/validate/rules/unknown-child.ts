import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import { membersOf } from '../../policies/members.ts'
import { docsOf, list, offer } from '../list.ts'
import { at, type Rule, tag } from '../rule.ts'

/** A child element is one that the policy has. */
export const unknownChild: Rule = {
  code: 'unknown-child',
  severity: 'error',
  summary: 'A child element is one that the policy has.',
  check({ visits, report }) {
    for (const { role, parent, element } of visits) {
      const definition = parent?.definition
      if (role !== 'unknown' || !parent || !definition || definition.nested) continue
      if (definition.markup || definition.undocumented?.children?.includes(element.name)) continue
      const names = [...membersOf(definition).children.keys()]
      const all = names.length > 0 ? list(names.map((each) => `<${each}>`)) : 'no child elements'
      report(at(element), `${tag(parent.element)} has no child ${tag(element)}.`, {
        hint: offer(didYouMean(element.name, names), `It has ${all}.`),
        ...docsOf(parent.policy),
      })
    }
  },
}
