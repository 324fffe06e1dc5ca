import { elements } from '../../document/visit.ts'
import { membersOf } from '../../policies/members.ts'
import { docsOf, list } from '../list.ts'
import { at, type Rule, tag } from '../rule.ts'

/** Child elements stand in the order of the reference. */
export const childOrder: Rule = {
  code: 'child-order',
  severity: 'warning',
  summary: 'Child elements stand in the order of the reference.',
  check({ visits, report }) {
    for (const { element, definition, policy } of visits) {
      if (!definition?.ordered) continue
      const order = [...membersOf(definition).children.keys()]
      const known = elements(element.children).filter(({ name }) => order.includes(name))
      const late = known.find(({ name }, index) =>
        known.slice(0, index).some((before) => order.indexOf(before.name) > order.indexOf(name)),
      )
      if (!late) continue
      const names = order.filter((name) => known.some((each) => each.name === name))
      report(at(late), `${tag(late)} stands too late in ${tag(element)}.`, {
        hint: `The reference shows ${list(names.map((name) => `<${name}>`))}.`,
        ...docsOf(policy),
      })
    }
  },
}
